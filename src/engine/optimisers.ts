import { addScaled } from './kernels.ts';
import type { Parameter } from './layer.ts';

/** A rule that turns gradients into changes of the parameters. */
export type Optimiser = {
  /** Changes each parameter once, by its gradient. */
  step(parameters: readonly Parameter[]): void;
};

/**
 * Gradient descent: `w ← w − η·dw`, against the gradient, because that points uphill. With a few samples drawn for
 * each step it is called stochastic (SGD).
 */
export class SGD implements Optimiser {
  /** η */
  readonly learningRate: number;

  constructor(learningRate: number) {
    this.learningRate = learningRate;
  }

  step(parameters: readonly Parameter[]): void {
    for (const { value, gradient } of parameters) addScaled(value.data, -this.learningRate, gradient.data);
  }
}
