import type { Kernels } from './kernels/kernels.ts';
import { sigmoidOf, tanhOf } from './kernels/plain/activations.ts';
import type { Matrix } from './matrix.ts';

/**
 * An activation function y = f(z): what a neuron makes of its weighted sum z, with its derivative for the backward pass.
 * Any function can be one; those that are exported here are `step`, `sigmoid`, `tanh`, `relu` and `identity`.
 */
export type Activation = {
  /** What the function is called, such as `tanh`. */
  readonly name: string;
  /** y = f(z) */
  output(z: number): number;
  /** The derivative f′(z); y = f(z) is given too, because it often makes the derivative cheap. */
  derivative(z: number, y: number): number;
  /** The two for a whole layer, where the kernels have loops for them: faster than a call for each number. */
  readonly kernel?: {
    /** y = f(x), number by number. */
    setOutputs(kernels: Kernels, y: Matrix, x: Matrix): void;
    /** dx = dy·f′(x), number by number, where y = f(x). */
    setGradient(kernels: Kernels, dx: Matrix, dy: Matrix, y: Matrix): void;
  };
};

/**
 * The step function, `f(z) = 1 if z ≥ 0, else 0`. Its derivative is taken as 0 everywhere, so gradient descent cannot
 * train what lies before it.
 */
export const step: Activation = {
  name: 'step',
  output: (z) => (z >= 0 ? 1 : 0),
  derivative: () => 0,
};

/** The logistic sigmoid, `f(z) = 1 / (1 + e⁻ᶻ)`: a smooth step from 0 to 1. Its derivative is y·(1 − y). */
export const sigmoid: Activation = {
  name: 'sigmoid',
  output: sigmoidOf,
  derivative: (_z, y) => y * (1 - y),
  kernel: {
    setOutputs: (kernels, y, x) => kernels.setSigmoid(y, x),
    setGradient: (kernels, dx, dy, y) => kernels.setSigmoidGradient(dx, dy, y),
  },
};

/** The hyperbolic tangent, `f(z) = (eᶻ − e⁻ᶻ) / (eᶻ + e⁻ᶻ)`: a smooth step from −1 to 1. Its derivative is 1 − y². */
export const tanh: Activation = {
  name: 'tanh',
  output: tanhOf,
  derivative: (_z, y) => 1 - y * y,
  kernel: {
    setOutputs: (kernels, y, x) => kernels.setTanh(y, x),
    setGradient: (kernels, dx, dy, y) => kernels.setTanhGradient(dx, dy, y),
  },
};

/**
 * The rectified linear unit, `f(z) = max(0, z)`. Its derivative is 1 above 0 and 0 below; at the kink z = 0 it is taken
 * as 0.
 *
 * Reference: V. Nair and G. E. Hinton, "Rectified linear units improve restricted Boltzmann machines", 2010.
 */
export const relu: Activation = {
  name: 'relu',
  // Not `z > 0 ? z : 0`: that would turn NaN into a harmless 0 and hide a divergence.
  output: (z) => Math.max(0, z),
  derivative: (z) => (z > 0 ? 1 : 0),
  kernel: {
    setOutputs: (kernels, y, x) => kernels.setRelu(y, x),
    setGradient: (kernels, dx, dy, y) => kernels.setReluGradient(dx, dy, y),
  },
};

/** No activation, `f(z) = z`: the neuron stays linear. Its derivative is 1. */
export const identity: Activation = {
  name: 'identity',
  output: (z) => z,
  derivative: () => 1,
};
