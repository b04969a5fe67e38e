import type { Parameter } from '../layer.ts';
import type { Optimiser } from './optimisers.ts';

/**
 * An L2 penalty, `λ·Σ w²` over all weights, in front of another optimiser: it adds the gradient of the penalty to
 * theirs, `dw ← dw + 2λ·w`, and has the other take the step. Large weights shrink where the data do not need them.
 * Biases and gains are left alone, and the loss that is reported does not contain the penalty.
 *
 * The weight decay of frameworks adds `λw`, without the 2: their `weight_decay` is twice the λ given here. In front of
 * `Adam` the penalty is scaled as any gradient is, other than in AdamW.
 *
 * Reference: A. Krogh and J. A. Hertz, "A simple weight decay can improve generalization", 1992.
 */
export class L2Penalty implements Optimiser {
  readonly #lambda: number;
  readonly #optimiser: Optimiser;

  /** Takes λ, from 0 on, and the optimiser that takes the step. */
  constructor(lambda: number, optimiser: Optimiser) {
    this.#lambda = lambda;
    this.#optimiser = optimiser;
  }

  /** Adds 2λ·w to the gradient of each weight, and has the other optimiser update all parameters. */
  step(parameters: readonly Parameter[]): void {
    for (const { kind, value, gradient } of parameters)
      if (kind === 'weight') value.kernels.addScaled(gradient, 2 * this.#lambda, value);
    this.#optimiser.step(parameters);
  }
}

/**
 * An L1 penalty, `λ·Σ |w|` over all weights, in front of another optimiser: it adds the gradient of the penalty to
 * theirs, `dw ← dw + λ·sign(w)`, and has the other take the step. Weights that the data do not need are pulled to about
 * 0, so that few are left that matter. Biases and gains are left alone, and the loss that is reported does not contain
 * the penalty.
 *
 * Reference: R. Tibshirani, "Regression shrinkage and selection via the lasso", 1996.
 */
export class L1Penalty implements Optimiser {
  readonly #lambda: number;
  readonly #optimiser: Optimiser;

  /** Takes λ, from 0 on, and the optimiser that takes the step. */
  constructor(lambda: number, optimiser: Optimiser) {
    this.#lambda = lambda;
    this.#optimiser = optimiser;
  }

  /** Adds λ·sign(w) to the gradient of each weight, and has the other optimiser update all parameters. */
  step(parameters: readonly Parameter[]): void {
    for (const { kind, value, gradient } of parameters)
      if (kind === 'weight') value.kernels.addScaledSigns(gradient, this.#lambda, value);
    this.#optimiser.step(parameters);
  }
}
