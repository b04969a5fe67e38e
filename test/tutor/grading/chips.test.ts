import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileLesson } from '../../../src/lessons/compile/compile-lesson.ts';
import type { ChipsQuestion, Question } from '../../../src/lessons/model/question.ts';
import { readLesson } from '../../../src/lessons/source/read-lesson.ts';
import { chipCount, readChips, scoreChips } from '../../../src/tutor/grading/chips.ts';
import { grade } from '../../../src/tutor/grading/grade.ts';
import { tutorWords } from '../../../src/tutor/tutor-words.ts';
import { smallBank } from '../../lessons/small-lesson.ts';
import { allChipsOn, questionsOf } from '../lessons.ts';
import { openLesson, send } from '../play.ts';

const source = `format: 1
id: test-lesson
title: { zh: 试课, en: A test lesson }
runs:
  text: { recital: { steps: 1 } }
scenes:
  - predict: chips
    id: next
    prompt: { zh: 下一个字？, en: Which comes next? }
    spread: text.vocabulary
    options:
      - text: { zh: 善, en: good }
        why: { zh: 对。, en: Right. }
        right: true
      - text: { zh: 恶, en: bad }
        why: { zh: 书上不是。, en: Not in the book. }
        tag: mixed-up
      - text: { zh: 水, en: water }
        why: { zh: 也不是。, en: Nor that. }
    hints:
      - { zh: 想想这本书。, en: Think of the book. }
      - { zh: 它说人好还是坏？, en: Does it call people kind? }
    why: { zh: 书上这么写。, en: So it is written. }
`;

function compiledLesson() {
  const read = readLesson(source);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const compiled = compileLesson(read.file, smallBank);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  return compiled.lesson;
}

const lesson = compiledLesson();
const [question] = questionsOf(lesson);
if (question?.kind !== 'chips') throw new Error('the lesson asks for chips');
const asked: Question & ChipsQuestion = question;

const bet = fc
  .array(fc.integer({ min: 0, max: chipCount }), { minLength: 3, maxLength: 3 })
  .filter((laid) => laid.reduce((sum, chips) => sum + chips, 0) === chipCount);

describe('reading', () => {
  test('any bet of ten chips is read as it was written', () => {
    fc.assert(
      fc.property(bet, fc.constantFrom(' ', ', ', ';'), (laid, between) => {
        expect(readChips(laid.join(between), asked)).toEqual(laid);
      }),
    );
  });

  test.each(['', '10', '10 0', '5 5 1', '9 0 0', '11 -1 0', '5.5 4.5 0', 'a b c', '1 2 3 4'])(
    '“%s” is no bet',
    (raw) => {
      expect(readChips(raw, asked)).toBeUndefined();
    },
  );
});

describe('the score', () => {
  const p = [0.6, 0.3, 0.1];
  const expected = (laid: readonly number[]) =>
    p.reduce((sum, probability, place) => {
      const options = asked.options.map((option, index) => ({
        ...option,
        right: index === asked.shown[place],
      }));
      const [first, ...others] = options;
      if (!first) throw new Error('there are options');
      return sum + probability * scoreChips(laid, { ...asked, options: [first, ...others] }).loss;
    }, 0);

  test('no loss is infinite, and all chips on what comes cost nearly nothing', () => {
    fc.assert(
      fc.property(bet, (laid) => {
        expect(Number.isFinite(scoreChips(laid, asked).loss)).toBe(true);
      }),
    );
    const sure =
      readChips(
        allChipsOn(asked, ({ right }) => right),
        asked,
      ) ?? [];
    expect(scoreChips(sure, asked).loss).toBeCloseTo(Math.log(11 / 10), 3);
  });

  test('to spread blindly costs ln V', () => {
    expect(scoreChips([10, 0, 0], asked).blind).toBeCloseTo(Math.log(544), 12);
  });

  test('honest chips make the expected loss the smallest of all bets', () => {
    fc.assert(
      fc.property(bet, (laid) => {
        expect(expected(laid)).toBeGreaterThanOrEqual(expected([6, 3, 1]) - 0.01);
      }),
    );
  });

  test('it is right if nothing has more chips than what comes, and wrong if something has', () => {
    fc.assert(
      fc.property(bet, (laid) => {
        const right = asked.shown.findIndex((option) => asked.options[option]?.right);
        const graded = grade(asked, laid.join(' '));
        const isRight = graded.kind === 'read' && graded.verdict.kind === 'right';
        expect(isRight).toBe(laid[right] === Math.max(...laid));
      }),
    );
  });
});

describe('in a lesson', () => {
  const answer = (raw: string) => send(openLesson(lesson, { asksConfidence: true }), { kind: 'answer', raw });

  test('a bet on what comes is right, and its loss is told; nobody is asked how sure they are', () => {
    const { state, news, facts } = answer(allChipsOn(asked, ({ right }) => right));
    expect(state.step.at).toBe('settled');
    expect(news).toMatchObject([{ mark: 'right' }, { tone: 'notebook' }, { tone: 'praise' }]);
    expect(facts.at(-1)).toMatchObject({
      verdict: 'right',
      loss: expect.closeTo(Math.log(1.1) / Math.log(544), 3),
    });
  });

  test('a bet on another is answered, its loss is told, and there is no second bet', () => {
    const { state, news, facts } = answer(allChipsOn(asked, ({ tag }) => tag !== undefined));
    expect(state.step.at).toBe('settled');
    expect(news).toMatchObject([
      { mark: 'wrong' },
      { tone: 'notebook' },
      { tone: 'correct', text: { en: 'Not in the book.' } },
      { tone: 'hint', text: tutorWords.revealed(asked.reveal.answer) },
      { tone: 'say' },
      { tone: 'notebook' },
    ]);
    expect(facts.at(-1)).toMatchObject({ verdict: 'slip', tag: 'mixed-up' });
    expect(facts.at(-1)).toMatchObject({ loss: expect.closeTo(Math.log(11 * 544) / Math.log(544), 3) });
  });

  test('what is no bet costs nothing', () => {
    const { view } = answer('3 3 3');
    expect(view.live).toMatchObject({ kind: 'question', notice: tutorWords.needsChips(3), attempt: 0 });
  });
});
