import { describe, expect, test } from 'vitest';
import { runExperiment } from '../../../src/experiments/run.ts';
import { numberOf, numbersOf, runOf } from '../run-of.ts';

/** Six marks with the given total, of at most 150 for three subjects and 100 for the others. */
function marksOf(total: number): number[] {
  return [150, 150, 150, 100, 100, 100].map((full) => (full * total) / 750);
}

const admission = (total: number) => runOf('neuron', { x: marksOf(total) });

describe('the admission neuron', () => {
  test.each([
    [0, -660, 0, 0],
    [600, -60, 0, 0],
    [659, -1, 0, 0],
    [659.5, -0.5, 0, 0],
    [660, 0, 1, 0],
    [660.5, 0.5, 1, 1],
    [661, 1, 1, 1],
    [750, 90, 1, 1],
  ])('a total of %d gives z = %d, admitted %d by ≥ and %d by >', (total, z, y, strict) => {
    const trace = admission(total);
    expect(numberOf(trace, 'z')).toBeCloseTo(z, 9);
    expect(numbersOf(trace, 'y', 'strict')).toEqual([y, strict]);
  });

  test('the six marks of the lesson add up to 612, 48 short', () => {
    expect(numbersOf(runOf('neuron'), 'sum', 'z', 'y', 'missing')).toEqual([612, -48, 0, 48]);
  });

  test('with whole marks a bias of −661 keeps 660 out and lets 661 in', () => {
    const b = numberOf(runOf('neuron'), 'strictBias');
    expect(b).toBe(-661);
    const outcomes = [
      [110, 110, 110, 110, 110, 110],
      [111, 110, 110, 110, 110, 110],
    ].map((x) => numberOf(runOf('neuron', { x, b }), 'y'));
    expect(outcomes).toEqual([0, 1]);
  });

  test('maths of weight 2 counts twice', () => {
    expect(numberOf(runOf('neuron', { w: [1, 2, 1, 1, 1, 1] }), 'sum')).toBe(612 + 122);
  });

  test('a negative weight speaks against', () => {
    const fines = { x: [3, 9], w: [-1, 1], b: -5 };
    expect(numbersOf(runOf('neuron', fines), 'z', 'y', 'weightsPositive')).toEqual([1, 1, 7]);
  });
});

test('without an activation the neuron is the line y = k·x + b', () => {
  const line = runOf('neuron', { x: [1], w: [2], b: 3, activation: 'linear' });
  expect(numbersOf(line, 'y', 'forgotBias', 'biasAdded', 'weightsAdded')).toEqual([5, 2, -1, 6]);
  expect(line.values.y?.working.map(({ right }) => right)).toEqual(['z', '5']);
});

test('the numbers arrive one at a time: products, sum, z, output', () => {
  const { frames } = runOf('neuron', { x: [3, 4], w: [1, 2], b: -10 });
  expect(frames.map(({ marks }) => [marks.stage, marks.products, marks.sum, marks.z, marks.y])).toEqual([
    [0, [], undefined, undefined, undefined],
    [1, [3], undefined, undefined, undefined],
    [1, [3, 8], undefined, undefined, undefined],
    [2, [3, 8], 11, undefined, undefined],
    [3, [3, 8], 11, 1, undefined],
    [4, [3, 8], 11, 1, 1],
  ]);
});

test('a neuron with more inputs than weights is refused', () => {
  expect(runExperiment({ experiment: 'neuron', params: { x: [1, 2], w: [1] }, seed: 1 })).toEqual([
    {
      param: 'w',
      what: '“w” has 1 numbers, “x” has 2',
      mend: 'Give as many of the one as of the other.',
    },
  ]);
});
