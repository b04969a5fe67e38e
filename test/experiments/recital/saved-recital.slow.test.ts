import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LiveRun } from '../../../src/experiments/core/live-run.ts';
import type { Params, Run } from '../../../src/experiments/core/trace.ts';
import { openRun } from '../../../src/experiments/open-run.ts';
import { digestOf } from '../../../src/experiments/recital/own-text.ts';
import { savedRecitalIn } from '../../../src/experiments/recital/saved-recital.ts';

const ownText = `${'山高月小，水落石出。\n江流有声，断岸千尺。\n'.repeat(3)}`;
const runs: readonly Run[] = [
  { experiment: 'recital', params: { steps: 40 }, seed: 2 },
  { experiment: 'recital', params: { steps: 40, kernels: 'float64', width: 16, positions: 'off' }, seed: 3 },
  {
    experiment: 'recital',
    params: { steps: 40, text: 'own', digest: digestOf(ownText), context: 8 },
    seed: 4,
    ownText,
  },
];

function open(run: Run, saved?: Uint8Array): LiveRun {
  const live = openRun(run, saved);
  if (Array.isArray(live)) throw new Error(live[0]?.what);
  return live;
}

function train(live: LiveRun, steps: number): LiveRun {
  for (let step = 0; step < steps; step++) live.step();
  return live;
}

function saved(run: Run, steps: number): Uint8Array {
  return train(open(run), steps).save?.() ?? new Uint8Array();
}

test.each(runs)('gone on with, a run gives the very digits of one that never stopped: %j', (run) => {
  const whole = train(open(run), 40);
  const resumed = open(run, saved(run, 25));
  expect(resumed.at).toBe(25);
  train(resumed, 15);
  expect(resumed.frame()).toEqual(whole.frame());
  expect(resumed.save?.()).toEqual(whole.save?.());
  expect(resumed.step()).toEqual({ kind: 'stopped' });
});

test('what is saved says which run it is, with all its parameters and its text', () => {
  for (const run of runs) {
    const found = savedRecitalIn(saved(run, 7));
    expect(found).toMatchObject({ at: 7, run });
    expect(found?.run.ownText).toBe(run.ownText);
  }
});

const [first = { experiment: '', params: {}, seed: 0 }] = runs;
const bytes = saved(first, 3);

describe('a run begins from its first step', () => {
  const others: readonly Params[] = [{ steps: 41 }, { steps: 40, width: 16 }, { steps: 40, mask: 'off' }];
  test.each(others)('where what was saved is of another: %j', (params) => {
    expect(open({ ...first, params }, bytes).at).toBe(0);
  });

  test('where the bytes are damaged, as if there were none', () => {
    const torn = bytes.subarray(0, bytes.length - 9);
    expect(open(first, torn).frame()).toEqual(open(first).frame());
  });
});

test('nothing is found in damaged bytes, whatever was done to them', () => {
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] ?? 0) ^ flip;
      expect(savedRecitalIn(damaged)).toBeUndefined();
    }),
    { numRuns: 20 },
  );
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), (length) => {
      expect(savedRecitalIn(bytes.subarray(0, length))).toBeUndefined();
    }),
    { numRuns: 20 },
  );
});
