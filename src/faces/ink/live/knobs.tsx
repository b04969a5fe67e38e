import { Box, Text, useInput } from 'ink';
import { useState } from 'react';
import stringWidth from 'string-width';
import { formatNumber } from '../../../experiments/core/format-number.ts';
import { padEnd, padStart } from '../../../text/wrap.ts';
import type { KnobBoard } from '../../../tutor/view.ts';
import { drawFigure } from '../../figures/draw.ts';
import { strings } from '../../words/strings.ts';
import { DrawnLines } from '../drawn-lines.tsx';
import { canvasOf, useLook } from '../look.ts';

type Props = {
  readonly board: KnobBoard;
  /** Rows left for the figure. */
  readonly rows: number;
  readonly isActive: boolean;
  readonly onTurn: (knob: number, to: number) => void;
  readonly onDone: () => void;
};

const sliderColumns = 20;

/** A run under its knobs: up and down choose one, left and right turn it, and the run follows at once. */
export function Knobs({ board, rows, isActive, onTurn, onDone }: Props) {
  const look = useLook();
  const { colours, signs, words } = look;
  const { knobs, shows, movesLeft, figure } = board;
  const [at, setAt] = useState(0);
  useInput(
    (_, key) => {
      const knob = knobs[at];
      if (key.upArrow) setAt((at + knobs.length - 1) % knobs.length);
      else if (key.downArrow || key.tab) setAt((at + 1) % knobs.length);
      else if (knob && (key.leftArrow || key.rightArrow)) {
        const step = (key.shift ? 5 : 1) * knob.step;
        onTurn(at, knob.at + (key.rightArrow ? step : -step));
      } else if (key.return) onDone();
    },
    { isActive },
  );
  const margin = Math.max(...knobs.map(({ label }) => stringWidth(words(label))));
  const figureRows = rows - knobs.length - 2;
  return (
    <Box flexDirection="column" flexShrink={0}>
      {figureRows >= 5 ? (
        <DrawnLines lines={drawFigure(figure, figure.trace.frames.length - 1, canvasOf(look, figureRows))} />
      ) : null}
      {knobs.map(({ label, from, to, at: value }, index) => {
        const filled = Math.round(((value - from) / (to - from)) * sliderColumns);
        const chosen = index === at;
        return (
          <Text key={label.en} wrap="truncate" {...(chosen ? colours.accent : {})}>
            {`  ${chosen ? signs.selected : ' '} ${padEnd(words(label), margin)} `}
            {signs.horizontal.repeat(filled)}
            {signs.ball}
            <Text {...colours.dim}>{signs.barEmpty.repeat(sliderColumns - filled)}</Text>
            {padStart(words(formatNumber(value)), 8)}
          </Text>
        );
      })}
      <Text wrap="truncate">
        {'    '}
        {shows.map(({ label, number }) => `${words(label)} = ${words(formatNumber(number))}`).join('   ')}
        {movesLeft === undefined ? null : (
          <Text {...colours.dim}>{`   ${words(strings.movesLeft(movesLeft))}`}</Text>
        )}
      </Text>
    </Box>
  );
}
