import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryDots } from '../../src/learner/memory-dots.ts';
import type { Grade, ReviewCard } from '../../src/learner/review-cards.ts';
import { dueCards, recallAt, recallOf, scheduleOf } from '../../src/learner/schedule.ts';
import { daysLater } from './facts.ts';

/** A card missed on the first day and reviewed on others. */
function card(name: string, ...reviews: readonly (readonly [days: number, grade: Grade])[]): ReviewCard {
  const later = reviews.map(([days, grade]) => ({ grade, at: daysLater(days).at, cameBack: true }));
  const missed = { grade: 'again', at: daysLater(0).at, cameBack: false } as const;
  return { lesson: 'neuron', question: name, tag: undefined, mended: false, reviews: [missed, ...later] };
}

test('who never reviewed has no dots of their own; what is due waits on the curve', () => {
  const cards = [card('a'), card('b', [20, 'good'])];
  const now = daysLater(21).at;
  const due = dueCards(cards, now).map(({ card }) => card);
  const { due: waiting } = memoryDots(cards, due, now);
  expect(waiting).toHaveLength(1);
  expect(memoryDots([card('a')], [], now).reviewed).toEqual([]);
  for (const { age, recall } of waiting) expect(recall).toBeCloseTo(recallAt(age), 10);
});

test('a review stands at its age in strengths', () => {
  const before = scheduleOf(card('a'));
  const [dot] = memoryDots([card('a', [4, 'good'])], [], daysLater(5).at).reviewed;
  expect(dot).toEqual({ age: expect.closeTo(4 / before.stability, 6), share: 1, count: 1 });
  expect(recallAt(dot?.age ?? 0)).toBeCloseTo(recallOf(before, daysLater(4).at), 10);
});

test('few reviews are one dot, many are six, and each is counted once', () => {
  const grade = fc.constantFrom<Grade>('again', 'hard', 'good', 'easy');
  const reviews = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 30 }), grade), { maxLength: 8 })
    .map((list) => list.toSorted(([a], [b]) => a - b));
  fc.assert(
    fc.property(fc.array(reviews, { maxLength: 10 }), (lists) => {
      const cards = lists.map((list, index) => card(String(index), ...list));
      const { reviewed } = memoryDots(cards, [], daysLater(40).at);
      const count = lists.flat().length;
      expect(reviewed.reduce((sum, dot) => sum + dot.count, 0)).toBe(count);
      expect(reviewed.length).toBe(count === 0 ? 0 : Math.max(1, Math.min(6, Math.floor(count / 3))));
      const ages = reviewed.map(({ age }) => age);
      expect(ages).toEqual(ages.toSorted((a, b) => a - b));
      const right = reviewed.reduce((sum, dot) => sum + dot.share * dot.count, 0);
      expect(right).toBeCloseTo(lists.flat().filter(([, each]) => each !== 'again').length, 6);
    }),
  );
});

test('a miss in a lesson that is taken again is no review', () => {
  const { reviews, ...missed } = card('a');
  const again = { grade: 'again', at: daysLater(5).at, cameBack: false } as const;
  const cards = [{ ...missed, reviews: [reviews[0], again] as const }];
  expect(memoryDots(cards, [], daysLater(6).at).reviewed).toEqual([]);
});
