import { addScaled, addScaledSigns } from './kernels/arithmetic.ts';
import { stepAdam, stepMomentum } from './kernels/optimiser-steps.ts';
import type { Parameter } from './layer.ts';
import { constant, type Schedule } from './schedules.ts';

/** A rule that turns gradients into changes of the parameters. One that remembers serves one network. */
export type Optimiser = {
  /** Changes each parameter once, by its gradient. */
  step(parameters: readonly Parameter[]): void;
};

/**
 * Gradient descent: `w ← w − η·dw`, against the gradient, because that points uphill. With a few samples drawn for
 * each step it is called stochastic (SGD).
 */
export class SGD implements Optimiser {
  readonly #rateAt: Schedule;
  #steps = 0;

  /** Takes η, or a schedule that says it for each step. */
  constructor(learningRate: number | Schedule) {
    this.#rateAt = toSchedule(learningRate);
  }

  step(parameters: readonly Parameter[]): void {
    const rate = this.#rateAt(this.#steps++);
    for (const { value, gradient } of parameters) addScaled(value.data, -rate, gradient.data);
  }
}

/**
 * Gradient descent of a heavy ball, which keeps rolling: `v ← μ·v + dw`, `w ← w − η·v`. Steps in the same direction add
 * up, to 1 / (1 − μ) times a plain step; those to and fro across a ravine cancel.
 *
 * Reference: B. T. Polyak, "Some methods of speeding up the convergence of iteration methods", 1964.
 */
export class Momentum implements Optimiser {
  readonly #rateAt: Schedule;
  readonly #momentum: number;
  readonly #v = new Memory();
  #steps = 0;

  /** Takes η, or a schedule of it, and how much of its speed the ball keeps, μ, from 0 up to 1. */
  constructor(learningRate: number | Schedule, momentum = 0.9) {
    this.#rateAt = toSchedule(learningRate);
    this.#momentum = momentum;
  }

  step(parameters: readonly Parameter[]): void {
    const rate = this.#rateAt(this.#steps++);
    for (const parameter of parameters)
      stepMomentum(
        parameter.value.data,
        parameter.gradient.data,
        this.#v.of(parameter),
        rate,
        this.#momentum,
      );
  }
}

export type AdamOptions = {
  /** β₁, how much of the mean gradient is kept at each step: 0.9 if not given. */
  readonly beta1?: number;
  /** β₂, how much of the mean squared gradient is kept at each step: 0.999 if not given. */
  readonly beta2?: number;
  /** ε, which keeps a step finite where all gradients have been 0: 10⁻⁸ if not given. */
  readonly epsilon?: number;
};

/**
 * Steps of about the same length for each number, however steep the ground is along it: the mean gradient over the
 * root of the mean squared gradient.
 *
 *     m ← β₁·m + (1 − β₁)·dw         v ← β₂·v + (1 − β₂)·dw²
 *     m̂ = m / (1 − β₁ᵗ)              v̂ = v / (1 − β₂ᵗ)
 *     w ← w − η·m̂ / (√v̂ + ε)
 *
 * m and v start at 0, and so are too small at first; the division, with t the number of this step from 1 on, makes up
 * for that.
 *
 * Reference: D. P. Kingma and J. Ba, "Adam: a method for stochastic optimization", 2015.
 */
export class Adam implements Optimiser {
  readonly #rateAt: Schedule;
  readonly #beta1: number;
  readonly #beta2: number;
  readonly #epsilon: number;
  readonly #m = new Memory();
  readonly #v = new Memory();
  #steps = 0;
  /** β₁ᵗ and β₂ᵗ, multiplied up: a product is the same to the last bit everywhere, while each engine has its own `**`. */
  #power1 = 1;
  #power2 = 1;

  /** Takes η, or a schedule that says it for each step. */
  constructor(
    learningRate: number | Schedule,
    { beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8 }: AdamOptions = {},
  ) {
    this.#rateAt = toSchedule(learningRate);
    this.#beta1 = beta1;
    this.#beta2 = beta2;
    this.#epsilon = epsilon;
  }

  step(parameters: readonly Parameter[]): void {
    const rate = this.#rateAt(this.#steps++);
    this.#power1 *= this.#beta1;
    this.#power2 *= this.#beta2;
    const root = Math.sqrt(1 - this.#power2);
    // The same formula with both fractions expanded by √(1 − β₂ᵗ), which leaves one division for each number.
    const scaledRate = (rate * root) / (1 - this.#power1);
    const scaledEpsilon = this.#epsilon * root;
    for (const parameter of parameters)
      stepAdam(
        parameter.value.data,
        parameter.gradient.data,
        this.#m.of(parameter),
        this.#v.of(parameter),
        scaledRate,
        this.#beta1,
        this.#beta2,
        scaledEpsilon,
      );
  }
}

/**
 * Makes each weight cost something: it adds the slope of `λ·Σ w²` to the weights' gradients, `dw ← dw + 2λ·w`, and lets
 * another optimiser take the step. Large weights, which draw wild curves, shrink unless the samples speak for them; the
 * biases, which only move a curve, are left alone. (The loss that is reported doesn't contain the cost.)
 */
export class WeightDecay implements Optimiser {
  readonly #decay: number;
  readonly #optimiser: Optimiser;

  /** Takes λ, and the optimiser that takes the step. */
  constructor(decay: number, optimiser: Optimiser) {
    this.#decay = decay;
    this.#optimiser = optimiser;
  }

  step(parameters: readonly Parameter[]): void {
    for (const { name, value, gradient } of parameters)
      if (name.startsWith('w')) addScaled(gradient.data, 2 * this.#decay, value.data);
    this.#optimiser.step(parameters);
  }
}

/**
 * Makes each weight cost as much as it is large: it adds the slope of `λ·Σ |w|`, `dw ← dw + λ·sign(w)`, and lets another
 * optimiser take the step. Where the samples don't speak for a weight it is pulled to about 0, so that few are left that
 * matter.
 */
export class SparseDecay implements Optimiser {
  readonly #decay: number;
  readonly #optimiser: Optimiser;

  /** Takes λ, and the optimiser that takes the step. */
  constructor(decay: number, optimiser: Optimiser) {
    this.#decay = decay;
    this.#optimiser = optimiser;
  }

  step(parameters: readonly Parameter[]): void {
    for (const { name, value, gradient } of parameters)
      if (name.startsWith('w')) addScaledSigns(gradient.data, this.#decay, value.data);
    this.#optimiser.step(parameters);
  }
}

/** What an optimiser remembers of each parameter: as many numbers, 0 at first, made once. */
class Memory {
  readonly #numbers = new Map<Parameter, Float64Array>();

  of(parameter: Parameter): Float64Array {
    const known = this.#numbers.get(parameter);
    if (known) return known;
    const made = new Float64Array(parameter.value.data.length);
    this.#numbers.set(parameter, made);
    return made;
  }
}

function toSchedule(learningRate: number | Schedule): Schedule {
  return typeof learningRate === 'number' ? constant(learningRate) : learningRate;
}
