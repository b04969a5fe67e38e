import type { Figure } from '../../lessons/figure.ts';
import type { Text } from '../../lessons/text.ts';
import { text } from '../strings.ts';
import { directions } from './words.ts';

/** An angle in words: one of eight directions, or between which two it lies. */
export function nameOfDirection(degrees: number): Text {
  const turns = (((degrees % 360) + 360) % 360) / 45;
  const before = directions[Math.floor(turns) % 8] ?? directions[0];
  const after = directions[Math.ceil(turns) % 8] ?? directions[0];
  if (before === after) return before;
  return text(`${before.zh}与${after.zh}之间`, `between ${before.en} and ${after.en}`);
}

/** Along which an arrow points: what grows eastwards and what grows northwards in the figure above it. */
export type Axes = readonly [across: string, upwards: string];

export function axesOf(figure: Figure | undefined): Axes {
  return figure?.name === 'border' ? ['x₁', 'x₂'] : ['k', 'b'];
}
