import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NonEmpty } from '../../src/experiments/trace.ts';
import type { Grade, Review, ReviewCard } from '../../src/learner/review-cards.ts';
import { dueCards, recallOf, scheduleOf } from '../../src/learner/schedule.ts';

const day = 24 * 60 * 60 * 1000;
const start = Date.UTC(2026, 10, 24, 10);

function cardOf(reviews: NonEmpty<Review>, question = 'neuron/sum'): ReviewCard {
  return { lesson: 'neuron', question, tag: undefined, reviews };
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
