import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  centredDifference,
  checkGradients,
  Dense,
  forwardDifference,
  fromRows,
  type Layer,
  measureGradient,
  ShapeError,
  toRows,
} from '../../src/engine/index.ts';
import { drawer, seed, size } from './arbitrary.ts';

/** The article's ground: the loss of the line y = k·x + b for its one sample, x = 1, target 6. */
const valley = ([k = Number.NaN, b = Number.NaN]: readonly number[]): number => (k + b - 6) ** 2;

test.each([
  [1, -1],
  [0.1, -1.9],
  [0.01, -1.99],
])('a forward difference with step size %d at (2, 3) is %d', (h, slope) => {
  expect(forwardDifference(valley, [2, 3], [1, 0], h)).toBeCloseTo(slope, 10);
});

test('a centred difference with any step size is exactly −2 where the function is quadratic', () => {
  const stepSize = fc.double({ min: 0.01, max: 10, noNaN: true });
  fc.assert(
    fc.property(stepSize, (h) => {
      expect(centredDifference(valley, [2, 3], [0, 1], h)).toBeCloseTo(-2, 10);
    }),
  );
});

test.each([
  ['east', [1, 0], 0.25],
  ['north', [0, 1], 0.25],
  ['north-east', [1, 1], 0.0858],
  ['north-west', [-1, 1], 1],
  ['south-east', [1, -1], 1],
  ['west', [-1, 0], 2.25],
  ['south', [0, -1], 2.25],
  ['south-west', [-1, -1], 2.9142],
])('half a step to the %s touches the height of lesson 4', (_, direction, height) => {
  const slope = forwardDifference(valley, [2, 3], direction, 0.5);
  expect(valley([2, 3]) + 0.5 * slope).toBeCloseTo(height, 4);
});

test('only where a direction points counts, not its length', () => {
  const short = centredDifference(valley, [2, 3], [1, 1], 0.5);
  expect(centredDifference(valley, [2, 3], [100, 100], 0.5)).toBeCloseTo(short, 12);
  expect(short).toBeCloseTo(-2 * Math.SQRT2, 12);
});

test('a direction of other length than the point is refused', () => {
  expect(() => forwardDifference(valley, [2, 3], [1], 0.5)).toThrow(ShapeError);
  expect(() => centredDifference(valley, [2, 3], [1, 0, 0], 0.5)).toThrow(ShapeError);
});

test('the gradient is measured number by number', () => {
  const slopes = measureGradient(([x = 0, y = 0, z = 0]) => x * y + z ** 2, [2, 5, -3], 1e-3);
  expect(slopes.map((slope) => slope.toFixed(9))).toEqual(['5.000000000', '2.000000000', '-6.000000000']);
});

test('a check leaves inputs and parameters as they were', () => {
  fc.assert(
    fc.property(seed, size, size, (from, inputs, outputs) => {
      const draw = drawer(from);
      const [x, layer] = [draw(2, inputs), new Dense(draw(inputs, outputs), draw(1, outputs))];
      const before = [x, layer.w, layer.b].map(toRows);
      checkGradients(layer, x, draw(2, outputs));
      expect([x, layer.w, layer.b].map(toRows)).toEqual(before);
    }),
  );
});

test('a check is not misled by gradients left from before', () => {
  const layer = new Dense(fromRows([[2]]), fromRows([[3]]));
  const check = () => checkGradients(layer, fromRows([[5]]), fromRows([[4]]));
  expect(check()).toEqual(check());
});

test('a check shows both gradients, and a wrong backward pass as a gap', () => {
  const right = new Dense(fromRows([[2]]), fromRows([[3]]));
  const wrong: Layer = {
    parameters: right.parameters,
    forward: (x) => right.forward(x),
    addGradients: (dy) => right.addGradients(dy),
    backward: (dy) => {
      right.backward(dy);
      return dy; // Forgets to multiply by the weight.
    },
  };
  const [x, w] = checkGradients(wrong, fromRows([[5]]), fromRows([[4]]));
  expect(x).toMatchObject({ name: 'x', backward: [4], measured: [expect.closeTo(8, 8)] });
  expect(x?.gap).toBeCloseTo(0.5, 8);
  expect(w).toMatchObject({ name: 'w', backward: [20], measured: [expect.closeTo(20, 8)] });
  expect(w?.gap).toBeLessThan(1e-6);
});
