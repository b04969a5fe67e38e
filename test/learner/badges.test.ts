import { expect, test } from 'vitest';
import { badgeIds, badgesOf, type Curriculum } from '../../src/learner/badges.ts';
import { createFold } from '../../src/learner/fold.ts';
import { rankOf, ranks } from '../../src/learner/ranks.ts';
import { weakSpots } from '../../src/learner/weak-spots.ts';
import type { Fact } from '../../src/tutor/fact.ts';
import { answered, daysLater, reviewed } from './facts.ts';

const curriculum: Curriculum = { mends: ['neuron/mend', 'loss/mend'], labs: ['xor', 'race'] };

type Happened = readonly [days: number, fact: Fact];

/** The progress after facts that happen on these days. */
function progressAfter(...facts: readonly Happened[]) {
  const fold = createFold();
  for (const [days, fact] of facts) fold.add(fact, daysLater(days));
  return fold.progress();
}

const badgesAfter = (...facts: readonly Happened[]) => badgesOf(progressAfter(...facts), curriculum);
const sureMiss = answered({ verdict: 'wrong', confidence: 4 });

test('nobody begins with a badge, nor gets one where there is nothing to mend or to solve', () => {
  expect(badgesAfter()).toEqual([]);
  expect(badgesOf(progressAfter(), { mends: [], labs: [] })).toEqual([]);
});

test('exploded: a run of one’s own', () => {
  const watched = { kind: 'watched', experiment: 'descent', params: {}, seed: 1 } as const;
  expect(badgesAfter([0, { ...watched, end: 'diverged' }])).toEqual(['exploded']);
});

test('corrected: quite sure and wrong, then right when it comes back', () => {
  expect(badgesAfter([0, sureMiss], [0, answered({ attempt: 2 })])).toEqual([]);
  expect(badgesAfter([0, sureMiss], [1, reviewed({ verdict: 'wrong' })])).toEqual([]);
  expect(badgesAfter([0, sureMiss], [1, reviewed()])).toEqual(['corrected']);
  expect(badgesAfter([0, answered({ verdict: 'wrong', confidence: 3 })], [1, reviewed()])).toEqual([]);
});

test('retired: a miss that has left for good, not a question that was never missed', () => {
  const miss = answered({ verdict: 'slip' });
  expect(badgesAfter([0, miss], [1, reviewed()], [15, reviewed()])).toEqual(['retired']);
  const again = [16, miss] as const;
  expect(badgesAfter([0, miss], [1, reviewed()], [15, reviewed()], again)).toEqual(['retired']);
  const mastery: Fact[] = [
    { kind: 'started', lesson: 'neuron', questions: 1 },
    answered({ transfer: true }),
    { kind: 'finished', lesson: 'neuron' },
  ];
  const mastered = mastery.map((fact) => [0, fact] as const);
  expect(badgesAfter(...mastered, [3, reviewed()], [17, reviewed()])).toEqual([]);
});

test('mender and explorer: all of them', () => {
  const mend = (question: string) => answered({ question, attempt: 2, hints: 1 });
  expect(badgesAfter([0, mend('neuron/mend')])).toEqual([]);
  expect(badgesAfter([0, mend('neuron/mend')], [0, mend('loss/mend')])).toEqual(['mender']);
  const solved = (lab: string): Fact => ({ kind: 'solved', lab });
  expect(badgesAfter([0, solved('xor')], [1, solved('race')])).toEqual(['explorer']);
});

test('calibrated: see calibration', () => {
  const said = Array.from({ length: 40 }, (_, index) => {
    const verdict = index % 5 === 0 ? 'wrong' : 'right';
    return [0, answered({ question: `neuron/${index}`, verdict, confidence: 3 })] as const;
  });
  expect(badgesAfter(...said)).toEqual(['calibrated']);
});

test('each is listed once', () => {
  expect(new Set(badgeIds).size).toBe(badgeIds.length);
});

test('ranks go up with the stars', () => {
  expect(rankOf(0)).toEqual({ id: 'random', starsToNext: 3 });
  expect(rankOf(7)).toEqual({ id: 'perceptron', starsToNext: 1 });
  expect(rankOf(36)).toEqual({ id: 'transformer', starsToNext: undefined });
  const all = Array.from({ length: 37 }, (_, stars) => ranks.findIndex(({ id }) => id === rankOf(stars).id));
  expect(all).toEqual(all.toSorted((a, b) => a - b));
});

test('weak spots: what is still open first, then what was missed most often', () => {
  const slip = (question: string, tag: string) => answered({ question, verdict: 'slip', tag });
  const spots = weakSpots(
    progressAfter(
      [0, slip('a', 'forgot-b')],
      [0, slip('b', 'forgot-b')],
      [0, slip('c', 'no-square')],
      [0, answered({ question: 'd', verdict: 'wrong' })],
      [1, reviewed({ question: 'a' })],
      [1, reviewed({ question: 'b' })],
    ),
  );
  expect(spots).toEqual([
    { tag: 'no-square', misses: 1, open: 1 },
    { tag: 'forgot-b', misses: 2, open: 0 },
  ]);
});
