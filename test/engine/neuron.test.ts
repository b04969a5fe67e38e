import fc from 'fast-check';
import { expect, test } from 'vitest';
import { computeNeuron, identity, type Neuron, ShapeError, step } from '../../src/engine/index.ts';

const admission: Neuron = { weights: [1, 1, 1, 1, 1, 1], bias: -660, activation: step };

test('the line of the article says 5, and shows how', () => {
  const line: Neuron = { weights: [2], bias: 3, activation: identity };
  expect(computeNeuron(line, [1])).toEqual({ products: [2], z: 5, output: 5 });
});

test.each([
  [612, -48, 0],
  [659.5, -0.5, 0],
  [660, 0, 1],
  [661, 1, 1],
])('a total of %d marks gives z = %d and the decision %d', (total, z, output) => {
  const working = computeNeuron(admission, [total - 500, 100, 100, 100, 100, 100]);
  expect(working).toEqual({ products: [total - 500, 100, 100, 100, 100, 100], z, output });
});

test('a number of inputs other than that of the weights is refused', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 12 }), (inputs) => {
      fc.pre(inputs.length !== 6);
      expect(() => computeNeuron(admission, inputs)).toThrow(ShapeError);
    }),
  );
  expect(() => computeNeuron(admission, [1, 2])).toThrow('computeNeuron: inputs must be 1×6, but got 1×2.');
});
