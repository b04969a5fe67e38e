import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  checkGradients,
  createMatrix,
  Dense,
  fromRows,
  ShapeError,
  toRows,
} from '../../../src/engine/index.ts';
import { drawer, seed, size } from '../arbitrary.ts';

test('a dense layer computes x·w + b for each sample', () => {
  const layer = new Dense(fromRows([[2, 0], [1, -1]]), fromRows([[3, 10]])); // biome-ignore format: rows
  expect(toRows(layer.forward(fromRows([[1, 0], [2, 5]])))).toEqual([[5, 10], [12, 5]]); // biome-ignore format: rows
});

test('biases start at 0 when none are given', () => {
  const layer = new Dense(fromRows([[2, 4]]));
  expect(toRows(layer.forward(fromRows([[3]])))).toEqual([[6, 12]]);
});

test('the backward pass agrees with centred differences', () => {
  fc.assert(
    fc.property(seed, size, size, size, (from, samples, inputs, outputs) => {
      const draw = drawer(from);
      const layer = new Dense(draw(inputs, outputs), draw(1, outputs));
      const checks = checkGradients(layer, draw(samples, inputs), draw(samples, outputs));
      expect(checks.map(({ name }) => name)).toEqual(['x', 'w', 'b']);
      for (const { gap } of checks) expect(gap).toBeLessThan(1e-6);
    }),
  );
});

test('gradients that are not cleared are added up', () => {
  const layer = new Dense(fromRows([[2]]), fromRows([[3]]));
  for (const _ of ['yesterday', 'today']) {
    layer.forward(fromRows([[5]]));
    // Only the gradients of the parameters are added up; that of the inputs starts anew.
    expect(toRows(layer.backward(fromRows([[4]])))).toEqual([[8]]);
  }
  expect([toRows(layer.dw), toRows(layer.db)]).toEqual([[[40]], [[8]]]);
});

test('the buffers stay while the batch size stays', () => {
  const layer = new Dense(createMatrix(2, 3));
  const y = layer.forward(createMatrix(4, 2));
  const dx = layer.backward(createMatrix(4, 3));
  expect(layer.forward(createMatrix(4, 2))).toBe(y);
  expect(layer.backward(createMatrix(4, 3))).toBe(dx);
  expect(layer.forward(createMatrix(5, 2)).rows).toBe(5);
  expect(layer.backward(createMatrix(5, 3)).rows).toBe(5);
});

test.each([
  ['a bias of another width', () => new Dense(createMatrix(2, 3), createMatrix(1, 2))],
  ['inputs of another width', () => new Dense(createMatrix(2, 3)).forward(createMatrix(1, 3))],
  ['a gradient before any forward pass', () => new Dense(createMatrix(2, 3)).backward(createMatrix(1, 3))],
])('%s is refused', (_, attempt) => {
  expect(attempt).toThrow(ShapeError);
});
