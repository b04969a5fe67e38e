import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Params } from '../../../src/experiments/core/trace.ts';
import { numberOf, numbersOf, runOf } from '../run-of.ts';

const never = Number.POSITIVE_INFINITY;
const line = { k: 0, b: 0, xs: [0, 1, 2, 3], targets: [3, 5, 7, 9], goal: 0 };
const ravine = { k: 0, b: 0, xs: [1, 2], targets: [6, 8], goal: 0 };

function expectClose(params: Params, names: string[], expected: number[], digits = 9): void {
  const found = numbersOf(runOf('descent', params), ...names);
  for (const [i, number] of expected.entries()) expect(found[i], names[i]).toBeCloseTo(number, digits);
}

describe('one sample x = 1, target 6, from (2, 3)', () => {
  test('starts with a loss of 1 and slopes of −2', () => {
    expect(numbersOf(runOf('descent'), 'y', 'loss', 'dk', 'db')).toEqual([5, 1, -2, -2]);
  });

  test.each([
    [0.01, 2.02, 3.02, 5.04, 0.9216, 113],
    [0.05, 2.1, 3.1, 5.2, 0.64, 21],
    [0.1, 2.2, 3.2, 5.4, 0.36, 10],
    [0.2, 2.4, 3.4, 5.8, 0.04, 3],
    [0.25, 2.5, 3.5, 6, 0, 1],
    [0.3, 2.6, 3.6, 6.2, 0.04, 3],
    [0.4, 2.8, 3.8, 6.6, 0.36, 10],
    [0.45, 2.9, 3.9, 6.8, 0.64, 21],
    [0.5, 3, 4, 7, 1, never],
    [0.6, 3.2, 4.2, 7.4, 1.96, never],
    [1, 4, 5, 9, 9, never],
  ])('η = %d: one step to (%d, %d), ŷ %d, loss %d, %d steps to the goal', (learningRate, ...expected) => {
    const trace = runOf('descent', { learningRate });
    const found = numbersOf(trace, 'k1', 'b1', 'y1', 'loss1', 'stepsToGoal');
    for (const [i, number] of expected.entries())
      if (number === never) expect(found[i]).toBe(never);
      else expect(found[i]).toBeCloseTo(number, 9);
  });

  test('at η = ½ it bounces between (2, 3) and (3, 4)', () => {
    const { frames, end } = runOf('descent', { learningRate: 0.5, steps: 4 });
    expect(frames.map(({ marks }) => [marks.k, marks.b])).toEqual([
      [2, 3],
      [3, 4],
      [2, 3],
      [3, 4],
      [2, 3],
    ]);
    expect(end).toEqual({ kind: 'stopped' });
  });

  test('at η = 1 the loss goes 9, 81, 729', () => {
    const { frames } = runOf('descent', { learningRate: 1, steps: 3 });
    expect(frames.map(({ loss }) => loss)).toEqual([1, 9, 81, 729]);
  });

  test('ends converged, at most as many frames as steps, or diverged', () => {
    expect(runOf('descent', { learningRate: 0.1 }).end).toEqual({ kind: 'converged' });
    expect(runOf('descent', { learningRate: 0.01 }).end).toEqual({ kind: 'stopped' });
    expect(runOf('descent', { learningRate: 0.6, steps: 100 }).end).toEqual({ kind: 'diverged', atStep: 21 });
    expect(runOf('descent', { learningRate: 0.51, steps: 5 }).end).toEqual({ kind: 'diverged', atStep: 5 });
  });

  test('ends at (2.5, 3.5), and from (0, 0) at (3, 3): k − b never changes', () => {
    expectClose({}, ['kLimit', 'bLimit', 'difference', 'differenceLimit'], [2.5, 3.5, -1, -1]);
    expectClose({ k: 0, b: 0 }, ['kLimit', 'bLimit', 'differenceLimit'], [3, 3, 0]);
    expectClose({ steps: 100, goal: 0 }, ['kEnd', 'bEnd', 'yEnd', 'lossEnd'], [2.5, 3.5, 6, 0]);
    for (const { marks } of runOf('descent').frames)
      expect(Number(marks.k) - Number(marks.b)).toBeCloseTo(-1);
  });

  test('each step multiplies the error by 1 − 4η', () => {
    for (const learningRate of [0.05, 0.25, 0.4])
      expectClose({ learningRate }, ['factor', 'landing'], [1 - 4 * learningRate, 0.25]);
  });

  test('one step the wrong way climbs to 1.96, and k alone reaches 5.2', () => {
    expectClose(
      {},
      [
        'gradientAddedK',
        'gradientAddedB',
        'gradientAddedY',
        'gradientAddedLoss',
        'onlyKY',
        'onlyBY',
        'noRateK',
      ],
      [1.8, 2.8, 4.6, 1.96, 5.2, 5.2, 4],
    );
  });

  test('with a ½ in front the loss, the slopes and the curvature are half as large, the threshold is 1', () => {
    const [loss = 0, missing2Dk = 0, curvature = 0] = numbersOf(
      runOf('descent'),
      'loss',
      'missing2Dk',
      'curvature',
    );
    expect([loss / 2, missing2Dk, 2 / (curvature / 2)]).toEqual([0.5, -1, 1]);
    // Half the slopes with η is the same step as whole slopes with η/2; the error shrinks by 1 − 2η.
    expectClose({ learningRate: 0.1 / 2 }, ['k1', 'b1', 'factor'], [2.1, 3.1, 1 - 2 * 0.1]);
  });

  test('the working of a step has the numbers put in', () => {
    expect(runOf('descent').frames[0].working).toEqual([
      { left: 'ŷ', right: '2·1 + 3 = 5' },
      { left: 'L', right: '(5 − 6)² = 1' },
      { left: '∂L/∂k', right: '2·(5 − 6)·1 = −2' },
      { left: '∂L/∂b', right: '2·(5 − 6) = −2' },
      { left: 'k₁', right: '2 − 0.1·(−2) = 2.2' },
      { left: 'b₁', right: '3 − 0.1·(−2) = 3.2' },
    ]);
  });
});

test.each([
  [0, 1],
  [1, 1 / 2],
  [2, 0.2],
  [10, 1 / 101],
  [110, 1 / 12_101],
])('for x = %d the threshold is %d, and it really is', (x, threshold) => {
  const trace = (learningRate: number) =>
    runOf('descent', { k: 0, b: 0, xs: [x], targets: [6], learningRate, steps: 300 });
  expect(numberOf(trace(0.1), 'threshold')).toBeCloseTo(threshold, 12);
  expect(trace(0.98 * threshold).end.kind).toBe('converged');
  expect(trace(1.02 * threshold).end.kind).toBe('diverged');
});

test('for x = 2 a rate of .3 is above the threshold of .2 and blows up', () => {
  const trace = runOf('descent', { xs: [2], learningRate: 0.3 });
  expect(trace.end.kind).toBe('diverged');
  expect(numberOf(trace, 'factor')).toBeCloseTo(-2, 9);
});

describe('four samples of y = 2x + 3', () => {
  test('bring (0, 0) to (2.037, 2.921) in 50 steps and to (2.000, 3.000) in 200', () => {
    expectClose({ ...line, steps: 50 }, ['kEnd', 'bEnd'], [2.037, 2.921], 3);
    expectClose({ ...line, steps: 200 }, ['kEnd', 'bEnd'], [2, 3], 3);
    expectClose(line, ['kLimit', 'bLimit'], [2, 3]);
  });

  test('diverge above η = .238', () => {
    expectClose(line, ['threshold'], [0.238], 3);
    expect(runOf('descent', { ...line, learningRate: 0.237, steps: 500 }).end.kind).toBe('stopped');
    expect(runOf('descent', { ...line, learningRate: 0.239, steps: 500 }).end.kind).toBe('diverged');
  });
});

describe('the ravine of (1, 6) and (2, 8)', () => {
  test('has one lowest point, (2, 4), and is slow', () => {
    expectClose({ ...ravine, steps: 100 }, ['kEnd', 'bEnd'], [2.284, 3.54], 3);
    expectClose({ ...ravine, steps: 500 }, ['kEnd', 'bEnd'], [2.001, 3.999], 3);
    expectClose(ravine, ['kLimit', 'bLimit'], [2, 4]);
  });

  test('bends by 6.85 across, by .146 along, and wants η < .2918', () => {
    const { values } = runOf('descent', ravine);
    expect(values.curvature?.number).toBeCloseTo(6.854, 3);
    // The two bends add up to 2/n·Σ (x² + 1) = 7.
    expect(7 - (values.curvature?.number ?? 0)).toBeCloseTo(0.146, 3);
    expect(values.threshold?.number).toBeCloseTo(0.2918, 4);
  });
});

test('below the threshold no step on one sample ever raises the loss', () => {
  const small = fc.double({ min: -20, max: 20, noNaN: true });
  fc.assert(
    fc.property(
      small,
      small,
      small,
      small,
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (k, b, x, t, share) => {
        const learningRate = share / (x * x + 1);
        const { frames } = runOf('descent', { k, b, xs: [x], targets: [t], learningRate, steps: 30 });
        frames.forEach(({ loss }, i) => {
          const before = frames[i - 1]?.loss ?? loss;
          expect(loss).toBeLessThanOrEqual(before * (1 + 1e-9) + 1e-18);
        });
      },
    ),
  );
});

test('a loss that cannot reach the goal is never said to', () => {
  // Two answers for one question: the best line is 1 off from each.
  const trace = runOf('descent', { xs: [1, 1], targets: [5, 7] });
  expect(numberOf(trace, 'stepsToGoal')).toBe(never);
  expect(numberOf(trace, 'lossEnd')).toBeGreaterThanOrEqual(1);
});
