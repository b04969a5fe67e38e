import type { Numbers } from '../kernels/kernels.ts';
import type { Parameter } from '../layer.ts';
import { createMatrix, type Matrix } from '../matrix.ts';
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
  readonly #settings: Settings;

  /** Takes η, or a schedule that says it for each step. */
  constructor(learningRate: number | Schedule) {
    this.#settings = Settings.ofRate(toSchedule(learningRate));
  }

  step(parameters: readonly Parameter[]): void {
    const rate = this.#settings.next(parameters);
    for (const { value, gradient } of parameters) value.kernels.stepDown(value, gradient, rate);
  }
}

/**
 * Gradient descent of a heavy ball, which keeps rolling: `v ← μ·v + dw`, `w ← w − η·v`. Steps in the same direction add
 * up, to 1 / (1 − μ) times a plain step; those to and fro across a ravine cancel.
 *
 * Reference: B. T. Polyak, "Some methods of speeding up the convergence of iteration methods", 1964.
 */
export class Momentum implements Optimiser {
  readonly #settings: Settings;
  readonly #momentum: number;
  readonly #v = new Memory();

  /** Takes η, or a schedule of it, and how much of its speed the ball keeps, μ, from 0 up to 1. */
  constructor(learningRate: number | Schedule, momentum = 0.9) {
    this.#settings = Settings.ofRate(toSchedule(learningRate));
    this.#momentum = momentum;
  }

  step(parameters: readonly Parameter[]): void {
    const rate = this.#settings.next(parameters);
    for (const parameter of parameters) {
      const { value, gradient } = parameter;
      value.kernels.stepMomentum(value, gradient, this.#v.of(parameter), rate, this.#momentum);
    }
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
  readonly #settings: Settings;
  readonly #beta1: number;
  readonly #beta2: number;
  #steps = 0;
  // β₁ᵗ and β₂ᵗ, multiplied up: a product is the same to the last bit everywhere, while each engine has its own `**`.
  #power1 = 1;
  #power2 = 1;
  readonly #m = new Memory();
  readonly #v = new Memory();

  /** Takes η, or a schedule that says it for each step. */
  constructor(
    learningRate: number | Schedule,
    { beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8 }: AdamOptions = {},
  ) {
    const rateAt = toSchedule(learningRate);
    this.#beta1 = beta1;
    this.#beta2 = beta2;
    this.#settings = new Settings((row) => {
      const step = this.#steps;
      this.#advance();
      const root = Math.sqrt(1 - this.#power2);
      // The same formula with both fractions expanded by √(1 − β₂ᵗ), which leaves one division for each number.
      row[0] = (rateAt(step) * root) / (1 - this.#power1);
      row[1] = epsilon * root;
    });
  }

  step(parameters: readonly Parameter[]): void {
    const rateAndEpsilon = this.#settings.next(parameters);
    for (const parameter of parameters) {
      const { value, gradient } = parameter;
      const m = this.#m.of(parameter);
      const v = this.#v.of(parameter);
      value.kernels.stepAdam(value, gradient, m, v, rateAndEpsilon, this.#beta1, this.#beta2);
    }
  }

  /**
   * m and v of each parameter, under names of their own. Put into those of another Adam that is told by `goOnFrom` how many
   * steps they come from, they make it go on as if it were this one.
   */
  memoryOf(parameters: readonly Parameter[]): Pick<Parameter, 'name' | 'value'>[] {
    return parameters.flatMap((parameter) => [
      { name: `${parameter.name}.m`, value: this.#m.of(parameter) },
      { name: `${parameter.name}.v`, value: this.#v.of(parameter) },
    ]);
  }

  /** Counts as if so many steps had been taken. */
  goOnFrom(steps: number): void {
    [this.#steps, this.#power1, this.#power2] = [0, 1, 1];
    while (this.#steps < steps) this.#advance();
  }

  #advance(): void {
    this.#steps++;
    this.#power1 *= this.#beta1;
    this.#power2 *= this.#beta2;
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
    for (const { kind, value, gradient } of parameters)
      if (kind === 'weight') value.kernels.addScaled(gradient, 2 * this.#decay, value);
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
    for (const { kind, value, gradient } of parameters)
      if (kind === 'weight') value.kernels.addScaledSigns(gradient, this.#decay, value);
    this.#optimiser.step(parameters);
  }
}

/** What an optimiser remembers of each parameter: as many numbers, 0 at first, made once. */
class Memory {
  readonly #matrices = new Map<Parameter, Matrix>();

  of(parameter: Parameter): Matrix {
    const known = this.#matrices.get(parameter);
    if (known) return known;
    const { rows, columns, kernels } = parameter.value;
    const made = createMatrix(rows, columns, kernels);
    this.#matrices.set(parameter, made);
    return made;
  }
}

/**
 * The numbers of a step that change with its number, such as the learning rate. They lie where the kernels compute, so
 * that a recorded step finds those of its turn.
 */
class Settings {
  readonly #write: (row: Numbers, step: number) => void;
  #steps = 0;
  #row: Matrix | undefined;

  /** Takes what writes them into their row, before each step; as a list, they would be allocated anew. */
  constructor(write: (row: Numbers, step: number) => void) {
    this.#write = write;
  }

  /** The learning rate alone. */
  static ofRate(rateAt: Schedule): Settings {
    return new Settings((row, step) => {
      row[0] = rateAt(step);
    });
  }

  /** The settings of the next step, as one row. */
  next([first]: readonly Parameter[]): Matrix {
    const row = this.#rowFor(first);
    row.kernels.compute(this.#advance);
    return row;
  }

  readonly #advance = (): void => {
    if (this.#row) this.#write(this.#row.data, this.#steps++);
  };

  #rowFor(first: Parameter | undefined): Matrix {
    this.#row ??= createMatrix(1, 2, first?.value.kernels);
    return this.#row;
  }
}

function toSchedule(learningRate: number | Schedule): Schedule {
  return typeof learningRate === 'number' ? constant(learningRate) : learningRate;
}
