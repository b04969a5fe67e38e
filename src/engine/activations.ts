import type { Kernels } from './kernels/kernels.ts';
import { sigmoidOf, tanhOf } from './kernels/plain/activations.ts';
import type { Matrix } from './matrix.ts';

/** What a neuron makes of its weighted sum z, and how steeply that changes with z. */
export type Activation = {
  readonly name: string;
  /** y = f(z) */
  output(z: number): number;
  /** f′(z); y = f(z) is given too, because it often makes the slope cheap. */
  derivative(z: number, y: number): number;
  /** Both for a whole layer, where the kernels have loops for them: faster than a call for each number. */
  readonly kernel?: {
    /** y = f(x), number by number. */
    setOutputs(kernels: Kernels, y: Matrix, x: Matrix): void;
    /** dx = dy·f′(x), number by number, where y = f(x). */
    setGradient(kernels: Kernels, dx: Matrix, dy: Matrix, y: Matrix): void;
  };
};

/** `f(z) = 1 if z ≥ 0, else 0`. Its slope is 0 (and none at the jump), so gradient descent can't train it. */
export const step: Activation = {
  name: 'step',
  output: (z) => (z >= 0 ? 1 : 0),
  derivative: () => 0,
};

/** `f(z) = 1 / (1 + e⁻ᶻ)`, the step made smooth: from 0 to 1. */
export const sigmoid: Activation = {
  name: 'sigmoid',
  output: sigmoidOf,
  derivative: (_z, y) => y * (1 - y),
  kernel: {
    setOutputs: (kernels, y, x) => kernels.setSigmoid(y, x),
    setGradient: (kernels, dx, dy, y) => kernels.setSigmoidGradient(dx, dy, y),
  },
};

/** `f(z) = (eᶻ − e⁻ᶻ) / (eᶻ + e⁻ᶻ)`: from −1 to 1. */
export const tanh: Activation = {
  name: 'tanh',
  output: tanhOf,
  derivative: (_z, y) => 1 - y * y,
  kernel: {
    setOutputs: (kernels, y, x) => kernels.setTanh(y, x),
    setGradient: (kernels, dx, dy, y) => kernels.setTanhGradient(dx, dy, y),
  },
};

/** `f(z) = max(0, z)`. At the kink z = 0 the slope is taken as 0. */
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

/** `f(z) = z`: the neuron stays a line. */
export const identity: Activation = {
  name: 'identity',
  output: (z) => z,
  derivative: () => 1,
};
