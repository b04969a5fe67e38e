import { describe, expect, test } from 'vitest';
import { gridColumns, gridRows } from '../../../src/experiments/core/plane-grid.ts';
import type { Params, Trace } from '../../../src/experiments/core/trace.ts';
import { experiments } from '../../../src/experiments/registry.ts';
import { runExperiment } from '../../../src/experiments/run.ts';
import { listOf, numberOf, runOf } from '../run-of.ts';
import { exploding } from './exploding.ts';

const seeds = Array.from({ length: 20 }, (_, i) => i + 1);

function runs(params: Params): Trace[] {
  return seeds.map((seed) => runOf('classifier', params, seed));
}

function mean(traces: readonly Trace[], name: string): number {
  return traces.reduce((sum, trace) => sum + numberOf(trace, name), 0) / traces.length;
}

describe('XOR', () => {
  const corners = { data: 'corners', learningRate: 1, steps: 3000, goal: 0.05 };
  const solved = (params: Params) =>
    runs({ ...corners, ...params }).filter(
      (trace) => trace.end.kind === 'converged' && numberOf(trace, 'accuracy') === 100,
    ).length;

  test('is never solved by a line, for 20 of 20 seeds', () => {
    for (const trace of runs({ ...corners, layers: 0 }))
      expect(numberOf(trace, 'right')).toBeLessThanOrEqual(3);
  });

  test('is not solved by stacked lines either: three layers without an activation, 20 of 20 seeds', () => {
    const stacked = { ...corners, layers: 3, activation: 'identity', learningRate: 0.2, steps: 1000 };
    for (const trace of runs(stacked)) expect(numberOf(trace, 'right')).toBeLessThanOrEqual(3);
  });

  test('two hidden neurons solve it with some seeds and not with others', () => {
    const found = solved({ neurons: 2 });
    expect(found).toBeGreaterThan(5);
    expect(found).toBeLessThan(20);
  });

  test.each([3, 4, 8])('%d hidden neurons solve it for 20 of 20 seeds', (neurons) => {
    expect(solved({ neurons })).toBe(20);
  });
});

describe('moons', () => {
  test('one hidden neuron gets about 89 % of new points right', () => {
    const one = { data: 'moons', neurons: 1, optimiser: 'adam', learningRate: 0.05 };
    expect(mean(runs(one), 'testAccuracy')).toBeCloseTo(89, -1);
  });

  test('few noisy points are learned by heart: nearly all right, but less than 90 % of new ones', () => {
    const noisy = { data: 'moons', points: 24, noise: 0.35, layers: 2, neurons: 16, optimiser: 'adam' };
    const traces = runs({ ...noisy, learningRate: 0.02, steps: 2000 });
    expect(mean(traces, 'accuracy')).toBeGreaterThan(97);
    expect(mean(traces, 'testAccuracy')).toBeLessThan(90);
  });
});

test('a run is looked at forty times at most besides its start, and at its end', () => {
  for (const steps of [1, 39, 41, 300]) {
    const { frames } = runOf('classifier', { steps });
    expect(frames.length).toBeLessThanOrEqual(42);
    expect([frames[0].at, frames.at(-1)?.at]).toEqual([0, steps]);
  }
});

test('each frame holds the output over the whole window, from −1 to 1', () => {
  for (const frame of runOf('classifier', { steps: 20 }).frames) {
    const map = listOf(frame, 'map');
    expect(map).toHaveLength(gridColumns * gridRows);
    for (const y of map) expect(Math.abs(y)).toBeLessThanOrEqual(1);
  }
});

test('all points lie inside the window', () => {
  const [frame] = runOf('classifier').frames;
  const [left = 0, right = 0, bottom = 0, top = 0] = listOf(frame, 'window');
  for (const x1 of listOf(frame, 'x1')) expect(x1 > left && x1 < right).toBe(true);
  for (const x2 of listOf(frame, 'x2')) expect(x2 > bottom && x2 < top).toBe(true);
});

test('weights that explode are told as a divergence', () => {
  const { end, frames } = runOf('classifier', exploding);
  expect(end.kind).toBe('diverged');
  for (const { loss } of frames) expect(loss).not.toBeNaN();
});

test('more in a batch than there are points is refused', () => {
  expect(
    runExperiment({ experiment: 'classifier', params: { points: 10, batch: 11 }, seed: 1 }),
  ).toMatchObject([{ param: 'batch' }]);
});

test.each(['dropout', 'weightDecay'])('%s changes how it learns', (param) => {
  const [plain, other] = [{}, { [param]: 0.2 }].map((params) =>
    runOf('classifier', { ...params, steps: 50 }),
  );
  expect(plain?.frames.at(-1)?.loss).not.toBe(other?.frames.at(-1)?.loss);
});

test('a live run stopped at a step is what a run of so many steps ends with', () => {
  const params = { data: 'circles', batch: 10, dropout: 0.2, optimiser: 'adam', learningRate: 0.02 };
  const live = experiments.get('classifier')?.live?.({ ...params, steps: 100 }, 3);
  if (live === undefined || !('frame' in live)) throw new Error('the classifier can be run live');
  for (const steps of [1, 7, 40, 100]) {
    while (live.at < steps) expect(live.step()).toBeUndefined();
    expect(live.frame()).toEqual(runOf('classifier', { ...params, steps }, 3).frames.at(-1));
  }
  expect([live.step(), live.step()]).toEqual([{ kind: 'stopped' }, { kind: 'stopped' }]);
});
