import type { End, Frame, Outcome } from './trace.ts';

/** A run that is under way: it can be looked at between any two of its steps. */
export type LiveRun = {
  /** All of it, where that is known before it is watched. */
  readonly foreknown: Outcome | undefined;
  /** How many steps it has taken. */
  readonly at: number;
  /** The present moment. */
  frame(): Frame;
  /** Tokens that a network which speaks makes up after a prompt, as it is now; training goes on as if nobody had asked. */
  sample?(prompt: readonly number[], count: number): number[];
  /** Takes a step; the end once it has come, and then no step is taken any more. */
  step(): End | undefined;
};
