import { describe, expect, test } from 'vitest';
import { notebookPage } from '../../src/lessons/notebook-page.ts';
import { bank, lessonNumber, questionsOf, shippedLessons } from './shipped-lessons.ts';

describe.for(shippedLessons)('the notebook page of $name', ({ file, lesson }) => {
  const page = notebookPage(file, bank);

  test('has every question with its answer and its reason', () => {
    const questions = questionsOf(lesson);
    expect(Object.keys(page.questions)).toEqual(questions.map(({ id }) => id));
    for (const { id, prompt, reveal } of questions)
      expect(page.questions[id]?.[0]).toMatchObject({ prompt, answer: reveal.answer, why: reveal.why });
  });

  test('has a reply to every slip and option that is foreseen', () => {
    for (const question of questionsOf(lesson)) {
      const worked = page.questions[question.id]?.[0];
      if (question.kind === 'number' || question.kind === 'draw')
        for (const { tag } of question.slips) expect(worked?.replies[tag]).toBeDefined();
      if (question.kind === 'choice' || question.kind === 'fill')
        expect(worked?.options).toEqual(question.options.map(({ text, why }) => ({ text, why })));
    }
  });

  test('the machine’s losses are the squares of its errors, and training made them smaller', () => {
    const odd = page.machine.filter((error) =>
      error.kind === 'sample'
        ? Math.abs(error.loss - (error.output - error.target) ** 2) > 1e-9
        : error.to >= error.from,
    );
    expect(odd).toEqual([]);
  });
});

test('lesson 3 has the machine’s samples, lesson 8 its trainings, lesson 1 none: nothing is learned there', () => {
  const kindsIn = (number: number) => {
    const { file } = lessonNumber(number);
    return new Set(notebookPage(file, bank).machine.map(({ kind }) => kind));
  };
  expect([3, 8, 1].map(kindsIn)).toEqual([new Set(['sample']), new Set(['training']), new Set()]);
});
