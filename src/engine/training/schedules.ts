/** The learning rate η of each step, counted from 0: a pure function, so that any moment of a run can be repeated. */
export type Schedule = (step: number) => number;

/** The same rate at every step. */
export function constant(rate: number): Schedule {
  return () => rate;
}

/** In a straight line: `η = from + (to − from)·step / steps`; from step `steps` on it stays at `to`. */
export function linearDecay(from: number, to: number, steps: number): Schedule {
  return (step) => from + (to - from) * shareDone(step, steps);
}

/**
 * Along half a wave of the cosine, slow at both ends: `η = to + (from − to)·(1 + cos(π·step / steps)) / 2`; from step
 * `steps` on it stays at `to`.
 *
 * Reference: I. Loshchilov and F. Hutter, "SGDR: stochastic gradient descent with warm restarts", 2017.
 */
export function cosineDecay(from: number, to: number, steps: number): Schedule {
  return (step) => to + ((from - to) * (1 + Math.cos(Math.PI * shareDone(step, steps)))) / 2;
}

/**
 * A gentle start and a quiet end: from near 0 up to `peak` in the first `warmUp` steps, `η = peak·(step + 1) / warmUp`, since
 * the first gradients of a Transformer mislead; then in a straight line down to 0 at `steps`.
 */
export function warmUpAndDecay(peak: number, warmUp: number, steps: number): Schedule {
  return (step) =>
    step < warmUp ? (peak * (step + 1)) / warmUp : (peak * Math.max(0, steps - step)) / (steps - warmUp);
}

function shareDone(step: number, steps: number): number {
  return step < steps ? step / steps : 1;
}
