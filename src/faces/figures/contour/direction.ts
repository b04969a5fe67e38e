import type { Figure } from '../../../lessons/model/figure.ts';
import { same, type Text } from '../../../text/text.ts';
import { text } from '../../words/strings.ts';
import { directions, figureWords } from '../canvas/figure-words.ts';

/** An angle in words: one of eight directions, or between which two it lies. */
export function nameOfDirection(degrees: number): Text {
  const turns = (((degrees % 360) + 360) % 360) / 45;
  const before = directions[Math.floor(turns) % 8] ?? directions[0];
  const after = directions[Math.ceil(turns) % 8] ?? directions[0];
  if (before === after) return before;
  return text(`${before.zh}与${after.zh}之间`, `between ${before.en} and ${after.en}`);
}

/** Along which an arrow points: what grows eastwards and what grows northwards in the figure above it. */
export type Axes = readonly [across: Text, upwards: Text];

export function axesOf(figure: Figure | undefined): Axes {
  switch (figure?.name) {
    case 'border':
      return [same('x₁'), same('x₂')];
    case 'train-test':
      return [text('步数', 'steps'), figureWords.loss];
    default:
      return [same('k'), same('b')];
  }
}
