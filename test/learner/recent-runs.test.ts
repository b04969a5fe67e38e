import { describe, expect, test } from 'vitest';
import { whenAt } from '../../src/learner/fact-time.ts';
import { createFold } from '../../src/learner/fold.ts';
import type { Fact } from '../../src/tutor/fact.ts';

function watched(seed: number, params: { readonly [name: string]: number } = {}): Fact {
  return { kind: 'watched', experiment: 'line', params, seed };
}

/** The facts happen a minute after each other. */
function recentRuns(...facts: readonly Fact[]) {
  const fold = createFold();
  for (const [minute, fact] of facts.entries()) fold.add(fact, whenAt(timeOf(minute), 0));
  return fold.progress().recentRuns;
}

function timeOf(minute: number): number {
  return Date.UTC(2026, 10, 24, 10, minute);
}

describe('recent runs', () => {
  test('are those that were watched, newest first, each with its time', () => {
    const runs = recentRuns(watched(1), { kind: 'finished', lesson: 'neuron' }, watched(2, { k: 3 }));
    expect(runs).toEqual([
      { run: { experiment: 'line', params: { k: 3 }, seed: 2 }, at: timeOf(2) },
      { run: { experiment: 'line', params: {}, seed: 1 }, at: timeOf(0) },
    ]);
  });

  test('are each there once, at the time they were watched last', () => {
    const runs = recentRuns(watched(1), watched(2), watched(1));
    expect(runs.map(({ run, at }) => [run.seed, at])).toEqual([
      [1, timeOf(2)],
      [2, timeOf(1)],
    ]);
  });

  test('differ by their seed and by their parameters', () => {
    expect(recentRuns(watched(1), watched(2), watched(1, { k: 1 }))).toHaveLength(3);
  });

  test('are ten at most: the oldest go', () => {
    const runs = recentRuns(...Array.from({ length: 14 }, (_, seed) => watched(seed)));
    expect(runs.map(({ run }) => run.seed)).toEqual([13, 12, 11, 10, 9, 8, 7, 6, 5, 4]);
  });
});
