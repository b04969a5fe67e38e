import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  createMatrix,
  fromRows,
  type Matrix,
  type Parameter,
  roundWeights,
  toRows,
} from '../../../src/engine/index.ts';
import { drawer, seed, size } from '../arbitrary.ts';

const bits = fc.integer({ min: 2, max: 16 });

function parameter(value: Matrix): Parameter {
  const gradient = createMatrix(value.rows, value.columns);
  gradient.data.fill(0.123);
  return { name: 'w', kind: 'weight', value, gradient };
}

test.each([
  // 1, 3 and 7 levels on each side of 0.
  [2, [0.9, -0.9, 0, 0]],
  [3, [0.9, -0.6, 0.3, 0]],
  [4, [0.9, -0.9 * (4 / 7), 0.9 * (2 / 7), 0.9 * (1 / 7)]],
])('%d bits leave their levels of the largest weight', (n, expected) => {
  const w = fromRows([[0.9, -0.5, 0.25, 0.1]]);
  roundWeights([parameter(w)], n);
  for (const [index, weight] of w.data.entries()) expect(weight).toBeCloseTo(expected[index] ?? 0, 12);
});

test('a weight in the middle of two levels goes away from 0, whatever its sign', () => {
  const w = fromRows([[3, 0.5, -0.5, 1.5, -1.5]]);
  roundWeights([parameter(w)], 3);
  expect(toRows(w)).toEqual([[3, 1, -1, 2, -2]]);
});

test('each matrix has a scale of its own, and gradients are left alone', () => {
  const [large, small] = [parameter(fromRows([[100, -40]])), parameter(fromRows([[0.01, 0.004]]))];
  roundWeights([large, small], 2);
  expect([toRows(large.value), toRows(small.value)]).toEqual([[[100, -0]], [[0.01, 0]]]);
  expect(toRows(large.gradient)).toEqual([[0.123, 0.123]]);
});

test('zeros stay zeros', () => {
  const w = createMatrix(2, 2);
  roundWeights([parameter(w)], 4);
  expect([...w.data]).toEqual([0, 0, 0, 0]);
});

test('no weight moves by more than half a level, the largest not at all, and few values are left', () => {
  fc.assert(
    fc.property(seed, size, size, bits, (from, rows, columns, n) => {
      const w = drawer(from)(rows, columns);
      const before = [...w.data];
      roundWeights([parameter(w)], n);
      const levels = 2 ** (n - 1) - 1;
      const scale = Math.max(...before.map(Math.abs));
      for (const [index, weight] of w.data.entries()) {
        const old = before[index] ?? 0;
        expect(Math.abs(weight - old)).toBeLessThanOrEqual((scale / levels / 2) * (1 + 1e-9));
        if (Math.abs(old) === scale) expect(weight).toBe(old);
      }
      expect(new Set(w.data).size).toBeLessThanOrEqual(2 * levels + 1);
    }),
  );
});

test('what has been rounded stays when it is rounded again', () => {
  fc.assert(
    fc.property(seed, size, size, bits, (from, rows, columns, n) => {
      const w = drawer(from)(rows, columns);
      roundWeights([parameter(w)], n);
      const once = [...w.data];
      roundWeights([parameter(w)], n);
      expect([...w.data]).toEqual(once);
    }),
  );
});

test('a matrix and its negative are rounded alike', () => {
  fc.assert(
    fc.property(seed, size, size, bits, (from, rows, columns, n) => {
      const [w, negative] = [drawer(from)(rows, columns), drawer(from)(rows, columns)];
      for (const [index, weight] of negative.data.entries()) negative.data[index] = -weight;
      roundWeights([parameter(w), parameter(negative)], n);
      expect([...negative.data]).toEqual([...w.data].map((weight) => -weight));
    }),
  );
});

test.each([1, 17, 2.5, Number.NaN])('%d bits are refused', (n) => {
  expect(() => roundWeights([], n)).toThrow(
    new RangeError(`roundWeights: bits must be a whole number from 2 to 16, but got ${n}.`),
  );
});
