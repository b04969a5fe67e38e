import { afterEach, describe, expect, test, vi } from 'vitest';
import { earnedSince, gameOf } from '../../../src/app/sessions/standing.ts';
import { createFold, type Progress } from '../../../src/learner/fold.ts';
import type { Fact } from '../../../src/tutor/fact.ts';
import { shipped } from '../../content/shipped-backend.ts';
import { answered, daysLater, reviewed } from '../../learner/facts.ts';

const [first, second, third] = shipped.catalogue.map(({ id }) => id);
const noon = new Date(daysLater(0).at);

/** The progress after facts that happen on these days. */
function progressAfter(...facts: readonly (readonly [days: number, fact: Fact])[]): Progress {
  const fold = createFold();
  for (const [days, fact] of facts) fold.add(fact, daysLater(days));
  return fold.progress();
}

const finished = (lesson = '') => [0, { kind: 'finished', lesson }] as const;
const exploded: Fact = { kind: 'watched', experiment: 'descent', params: {}, seed: 1, end: 'diverged' };

describe('what has come since', () => {
  test('is the XP, the badges that are new, and the rank if it is another', () => {
    const before = progressAfter([0, exploded], finished(first), finished(second));
    const miss = answered({ verdict: 'wrong', confidence: 4 });
    const after = progressAfter(
      [0, exploded],
      finished(first),
      finished(second),
      finished(third),
      [0, miss],
      [1, reviewed()],
    );
    expect(earnedSince(before, after, shipped)).toEqual({ xp: 6, badges: ['corrected'], rank: 'perceptron' });
    expect(earnedSince(after, after, shipped)).toEqual({ xp: 0, badges: [], rank: undefined });
  });

  test('is nothing where the game is off', () => {
    const off = progressAfter([0, { kind: 'chose', setting: 'game', value: 'off' }]);
    expect(earnedSince(off, off, shipped)).toBeUndefined();
    expect(gameOf(off, shipped, noon)).toBeUndefined();
  });
});

test('stars of lessons that are not shipped are no stars of the curriculum', () => {
  const game = gameOf(progressAfter(finished(first), finished('my-own')), shipped, noon);
  expect(game).toMatchObject({ stars: 1, rank: { id: 'random', starsToNext: 2 } });
});

describe('the week', () => {
  afterEach(() => vi.unstubAllEnvs());

  test('is that of the learner’s own calendar', () => {
    vi.stubEnv('TZ', 'Asia/Shanghai');
    // There it is Monday already, in UTC still Sunday.
    const monday = new Date('2026-11-29T20:00:00Z');
    expect(-monday.getTimezoneOffset()).toBe(480);
    expect(gameOf(progressAfter([0, answered()]), shipped, monday)?.rhythm.thisWeek).toBe(0);
    vi.stubEnv('TZ', 'UTC');
    expect(gameOf(progressAfter([0, answered()]), shipped, monday)?.rhythm.thisWeek).toBe(1);
  });
});
