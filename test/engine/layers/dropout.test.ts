import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  ActivationLayer,
  centredDifference,
  createMatrix,
  createRandom,
  Dense,
  Dropout,
  fromRows,
  Network,
  SGD,
  SquaredError,
  Training,
  tanh,
  toRows,
} from '../../../src/engine/index.ts';
import { drawer, seed, size } from '../arbitrary.ts';

const probability = fc.double({ min: 0, max: 0.95, noNaN: true });

test('a neuron is silenced, or speaks up for those that are', () => {
  fc.assert(
    fc.property(seed, size, size, probability, (from, samples, inputs, p) => {
      const x = drawer(from)(samples, inputs);
      const layer = new Dropout(p, createRandom(from));
      const y = layer.forward(x, 'train');
      for (const [index, number] of y.data.entries()) {
        const factor = layer.mask.data[index] ?? Number.NaN;
        expect([0, 1 / (1 - p)]).toContain(factor);
        expect(number).toBe((x.data[index] ?? Number.NaN) * factor);
      }
    }),
  );
});

test.each([0, 0.2, 0.5, 0.9])('of 40,000 neurons %d are silenced, and the mean stays', (p) => {
  const x = createMatrix(200, 200);
  x.data.fill(1);
  const layer = new Dropout(p, createRandom(7));
  const y = [...layer.forward(x, 'train').data];
  expect(y.filter((number) => number === 0).length / y.length).toBeCloseTo(p, 1);
  expect(y.reduce((sum, number) => sum + number, 0) / y.length).toBeCloseTo(1, 1);
});

test('other neurons are silent in the next pass, the same ones with the same seed', () => {
  const x = fromRows([Array.from({ length: 64 }, () => 1)]);
  const masks = (layer: Dropout) =>
    [1, 2].map(() => {
      layer.forward(x, 'train');
      return toRows(layer.mask);
    });
  const [first, second] = masks(new Dropout(0.5, createRandom(3)));
  expect(first).not.toEqual(second);
  expect(masks(new Dropout(0.5, createRandom(3)))).toEqual([first, second]);
});

test('in a test all neurons are on, and nothing is scaled', () => {
  const x = drawer(1)(3, 4);
  const layer = new Dropout(0.5, createRandom(1));
  expect(layer.forward(x)).toBe(x);
  expect(layer.backward(x)).toBe(x);
});

test('with its mask held, the gradients agree with centred differences', () => {
  fc.assert(
    fc.property(seed, size, size, size, (from, samples, inputs, hidden) => {
      const draw = drawer(from);
      const [w1, b1, w2, b2] = [draw(inputs, hidden), draw(1, hidden), draw(hidden, 1), draw(1, 1)];
      const batch = { x: draw(samples, inputs), target: draw(samples, 1) };
      // The same seed draws the same mask, so that each look is at one and the same network.
      const start = () =>
        new Network([
          new Dense(w1, b1),
          new ActivationLayer(tanh),
          new Dropout(0.5, createRandom(from)),
          new Dense(w2, b2),
        ]);
      const loss = new SquaredError();
      const network = start();
      new Training({ network, loss, optimiser: new SGD(0) }).computeGradients(batch);
      for (const { value, gradient } of network.parameters) {
        const before = [...value.data];
        const wrongness = (numbers: readonly number[]) => {
          value.data.set(numbers);
          return loss.forward(start().forward(batch.x, 'train'), batch.target);
        };
        for (const index of before.keys()) {
          const direction = before.map((_, at) => (at === index ? 1 : 0));
          const felt = centredDifference(wrongness, before, direction, 1e-5);
          const told = gradient.data[index] ?? Number.NaN;
          expect(Math.abs(told - felt)).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(told)));
        }
        value.data.set(before);
      }
    }),
    { numRuns: 30 },
  );
});

test.each([-0.1, 1, Number.NaN])('a probability of %d is refused', (p) => {
  expect(() => new Dropout(p, createRandom(1))).toThrow(RangeError);
});
