import { describe, expect, test } from 'vitest';
import { createReviewCards, isRetired } from '../../src/learner/review-cards.ts';
import type { Reviewed } from '../../src/tutor/fact.ts';
import { answered, reviewed } from './facts.ts';

const day = 24 * 60 * 60 * 1000;
const start = Date.UTC(2026, 10, 24, 10);
const miss = answered({ question: 'neuron/sum', verdict: 'slip', tag: 'forgot-b' });

/** The card after these reviews, a number of days after it was missed each. */
function cardAfter(...reviews: readonly (readonly [day: number, change?: Partial<Reviewed>])[]) {
  const cards = createReviewCards(new Map());
  cards.missed(miss, start);
  for (const [days, change] of reviews) {
    const fact = reviewed(change);
    cards.reviewed(fact, fact.hints, start + days * day);
  }
  const [card] = cards.all();
  if (!card) throw new Error('a miss makes a card');
  return card;
}

const gradesAfter = (...changes: readonly Partial<Reviewed>[]) =>
  cardAfter(...changes.map((change, index) => [index + 1, change] as const))
    .reviews.slice(1)
    .map(({ grade }) => grade);

test('a question once missed is a card, with its misconception', () => {
  expect(cardAfter()).toEqual({
    lesson: miss.lesson,
    question: miss.question,
    tag: 'forgot-b',
    reviews: [{ grade: 'again', at: start, cameBack: false }],
    mended: false,
  });
});

test('what was never missed has nothing to come back to', () => {
  const cards = createReviewCards(new Map());
  cards.reviewed(reviewed(), 0, start);
  expect(cards.all()).toEqual([]);
});

describe('a grade is derived from the answer', () => {
  test.for([
    ['again', { verdict: 'wrong' }],
    ['again', { verdict: 'slip', confidence: 4 }],
    ['hard', { hints: 1, confidence: 4 }],
    ['good', {}],
    ['good', { confidence: 4 }],
  ] as const)('%s: %j', ([grade, change]) => {
    expect(gradesAfter(change)).toEqual([grade]);
  });

  test('easy is right at once, quite sure of it, and right the time before', () => {
    expect(gradesAfter({}, { confidence: 4 }, { confidence: 4 })).toEqual(['good', 'easy', 'easy']);
    expect(gradesAfter({}, { confidence: 3 })).toEqual(['good', 'good']);
    expect(gradesAfter({ hints: 1 }, { confidence: 4 })).toEqual(['hard', 'good']);
  });

  test('only by the first', () => {
    expect(gradesAfter({ verdict: 'wrong' }, { attempt: 2 })).toEqual(['again']);
  });
});

describe('a card is retired', () => {
  test.for([
    [false, []],
    [false, [3]],
    [false, [3, 16]],
    [true, [3, 17]],
    [true, [3, 8, 20]],
  ] as const)('%s after Goods on days %j', ([isKnown, days]) => {
    expect(isRetired(cardAfter(...days.map((at) => [at] as const)))).toBe(isKnown);
  });

  test('not by what needed a hint, nor by what came before the last miss', () => {
    expect(isRetired(cardAfter([3], [30, { hints: 2 }]))).toBe(false);
    expect(isRetired(cardAfter([3], [30], [40, { verdict: 'wrong' }]))).toBe(false);
    expect(isRetired(cardAfter([3], [30], [40, { verdict: 'wrong' }], [41], [55]))).toBe(true);
  });
});
