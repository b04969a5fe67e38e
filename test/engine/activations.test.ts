import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Activation,
  centredDifference,
  identity,
  relu,
  sigmoid,
  step,
  tanh,
} from '../../src/engine/index.ts';

const anywhere = fc.double({ min: -6, max: 6, noNaN: true });

test.each([step, sigmoid, tanh, relu, identity])(
  'the derivative of $name is that of a centred difference',
  (activation) => {
    fc.assert(
      fc.property(anywhere, (z) => {
        fc.pre(!isNearCorner(activation, z));
        const felt = centredDifference(([at = Number.NaN]) => activation.output(at), [z], [1], 1e-5);
        const told = activation.derivative(z, activation.output(z));
        expect(Math.abs(told - felt)).toBeLessThanOrEqual(1e-6 * Math.max(Math.abs(told), 1e-3));
      }),
    );
  },
);

function isNearCorner({ name }: Activation, z: number): boolean {
  return (name === 'relu' || name === 'step') && Math.abs(z) < 1e-3;
}

test('the step lights at exactly 0: the mark of 660 is admitted', () => {
  expect([-1, -0.5, 0, 0.5, 90].map(step.output)).toEqual([0, 0, 1, 1, 1]);
});

test('the sigmoid stays a number however large its input, and mirrors at ½', () => {
  expect([-1000, -745, 0, 745, 1000].map(sigmoid.output)).toEqual([0, 5e-324, 0.5, 1, 1]);
  fc.assert(
    fc.property(anywhere, (z) => {
      expect(sigmoid.output(z) + sigmoid.output(-z)).toBeCloseTo(1, 14);
    }),
  );
});

test.each([sigmoid, tanh, relu, identity])(
  '$name passes NaN on, so that a divergence is seen',
  ({ output }) => {
    expect(output(Number.NaN)).toBeNaN();
  },
);

test('relu lets positive numbers through and has slope 0 at its corner', () => {
  expect([-2, 0, 3].map(relu.output)).toEqual([0, 0, 3]);
  expect(relu.derivative(0, 0)).toBe(0);
});

test('tanh from its table agrees with the library, 0 and far ends included', () => {
  fc.assert(
    fc.property(fc.double({ min: -40, max: 40, noNaN: true }), (z) => {
      expect(Math.abs(tanh.output(z) - Math.tanh(z))).toBeLessThanOrEqual(1e-15 * Math.abs(Math.tanh(z)));
    }),
    { numRuns: 2000 },
  );
  const ends = [-1e300, -20, 0, 20, Number.POSITIVE_INFINITY];
  expect(ends.map(tanh.output)).toEqual(ends.map(Math.tanh));
});
