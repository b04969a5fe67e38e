import type { Figure } from '../../lessons/figure.ts';
import type { Language } from '../../lessons/text.ts';
import { tellFigure } from './draw.ts';
import { figureWords } from './words.ts';

/** What came out of a run, in a line: a network's output, or else what is told last of its last frame. */
export function tellOutcome(figure: Figure, language: Language): string {
  const lines = tellFigure(figure, figure.trace.frames.length - 1, language);
  const output = lines.find((line) => line.startsWith(figureWords.output[language]));
  return output ?? lines.at(-1) ?? '';
}
