import type { Language } from '../../lessons/text.ts';
import type { Bubble } from '../../tutor/bubble.ts';
import { tellFigure } from '../figures/draw.ts';
import { strings } from '../strings.ts';

const marks = { right: '✓', wrong: '✗', skipped: '–' } as const;

/** One bubble as lines to be read or heard. */
export function printBubble(bubble: Bubble, language: Language): readonly string[] {
  switch (bubble.kind) {
    case 'tutor':
      return bubble.text[language].split('\n');
    case 'learner':
      return [`${marks[bubble.mark]} ${bubble.text[language]}`];
    case 'working': {
      const margin = Math.max(...bubble.lines.map(({ left }) => left.length));
      return bubble.lines.map(({ left, right }) => `  ${left.padEnd(margin)} = ${right}`);
    }
    case 'figure':
      return tellFigure(bubble.figure, bubble.frame, language);
    case 'card':
      return [
        '',
        `== ${bubble.title[language]} ==`,
        ...bubble.points.map((point) => `* ${point[language]}`),
        ...bubble.formulas.map(({ left, right }) => `  ${left} = ${right}`),
      ];
    case 'mended':
      return [
        `${strings.article[language]}${bubble.sentence[language]}`,
        `${strings.shouldSay[language]}${bubble.repaired[language]}`,
      ];
  }
}
