import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  fromRows,
  type Loss,
  type Matrix,
  measureGradient,
  ShapeError,
  SoftmaxCrossEntropy,
  SquaredError,
  softmax,
  toRows,
} from '../../src/engine/index.ts';
import { drawer, seed, size } from './arbitrary.ts';

test('squared error has no ½: 5 instead of 6 costs 1, and its slope is −2', () => {
  const loss = new SquaredError();
  expect(loss.forward(fromRows([[5]]), fromRows([[6]]))).toBe(1);
  expect(toRows(loss.backward())).toEqual([[-2]]);
});

test('squared error adds over outputs and takes the mean over samples', () => {
  const loss = new SquaredError();
  expect(loss.forward(fromRows([[1, 3]]), fromRows([[0, 0]]))).toBe(10);
  expect(loss.forward(fromRows([[1], [3]]), fromRows([[0], [0]]))).toBe(5);
  expect(toRows(loss.backward())).toEqual([[1], [3]]);
});

test('cross-entropy is −ln of the share of the right class', () => {
  const loss = new SoftmaxCrossEntropy();
  const scores = [3, 1, 0];
  const [, second = Number.NaN] = softmax(scores);
  expect(loss.forward(fromRows([scores]), fromRows([[1]]))).toBeCloseTo(-Math.log(second), 12);
});

test('before learning anything, 543 characters alike cost ln 543 = 6.30', () => {
  const zeros = Array.from({ length: 543 }, () => 0);
  expect(new SoftmaxCrossEntropy().forward(fromRows([zeros]), fromRows([[42]]))).toBeCloseTo(6.297, 3);
});

test('cross-entropy stays finite for a share that has been rounded to 0', () => {
  const loss = new SoftmaxCrossEntropy();
  expect(loss.forward(fromRows([[2000, 0]]), fromRows([[1]]))).toBe(2000);
  expect(toRows(loss.backward())).toEqual([[1, -1]]);
});

test('the gradient of squared error agrees with centred differences', () => {
  fc.assert(
    fc.property(seed, size, size, (from, samples, outputs) => {
      const draw = drawer(from);
      expect(findGap(new SquaredError(), draw(samples, outputs), draw(samples, outputs))).toBeLessThan(1e-6);
    }),
  );
});

test('the gradient of cross-entropy agrees with centred differences', () => {
  fc.assert(
    fc.property(seed, size, fc.integer({ min: 2, max: 9 }), (from, samples, outputs) => {
      const labels = fromRows(Array.from({ length: samples }, (_, sample) => [(from + sample) % outputs]));
      expect(findGap(new SoftmaxCrossEntropy(), drawer(from)(samples, outputs), labels)).toBeLessThan(1e-6);
    }),
  );
});

/** The largest difference between the gradient and the numerical one, as a share of the largest slope. */
function findGap(loss: Loss, y: Matrix, target: Matrix): number {
  loss.forward(y, target);
  const gradient = [...loss.backward().data];
  const height = (point: readonly number[]): number =>
    loss.forward({ ...y, data: Float64Array.from(point) }, target);
  const measured = measureGradient(height, [...y.data], 1e-5);
  const gaps = measured.map((slope, index) => Math.abs(slope - (gradient[index] ?? Number.NaN)));
  return Math.max(...gaps) / Math.max(...gradient.map(Math.abs));
}

test('targets of another shape are refused', () => {
  const y = fromRows([[1, 2]]);
  expect(() => new SquaredError().forward(y, fromRows([[1]]))).toThrow(ShapeError);
  expect(() => new SoftmaxCrossEntropy().forward(y, fromRows([[1, 0]]))).toThrow(ShapeError);
});

test.each([2, -2, 0.5, Number.NaN])('%d is refused as the label of one of two classes', (label) => {
  expect(() => new SoftmaxCrossEntropy().forward(fromRows([[1, 2]]), fromRows([[label]]))).toThrow(
    `labels must be whole numbers from 0 to 1, but got ${label}.`,
  );
});
