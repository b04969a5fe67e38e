import { Box, Text, useInput } from 'ink';
import { useState } from 'react';
import { readLetterCommand } from '../../../commands.ts';
import { drawArrow } from '../../../figures/contour/arrow.ts';
import type { Axes } from '../../../figures/contour/direction.ts';
import { DrawnLines } from '../../drawn-lines.tsx';
import { TextLine } from '../../input/text-line.tsx';
import { canvasOf, useLook } from '../../look.ts';

type Props = {
  /** For the arrow; the line to type in and the lines of help come below. */
  readonly rows: number;
  readonly axes: Axes;
  readonly help: readonly string[];
  /** What was typed before the line was there. */
  readonly typedAhead: string;
  readonly isActive: boolean;
  readonly onAnswer: (raw: string) => void;
  readonly onCommandKey: (input: string) => void;
};

const stepDegrees = 15;

/** An arrow that the left and right keys turn; a direction or degrees can be typed as well. What was done last counts. */
export function ArrowDial({ rows, axes, help, typedAhead, isActive, onAnswer, onCommandKey }: Props) {
  const look = useLook();
  const { colours, columns, signs } = look;
  const [angle, setAngle] = useState(0);
  const [turns, setTurns] = useState(0);
  useInput(
    (_, key) => {
      if (!key.leftArrow && !key.rightArrow) return;
      setAngle((angle + 360 + (key.leftArrow ? stepDegrees : -stepDegrees)) % 360);
      setTurns(turns + 1);
    },
    { isActive },
  );
  return (
    <Box flexDirection="column" flexShrink={0}>
      <DrawnLines lines={drawArrow(angle, axes, canvasOf(look, rows))} />
      {help.map((line) => (
        <Text key={line} wrap="truncate" {...colours.dim}>{`  ${line}`}</Text>
      ))}
      <Box paddingLeft={2} flexShrink={0}>
        <TextLine
          // A turn of the arrow takes back what was typed.
          key={turns}
          initial={turns === 0 && !isCommandKey(typedAhead) ? typedAhead : ''}
          onSubmit={(typed) => onAnswer(typed.trim() === '' ? String(angle) : typed)}
          onKey={(input, _, typed) => {
            const isCommand = typed === '' && isCommandKey(input);
            if (isCommand) onCommandKey(input);
            return isCommand;
          }}
          prompt={`${signs.prompt} `}
          promptStyle={colours.learner}
          isActive={isActive}
          width={columns - 4}
        />
      </Box>
    </Box>
  );
}

/** Letters are the beginning of a direction. */
function isCommandKey(input: string): boolean {
  return readLetterCommand(input) === 'hint' || input === '/';
}
