/** A learning-rate schedule: the learning rate η of each training step, counted from 0. A pure function of the step. */
export type Schedule = (step: number) => number;

/** A constant learning rate: `rate` at every step. */
export function constant(rate: number): Schedule {
  return () => rate;
}

/** Linear decay of the learning rate: `η = from + (to − from)·step / steps`; from step `steps` on it stays at `to`. */
export function linearDecay(from: number, to: number, steps: number): Schedule {
  return (step) => from + (to - from) * shareDone(step, steps);
}

/**
 * Cosine decay of the learning rate, slow at both ends: `η = to + (from − to)·(1 + cos(π·step / steps)) / 2`; from step
 * `steps` on it stays at `to`.
 *
 * Reference: I. Loshchilov and F. Hutter, "SGDR: stochastic gradient descent with warm restarts", 2017.
 */
export function cosineDecay(from: number, to: number, steps: number): Schedule {
  return (step) => to + ((from - to) * (1 + Math.cos(Math.PI * shareDone(step, steps)))) / 2;
}

/**
 * Linear warm-up and linear decay of the learning rate: `η = peak·(step + 1) / warmUp` in the first `warmUp` steps,
 * since the first gradients of a Transformer mislead, and then in a straight line down to 0 at step `steps`, where it
 * stays.
 *
 * Reference: J. Devlin et al., "BERT: pre-training of deep bidirectional Transformers for language understanding",
 * 2019.
 */
export function warmUpAndDecay(peak: number, warmUp: number, steps: number): Schedule {
  return (step) =>
    step < warmUp ? (peak * (step + 1)) / warmUp : (peak * Math.max(0, steps - step)) / (steps - warmUp);
}

function shareDone(step: number, steps: number): number {
  return step < steps ? step / steps : 1;
}
