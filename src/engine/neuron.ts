import type { Activation } from './activations.ts';
import { ShapeError } from './shape-error.ts';

export type Neuron = {
  readonly weights: readonly number[];
  readonly bias: number;
  readonly activation: Activation;
};

/** One neuron's forward pass with its working. */
export type NeuronWorking = {
  /** xᵢ·wᵢ, one for each input */
  readonly products: readonly number[];
  /** z = Σ xᵢ·wᵢ + b */
  readonly z: number;
  /** y = f(z) */
  readonly output: number;
};

/**
 * Computes one neuron, keeping each part of the sum: `y = f(Σ xᵢ·wᵢ + b)`.
 *
 * Throws a ShapeError unless there is one weight for each input.
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
