import fc from 'fast-check';
import { createEmptyCard, fsrs, Rating } from 'ts-fsrs';
import { describe, expect, test } from 'vitest';
import type { NonEmpty } from '../../src/experiments/core/trace.ts';
import type { Grade, Review, ReviewCard } from '../../src/learner/review-cards.ts';
import { dueCards, nextDue, recallOf, scheduleOf } from '../../src/learner/schedule.ts';

const day = 24 * 60 * 60 * 1000;
const start = Date.UTC(2026, 10, 24, 10);

type Graded = Omit<Review, 'cameBack'>;

function cardOf([first, ...others]: NonEmpty<Graded>, question = 'neuron/sum'): ReviewCard {
  const later = others.map((review) => ({ ...review, cameBack: true }));
  return {
    lesson: 'neuron',
    question,
    tag: undefined,
    mended: false,
    reviews: [{ ...first, cameBack: false }, ...later],
  };
}

/** After how many days each of these grades, given on the day it was due, brings the card back. */
function intervals(first: Grade, ...others: readonly Grade[]): number[] {
  let card = cardOf([{ grade: first, at: start }]);
  const days = [(scheduleOf(card).due - start) / day];
  for (const grade of others) {
    const { due } = scheduleOf(card);
    card = cardOf([...card.reviews, { grade, at: due }]);
    days.push((scheduleOf(card).due - due) / day);
  }
  return days;
}

describe('the intervals are those of FSRS-6 with its defaults', () => {
  test('after one grade', () => {
    expect((['again', 'hard', 'good', 'easy'] as const).map((grade) => intervals(grade)[0])).toEqual([
      1, 2, 3, 8,
    ]);
  });

  test('a miss, then right each time', () => {
    expect(intervals('again', 'good', 'good', 'good')).toEqual([1, 3, 8, 22]);
  });

  test('never more than sixty days', () => {
    expect(intervals('good', 'good', 'good', 'good')).toEqual([3, 14, 57, 60]);
  });
});

test('recall is nine in ten after the stability in days, and 84.6 % after twice that', () => {
  const schedule = scheduleOf(cardOf([{ grade: 'good', at: start }]));
  const after = (times: number) => recallOf(schedule, start + times * schedule.stability * day);
  expect(recallOf(schedule, start)).toBe(1);
  expect(after(1)).toBeCloseTo(0.9, 6);
  expect(after(2)).toBeCloseTo(0.846, 3);
});

test('what is due is what is most nearly forgotten first', () => {
  const old = cardOf([{ grade: 'again', at: start }], 'neuron/old');
  const firm = cardOf([{ grade: 'easy', at: start }], 'neuron/firm');
  const due = (days: number) => dueCards([firm, old], start + days * day).map(({ card }) => card.question);
  expect(due(0)).toEqual([]);
  expect(due(1)).toEqual(['neuron/old']);
  expect(due(8)).toEqual(['neuron/old', 'neuron/firm']);
});

test('who comes a little earlier the next day is asked, but nobody twice on one evening', () => {
  const card = cardOf([{ grade: 'again', at: start }]);
  const due = (hours: number) => dueCards([card], start + (hours / 24) * day).length;
  expect([due(2), due(11), due(13), due(23.5), due(24)]).toEqual([0, 0, 1, 1, 1]);
  expect(nextDue([card], start)).toBe(start + day / 2);
  expect(nextDue([card], start + day)).toBeUndefined();
});

test('what is retired is not due, now or ever', () => {
  const known = cardOf([
    { grade: 'again', at: start },
    { grade: 'good', at: start + day },
    { grade: 'good', at: start + 15 * day },
  ]);
  expect(nextDue([known], start + 15 * day)).toBeUndefined();
  expect(dueCards([known], start + 1000 * day)).toEqual([]);
});

test('it is what FSRS itself makes of the same reviews', () => {
  const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false, maximum_interval: 60 });
  const ratings = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy } as const;
  const review = fc.record({
    grade: fc.constantFrom<Grade>('again', 'hard', 'good', 'easy'),
    hours: fc.integer({ min: 0, max: 3000 }),
  });
  fc.assert(
    fc.property(fc.array(review, { minLength: 1, maxLength: 12 }), (reviews) => {
      let at = start;
      let theirs = createEmptyCard(start);
      const past = reviews.map(({ grade, hours }, index) => {
        at += index === 0 ? 0 : (hours / 24) * day;
        theirs = scheduler.next(theirs, at, ratings[grade]).card;
        return { grade, at };
      });
      const [first = { grade: 'again', at: start }, ...others] = past;
      const ours = scheduleOf(cardOf([first, ...others]));
      expect(ours.stability).toBeCloseTo(theirs.stability, 6);
      expect(ours.due).toBe(Math.min(theirs.due.getTime(), at + 60 * day));
    }),
  );
});

test('whatever the clock did, nothing comes back before it was asked, and a recall is a share', () => {
  const review = fc.record({
    grade: fc.constantFrom<Grade>('again', 'hard', 'good', 'easy'),
    at: fc.integer({ min: Date.UTC(2024, 1, 28), max: Date.UTC(2032, 2, 1) }),
  });
  fc.assert(
    fc.property(
      review,
      fc.array(review, { maxLength: 12 }),
      fc.integer({ min: 0, max: Date.UTC(2040, 0) }),
      (first, others, now) => {
        const schedule = scheduleOf(cardOf([first, ...others]));
        expect(schedule.due).toBeGreaterThan(schedule.last);
        expect(schedule.last).toBeGreaterThanOrEqual(first.at);
        expect(schedule.due - schedule.last).toBeLessThanOrEqual(60 * day);
        const recall = recallOf(schedule, now);
        expect(recall).toBeGreaterThan(0);
        expect(recall).toBeLessThanOrEqual(1);
      },
    ),
  );
});
