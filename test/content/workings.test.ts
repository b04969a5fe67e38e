import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { workingRows } from '../../src/faces/words/working-rows.ts';
import type { Lesson } from '../../src/lessons/model/lesson.ts';
import { inWords, type WorkingLine } from '../../src/lessons/model/working.ts';
import { languages, type Text } from '../../src/text/text.ts';
import { lessonNumber } from './shipped-lessons.ts';

/** All that `w` opens in a lesson, each with the number that it explains last. */
function workingsIn(
  lesson: Lesson,
): readonly { readonly at: string; readonly lines: readonly WorkingLine[] }[] {
  return lesson.scenes.flatMap((scene) => {
    switch (scene.kind) {
      case 'ask':
        return [{ at: scene.id, lines: scene.question.reveal.working }];
      case 'watch':
        return scene.numbers.map(({ name, working }) => ({ at: `${scene.id} ${name}`, lines: working }));
      case 'try': {
        const { shows, run } = scene.steerable;
        return shows.map(({ name, words }) => ({
          at: `${scene.id} ${name}`,
          lines: inWords(run.values[name]?.working ?? [], words),
        }));
      }
      default:
        return [];
    }
  });
}

// From the lesson on in which networks get large, symbols alone say little.
test.for([10, 11, 12])('in lesson %i every working begins in words, and then has numbers only', (number) => {
  for (const language of languages) {
    const opened = workingsIn(lessonNumber(number, language).lesson).filter(({ lines }) => lines.length > 0);
    expect(opened.length).toBeGreaterThan(2);
    for (const { at, lines } of opened) {
      const [said, ...numbers] = lines;
      expect(said?.words, at).toBeDefined();
      expect(numbers.length, at).toBeGreaterThan(0);
      for (const { left, right } of numbers) {
        expect(left, at).toBe('');
        expect(right.replace(/\bln\b/g, ''), at).toMatch(/^[^\p{L}Σ]*\d[^\p{L}Σ]*$/u);
      }
      const written = (text: Text | string) => (typeof text === 'string' ? text : text[language]);
      // The whole of it leaves room for its run in the smallest terminal.
      const rows = workingRows(lines, 54, written);
      expect(rows.length, at).toBeLessThanOrEqual(5);
      for (const row of rows) expect(stringWidth(row), at).toBeLessThanOrEqual(54);
    }
  }
});
