import fc from 'fast-check';
import { expect, test } from 'vitest';
import { centredDifference } from '../../../src/engine/index.ts';
import { numberOf, numbersOf, runOf } from '../run-of.ts';

test('the whole numbers of lesson 7', () => {
  const run = runOf('blame');
  expect(numbersOf(run, 'h', 'y', 'loss', 'dy')).toEqual([2, 6, 4, 4]);
  expect(numbersOf(run, 'dw2', 'db2', 'dh', 'dw1', 'db1')).toEqual([8, 4, 12, 12, 12]);
});

test.each([
  [0.01, 5.0992],
  [0.02, 4.2368],
])('all parameters move at once: with a learning rate of %d the answer becomes %d', (learningRate, y) => {
  expect(numberOf(runOf('blame', { learningRate }), 'yAfter')).toBeCloseTo(y, 12);
});

test('with the weights moved alone, the answer is the product of the moved weights', () => {
  const run = runOf('blame', { x: 3, learningRate: 0.001 });
  const [x = 0, w1 = 0, w2 = 0] = numbersOf(run, 'x', 'w1After', 'w2After');
  expect(numberOf(run, 'yMoved')).toBeCloseTo(w2 * w1 * x, 12);
});

test('workings name no bias of zero, and the slope of relu only where there is a relu', () => {
  const stepsOf = (name: string, params = {}) =>
    runOf('blame', params).values[name]?.working.map(({ right }) => right);
  expect(stepsOf('y')).toEqual(['w₂·h', '3·2', '6']);
  expect(stepsOf('y', { b2: 1 })?.[0]).toBe('w₂·h + b₂');
  expect(stepsOf('dw1')).toEqual(['∂L/∂h·x', '12·1', '12']);
  expect(stepsOf('dw1', { activation: 'relu' })?.[0]).toBe('∂L/∂h·f′(z)·x');
});

test('a neuron that was off gets no blame, however wrong the answer', () => {
  const run = runOf('blame', { activation: 'relu', w1: -2 });
  expect(numbersOf(run, 'h', 'dw1', 'db1', 'dw2')).toEqual([0, 0, 0, 0]);
  expect(numberOf(run, 'loss')).toBeGreaterThan(0);
});

test('the blame of each parameter is the slope that a stick feels', () => {
  const weight = fc.double({ min: -3, max: 3, noNaN: true });
  fc.assert(
    fc.property(fc.tuple(weight, weight, weight, weight, weight, weight), ([x, target, ...parameters]) => {
      const lossAt = ([w1 = 0, b1 = 0, w2 = 0, b2 = 0]: readonly number[]) =>
        numberOf(runOf('blame', { x, target, w1, b1, w2, b2 }), 'loss');
      const [w1, b1, w2, b2] = parameters;
      const told = numbersOf(runOf('blame', { x, target, w1, b1, w2, b2 }), 'dw1', 'db1', 'dw2', 'db2');
      for (const [index, blame] of told.entries()) {
        const direction = parameters.map((_, at) => (at === index ? 1 : 0));
        const felt = centredDifference(lossAt, parameters, direction, 1e-4);
        expect(Math.abs(felt - blame)).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(blame)));
      }
    }),
  );
});

test('blame appears from the last to the first', () => {
  const marks = runOf('blame').frames.map((frame) => Object.keys(frame.marks));
  const first = ['dy', 'dw2', 'dh', 'dw1'].map((mark) => marks.findIndex((names) => names.includes(mark)));
  expect(first).toEqual([3, 4, 5, 6]);
});
