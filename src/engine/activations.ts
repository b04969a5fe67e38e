/** What a neuron makes of its weighted sum z, and how steeply that changes with z. */
export type Activation = {
  readonly name: string;
  /** y = f(z) */
  output(z: number): number;
  /** f′(z); y = f(z) is given too, because it often makes the slope cheap. */
  derivative(z: number, y: number): number;
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
  output(z) {
    // Only ever the power of a negative number: that of a large positive one is Infinity.
    if (z >= 0) return 1 / (1 + Math.exp(-z));
    const power = Math.exp(z);
    return power / (1 + power);
  },
  derivative: (_z, y) => y * (1 - y),
};

/** `f(z) = (eᶻ − e⁻ᶻ) / (eᶻ + e⁻ᶻ)`: from −1 to 1. */
export const tanh: Activation = {
  name: 'tanh',
  output: Math.tanh,
  derivative: (_z, y) => 1 - y * y,
};

/** `f(z) = max(0, z)`. At the kink z = 0 the slope is taken as 0. */
export const relu: Activation = {
  name: 'relu',
  // Not `z > 0 ? z : 0`: that would turn NaN into a harmless 0 and hide a divergence.
  output: (z) => Math.max(0, z),
  derivative: (z) => (z > 0 ? 1 : 0),
};

/** `f(z) = z`: the neuron stays a line. */
export const identity: Activation = {
  name: 'identity',
  output: (z) => z,
  derivative: () => 1,
};
