import { encodeRun } from '../../experiments/run-code/run-code.ts';
import type { Figure } from '../../lessons/model/figure.ts';
import type { WorkingLine } from '../../lessons/model/working.ts';
import type { Language } from '../../text/text.ts';
import type { Bubble } from '../../tutor/bubble.ts';
import { tellFigure } from '../figures/draw.ts';
import { tellLosses } from '../learner-charts/loss-bars.ts';
import { nameOfLesson, strings } from '../words/strings.ts';

export const marks = { right: '✓', wrong: '✗', skipped: '–', noted: '…' } as const;

/** One bubble as lines to be read or heard. */
export function printBubble(bubble: Bubble, language: Language): readonly string[] {
  switch (bubble.kind) {
    case 'title':
      return [nameOfLesson(bubble)[language], bubble.about[language], ''];
    case 'tutor':
      return bubble.text[language].split('\n');
    case 'learner':
      return [`${marks[bubble.mark]} ${bubble.text[language]}`];
    case 'working':
      return printWorking(bubble.lines, language);
    case 'figure':
      return [...tellFigure(bubble.figure, bubble.frame, language), ...printCode(bubble.figure, language)];
    case 'losses':
      return [bubble.title[language], tellLosses(bubble, language)];
    case 'card':
      return [
        '',
        `== ${bubble.title[language]} ==`,
        ...bubble.points.map((point) => `* ${point[language]}`),
        ...printWorking(bubble.formulas, language),
      ];
    case 'mended':
      return [
        `${strings.article[language]}${bubble.sentence[language]}`,
        `${strings.shouldSay[language]}${bubble.repaired[language]}`,
      ];
  }
}

/** How the run that was just watched is found again. */
function printCode({ trace }: Figure, language: Language): readonly string[] {
  const code = encodeRun(trace);
  return code === undefined ? [] : [strings.replayOf(code)[language]];
}

/** Equals signs one below the other. */
function printWorking(lines: readonly WorkingLine[], language: Language): readonly string[] {
  const margin = Math.max(...lines.map(({ left }) => left.length));
  return lines.map(({ left, right, words }) =>
    words ? `  ${words[language]}` : `  ${left.padEnd(margin)} = ${right}`,
  );
}
