import type { Numbers } from '../kernels/kernels.ts';
import type { Parameter } from '../layer.ts';
import { createMatrix, type Matrix } from '../matrix.ts';
import { constant, type Schedule } from './schedules.ts';

/**
 * A rule that turns gradients into updates of the parameters. One that remembers earlier gradients, such as `Momentum` or
 * `Adam`, serves one network.
 */
export type Optimiser = {
  /** Updates each parameter once, by its gradient. */
  step(parameters: readonly Parameter[]): void;
};

/**
 * Gradient descent: `w ← w − η·dw`, with the learning rate η. On mini-batches it is stochastic gradient descent (SGD).
 *
 * Reference: H. Robbins and S. Monro, "A stochastic approximation method", 1951.
 */
export class SGD implements Optimiser {
  readonly #settings: Settings;

  /** Takes the learning rate η, or a schedule of it. */
  constructor(learningRate: number | Schedule) {
    this.#settings = Settings.ofRate(toSchedule(learningRate));
  }

  /** Updates each parameter, `w ← w − η·dw`. */
  step(parameters: readonly Parameter[]): void {
    const rate = this.#settings.next(parameters);
    for (const { value, gradient } of parameters) value.kernels.stepDown(value, gradient, rate);
  }
}

/**
 * Gradient descent with momentum: `v ← μ·v + dw`, `w ← w − η·v`; v starts at 0. Steps in one direction add up, to
 * 1 / (1 − μ) times a plain step; steps to and fro cancel.
 *
 * Reference: B. T. Polyak, "Some methods of speeding up the convergence of iteration methods", 1964.
 */
export class Momentum implements Optimiser {
  readonly #settings: Settings;
  readonly #momentum: number;
  readonly #v = new Memory();

  /** Takes the learning rate η, or a schedule of it, and the momentum μ, from 0 up to 1, 0.9 if not given. */
  constructor(learningRate: number | Schedule, momentum = 0.9) {
    this.#settings = Settings.ofRate(toSchedule(learningRate));
    this.#momentum = momentum;
  }

  /** Updates each parameter, `v ← μ·v + dw`, `w ← w − η·v`. */
  step(parameters: readonly Parameter[]): void {
    const rate = this.#settings.next(parameters);
    for (const parameter of parameters) {
      const { value, gradient } = parameter;
      value.kernels.stepMomentum(value, gradient, this.#v.of(parameter), rate, this.#momentum);
    }
  }
}

/** The settings of `Adam` besides its learning rate. */
export type AdamOptions = {
  /** β₁, the decay of the mean gradient, from 0 up to 1: 0.9 if not given. */
  readonly beta1?: number;
  /** β₂, the decay of the mean squared gradient, from 0 up to 1: 0.999 if not given. */
  readonly beta2?: number;
  /** ε, which keeps an update finite where all gradients have been 0: 10⁻⁸ if not given. */
  readonly epsilon?: number;
};

/**
 * Adam: updates of about the same size for each number, however large its gradient is, namely the mean gradient over
 * the root of the mean squared gradient.
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

  /** Takes the learning rate η, or a schedule of it, and the decays β₁ and β₂ and ε if they are to be others. */
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

  /** Updates each parameter by the formulas of this class, with the t of this step. */
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
   * The state of the optimiser, to be saved: m and v of each parameter, named as it is with `.m` and `.v`. Written into
   * the state of another Adam, which is told by `goOnFrom` after how many steps it was, they make it go on as if it
   * were this one.
   */
  memoryOf(parameters: readonly Parameter[]): Pick<Parameter, 'name' | 'value'>[] {
    return parameters.flatMap((parameter) => [
      { name: `${parameter.name}.m`, value: this.#m.of(parameter) },
      { name: `${parameter.name}.v`, value: this.#v.of(parameter) },
    ]);
  }

  /** Sets t, and the step of the learning-rate schedule, as if so many steps had been taken. */
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
