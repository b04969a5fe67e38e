import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatNumber } from '../../src/experiments/core/format-number.ts';
import type { Question } from '../../src/lessons/model/question.ts';
import { numbersIn } from '../../src/text/numbers-in.ts';
import { grade } from '../../src/tutor/grading/grade.ts';
import { nearMisses } from '../../src/tutor/grading/near-misses.ts';
import { tutorWords } from '../../src/tutor/tutor-words.ts';
import { questionsOf, shippedLessons } from './shipped-lessons.ts';

type NumberQuestion = Extract<Question, { kind: 'number' }>;
type Candidate = { readonly number: number; readonly how: string; readonly reply: string | undefined };

const questions = shippedLessons.flatMap(({ lesson }) =>
  questionsOf(lesson).flatMap((question) =>
    question.kind === 'number' && !question.judged ? [{ lesson: lesson.number, question }] : [],
  ),
);

/** Written anew by `npx vitest run test/content/wrong-answers.test.ts -u`. */
const list = join(import.meta.dirname, '../../docs/wrong-answers.md');

test('nine in ten of the likely wrong numbers have a reply of their own', () => {
  const candidates = questions.flatMap(({ question }) => candidatesOf(question));
  const answered = candidates.filter(({ reply }) => reply !== undefined);
  expect(candidates.length).toBeGreaterThan(400);
  expect(answered.length / candidates.length).toBeGreaterThanOrEqual(0.9);
});

test('the list of them is in docs', async () => {
  const pages = questions.map(({ lesson, question }) => {
    const { answer, prompt } = question;
    const lines = candidatesOf(question).map(
      ({ number, how, reply }) => `| ${formatNumber(number)} | ${how} | ${reply ?? '**none of its own**'} |`,
    );
    return [
      `## Lesson ${lesson}: ${question.id.split('/')[1]}`,
      `${prompt.en.replaceAll('\n', ' ')} (${formatNumber(answer.number)}${answer.unit ?? ''})`,
      ['| given | how | reply |', '| --- | --- | --- |', ...lines].join('\n'),
    ].join('\n\n');
  });
  const head = [
    '# Wrong numbers, and what the tutor says to them',
    'For each question that asks for a number to be worked out: the wrong numbers that its lesson foresees, what one mistake in',
    'its calculation gives, and what one operation on the numbers in its words gives. Made by `test/content/wrong-answers.test.ts`.',
  ].join('\n\n');
  await expect(`${[head, ...pages].join('\n\n')}\n`).toMatchFileSnapshot(list);
});

/** Every likely wrong number once. */
function candidatesOf(question: NumberQuestion): readonly Candidate[] {
  const found = new Map<string, Candidate>();
  const add = (number: number, how: string) => {
    const shown = formatNumber(number);
    const graded = grade(question, question.answer.unit === '%' ? `${number}%` : String(number));
    if (
      !Number.isFinite(number) ||
      found.has(shown) ||
      graded.kind !== 'read' ||
      graded.verdict.kind === 'right'
    )
      return;
    const { say } = graded.verdict;
    const isGeneral = say === tutorWords.tooLarge || say === tutorWords.tooSmall;
    found.set(shown, { number, how, reply: isGeneral ? undefined : say.en.replaceAll('\n', ' ') });
  };
  for (const { value } of question.slips) add(value.number, 'foreseen');
  for (const { number } of nearMisses(question)) add(number, 'one mistake');
  const numbers = numbersIn(question.prompt.en).map(({ number }) => number);
  for (const one of numbers) {
    add(one, 'in the question');
    add(one ** 2, `${one}²`);
    for (const other of numbers.filter((each) => each !== one)) {
      add(one + other, `${one} + ${other}`);
      add(one - other, `${one} − ${other}`);
      add(one * other, `${one} · ${other}`);
      add(one / other, `${one} / ${other}`);
    }
  }
  return [...found.values()];
}
