import { describe, expect, test } from 'vitest';
import { compileAlone } from '../../src/lessons/compile/questions/question-alone.ts';
import { countLessonVariations } from '../../src/lessons/compile/scope/variations.ts';
import { countLines } from '../../src/text/bubble-lines.ts';
import { languages } from '../../src/text/text.ts';
import { allEditions, bank, compile, questionsForReview, runner, shippedLessons } from './shipped-lessons.ts';

describe.for(allEditions)('the questions of $name, each by itself', ({ file }) => {
  const variations = Array.from({ length: countLessonVariations(file) }, (_, variation) => variation);

  test.for(variations)('are those of the lesson in variation %i', (variation) => {
    for (const question of questionsForReview(compile(file, variation)))
      expect(compileAlone(file, bank, question.id, variation, runner)?.question).toEqual(question);
  });

  test('are led up to in a few lines', () => {
    for (const { id } of questionsForReview(compile(file, 0))) {
      const lead = compileAlone(file, bank, id, 1, runner)?.lead ?? [];
      for (const language of languages) {
        const lines = lead.reduce((sum, text) => sum + countLines('bubble', text[language]), 0);
        expect(lines, id).toBeLessThanOrEqual(6);
      }
    }
  });
});

test('a question that a lesson no longer has is none', () => {
  const [first] = shippedLessons;
  if (!first) throw new Error('no lessons');
  expect(compileAlone(first.file, bank, `${first.file.id}/gone`, 0)).toBeUndefined();
  expect(compileAlone(first.file, bank, 'gone/gone', 0)).toBeUndefined();
});
