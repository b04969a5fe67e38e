import { Box, Text, useInput } from 'ink';
import { useState } from 'react';
import { drawArrow } from '../../../figures/contour/arrow.ts';
import type { Axes } from '../../../figures/contour/direction.ts';
import { DrawnLines } from '../../drawn-lines.tsx';
import { canvasOf, useLook } from '../../look.ts';

type Props = {
  /** For the arrow; the lines of help come below. */
  readonly rows: number;
  readonly axes: Axes;
  readonly help: readonly string[];
  readonly isActive: boolean;
  readonly onAnswer: (raw: string) => void;
};

const stepDegrees = 15;

/** An arrow that the left and right keys turn. */
export function ArrowDial({ rows, axes, help, isActive, onAnswer }: Props) {
  const look = useLook();
  const [angle, setAngle] = useState(0);
  useInput(
    (_, key) => {
      if (key.leftArrow) setAngle((angle + stepDegrees) % 360);
      else if (key.rightArrow) setAngle((angle + 360 - stepDegrees) % 360);
      else if (key.return) onAnswer(String(angle));
    },
    { isActive },
  );
  return (
    <Box flexDirection="column" flexShrink={0}>
      <DrawnLines lines={drawArrow(angle, axes, canvasOf(look, rows))} />
      {help.map((line) => (
        <Text key={line} wrap="truncate" {...look.colours.dim}>{`  ${line}`}</Text>
      ))}
    </Box>
  );
}
