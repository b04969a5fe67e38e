import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { checkLesson } from '../../src/lessons/check/check-lesson.ts';
import {
  bank,
  glossary,
  questionsOf,
  rightAnswer,
  runner,
  sceneLabs,
  shippedLessons,
} from './shipped-lessons.ts';

test('the lessons are numbered from 1 without a gap, and the files in the same order', () => {
  expect(shippedLessons.map(({ lesson }) => lesson.number)).toEqual(
    shippedLessons.map((_, index) => index + 1),
  );
});

test.for(shippedLessons)('$name says in one short line what it settles', ({ lesson: { about } }) => {
  expect(stringWidth(about?.zh ?? '')).toBeGreaterThan(10);
  expect(stringWidth(about?.en ?? '')).toBeGreaterThan(10);
  // At home in the narrowest terminal it is not cut.
  for (const line of Object.values(about ?? {})) expect(stringWidth(line)).toBeLessThanOrEqual(48);
});

test.for(shippedLessons)('$name has nothing to mend', ({ source }) => {
  expect(checkLesson(source, bank, glossary, runner)).toEqual([]);
});

test.for(sceneLabs)('$name has nothing to mend', ({ source }) => {
  expect(checkLesson(source, bank, glossary, runner)).toEqual([]);
});

test.for(shippedLessons)(
  '$name asks eight questions or more, each with a ladder of three rungs',
  ({ lesson }) => {
    const questions = questionsOf(lesson);
    expect(questions.length).toBeGreaterThanOrEqual(8);
    // The answer itself is the last rung.
    for (const { hints } of questions) expect(hints.length + 1).toBeGreaterThanOrEqual(3);
  },
);

test.for(shippedLessons)('no answer in $name needs an input method', ({ lesson, file }) => {
  for (const question of questionsOf(lesson)) expect(rightAnswer(question, file)).toMatch(/^[\x20-\x7e]+$/);
});
