import type { Canvas, Drawn } from '../canvas/canvas.ts';
import { span } from '../canvas/spans.ts';

/** How the tutor feels about what just happened. */
export type Mood = 'listening' | 'glad' | 'sorry';

/** Columns of the tutor's picture, and a gap to what stands beside it. */
export const yuanColumns = 13;

/** The tutor, 小元 / Yuan: a small neuron in three rows, its dendrites on the left, its axon on the right. */
export function drawYuan(mood: Mood, { signs }: Pick<Canvas, 'signs'>): readonly [Drawn, Drawn, Drawn] {
  const {
    falling,
    rising,
    topLeft,
    topRight,
    bottomLeft,
    bottomRight,
    horizontal,
    tick,
    tickRight,
    arrowHead,
  } = signs;
  const { eye, mouth } = faces(signs)[mood];
  const line = horizontal.repeat(2);
  return [
    [span(`${falling} `, 'dim'), span(`${topLeft}${horizontal.repeat(3)}${topRight}`, 'accent')],
    [
      span(line, 'dim'),
      span(tick, 'accent'),
      span(`${eye} ${eye}`, 'heading'),
      span(tickRight, 'accent'),
      span(`${line}${arrowHead}`, 'dim'),
    ],
    [
      span(`${rising} `, 'dim'),
      span(bottomLeft + horizontal, 'accent'),
      span(mouth, 'heading'),
      span(horizontal + bottomRight, 'accent'),
    ],
  ];
}

function faces({ bullet, laughing, smile, dot, horizontal }: Canvas['signs']): {
  readonly [mood in Mood]: { readonly eye: string; readonly mouth: string };
} {
  return {
    listening: { eye: bullet, mouth: smile },
    glad: { eye: laughing, mouth: smile },
    sorry: { eye: dot, mouth: horizontal },
  };
}
