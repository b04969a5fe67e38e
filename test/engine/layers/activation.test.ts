import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  ActivationLayer,
  checkGradients,
  createMatrix,
  fromRows,
  identity,
  relu,
  ShapeError,
  sigmoid,
  tanh,
  toRows,
} from '../../../src/engine/index.ts';
import { drawer, seed, size } from '../arbitrary.ts';

test.each([sigmoid, tanh, relu, identity])(
  'the backward pass of $name agrees with centred differences',
  (activation) => {
    fc.assert(
      fc.property(seed, size, size, (from, samples, inputs) => {
        const draw = drawer(from);
        const x = draw(samples, inputs);
        // The step h must not reach across the corner of relu, where two slopes meet.
        fc.pre(x.data.every((z) => Math.abs(z) > 1e-3));
        const checks = checkGradients(new ActivationLayer(activation), x, draw(samples, inputs));
        expect(checks.map(({ name }) => name)).toEqual(['x']);
        for (const { gap } of checks) expect(gap).toBeLessThan(1e-6);
      }),
    );
  },
);

test('a relu that was off gets no gradient', () => {
  const layer = new ActivationLayer(relu);
  expect(toRows(layer.forward(fromRows([[-1, 2]])))).toEqual([[0, 2]]);
  expect(toRows(layer.backward(fromRows([[7, 7]])))).toEqual([[0, 7]]);
});

test('the inputs stay as they are, and the buffers while the batch size stays', () => {
  const layer = new ActivationLayer(tanh);
  const x = fromRows([[1, 2]]);
  const y = layer.forward(x);
  const dx = layer.backward(fromRows([[1, 1]]));
  expect(toRows(x)).toEqual([[1, 2]]);
  expect(layer.forward(x)).toBe(y);
  expect(layer.backward(fromRows([[1, 1]]))).toBe(dx);
  expect(layer.forward(createMatrix(3, 2)).rows).toBe(3);
});

test('a gradient of another shape than the outputs is refused', () => {
  const layer = new ActivationLayer(tanh);
  layer.forward(fromRows([[1, 2]]));
  expect(() => layer.backward(fromRows([[1]]))).toThrow(ShapeError);
});
