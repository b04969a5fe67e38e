import type { Activation } from './activations.ts';
import { ShapeError } from './shape-error.ts';

/** A single neuron: a weight for each input, a bias, and an activation function. */
export type Neuron = {
  /** wᵢ, one for each input. */
  readonly weights: readonly number[];
  readonly bias: number;
  readonly activation: Activation;
};

/** The forward pass of one neuron with each step of it, a result of `computeNeuron`. */
export type NeuronWorking = {
  /** xᵢ·wᵢ, one for each input */
  readonly products: readonly number[];
  /** z = Σ xᵢ·wᵢ + b */
  readonly z: number;
  /** y = f(z) */
  readonly output: number;
};

/**
 * The forward pass of one neuron, `y = f(Σ xᵢ·wᵢ + b)`, with each part of the sum. Throws a ShapeError unless there is
 * one weight for each input.
 *
 * Reference: F. Rosenblatt, "The perceptron: a probabilistic model for information storage and organization in the
 * brain", 1958, with the step function for f.
 */
export function computeNeuron(neuron: Neuron, inputs: readonly number[]): NeuronWorking {
  const { weights, bias, activation } = neuron;
  const products = inputs.map((x, index) => {
    const w = weights[index];
    return w === undefined ? refuse(neuron, inputs) : x * w;
  });
  if (weights.length > inputs.length) refuse(neuron, inputs);
  const z = products.reduce((sum, product) => sum + product, 0) + bias;
  return { products, z, output: activation.output(z) };
}

function refuse({ weights }: Neuron, inputs: readonly number[]): never {
  throw new ShapeError('computeNeuron', 'inputs', [1, inputs.length], [1, weights.length]);
}
