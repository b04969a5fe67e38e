import { describe, expect, test } from 'vitest';
import { notebookPage } from '../../src/lessons/compile/notebook-page.ts';
import { grade } from '../../src/tutor/grading/grade.ts';
import { reviewed } from '../learner/facts.ts';
import { openShippedBackend, recalled } from './shipped-backend.ts';
import {
  allEditions,
  bank,
  foreseenMisses,
  lessonNumber,
  questionsForReview,
  runner,
} from './shipped-lessons.ts';

describe.for(allEditions)('the notebook page of $name', ({ file, lesson }) => {
  const page = notebookPage(file, bank, runner);

  test('has every question with its answer and its reason', () => {
    const questions = questionsForReview(lesson);
    expect(Object.keys(page.questions)).toEqual(questions.map(({ id }) => id));
    for (const { id, prompt, reveal } of questions)
      expect(page.questions[id]?.[0]).toMatchObject({ prompt, answer: reveal.answer, why: reveal.why });
  });

  test('has a reply to every slip and option that is foreseen', () => {
    for (const question of questionsForReview(lesson)) {
      const worked = page.questions[question.id]?.[0];
      if (question.kind === 'number' || question.kind === 'draw')
        expect(worked?.replies).toEqual(
          question.slips.map(({ value, tag, say }) => ({ number: value.number, tag, say })),
        );
      const isPicked = ['choice', 'fill', 'chips', 'order', 'match'].includes(question.kind);
      expect(worked?.picks !== undefined).toBe(isPicked);
    }
  });

  test('tells what was picked as the question stood then, whichever time it was asked', () => {
    for (const variation of [0, 1, 5])
      for (const { id } of questionsForReview(lesson)) {
        const { question } = recalled(lesson.id, id, variation);
        for (const { raw } of foreseenMisses(question)) {
          const graded = grade(question, raw);
          if (graded.kind !== 'read' || graded.verdict.kind === 'right') continue;
          const slip = graded.verdict.kind === 'slip' ? { tag: graded.verdict.tag } : {};
          const fact = reviewed({
            lesson: lesson.id,
            question: id,
            verdict: 'slip',
            raw,
            ...slip,
            variation,
          });
          const [entry] = openShippedBackend(() => 0, { facts: [fact] }).backend.notebook();
          expect(entry?.prompt).toEqual(question.prompt);
          if (question.kind === 'steer') continue;
          expect(entry?.reply).toEqual(graded.verdict.say);
          if (question.kind !== 'number' && question.kind !== 'draw')
            expect(entry?.given).toEqual(graded.given);
        }
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
    return new Set(notebookPage(file, bank, runner).machine.map(({ kind }) => kind));
  };
  expect([3, 8, 1].map(kindsIn)).toEqual([new Set(['sample']), new Set(['training']), new Set()]);
});
