import type { Sampling } from '../../engine/index.ts';
import type { End, Frame, Outcome } from './trace.ts';

/** What a network is asked to say: after which tokens, how many more, how each is chosen, and by which chance. */
export type Question = {
  readonly prompt: readonly number[];
  readonly count: number;
  readonly sampling: Sampling;
  readonly seed: number;
};

/** A run that is under way: it can be looked at between any two of its steps. */
export type LiveRun = {
  /** All of it, where that is known before it is watched. */
  readonly foreknown: Outcome | undefined;
  /** How many steps it has taken. */
  readonly at: number;
  /** The present moment. */
  frame(): Frame;
  /** What a network which speaks says as it is now, as tokens; training goes on as if nobody had asked. */
  sample?(question: Question): number[];
  /** Values to measure it by, which need no training but a while to be computed. */
  yardsticks?(): Outcome['values'];
  /** Values that are known at its end, however few of its moments were looked at. */
  findings?(): Outcome['values'];
  /** What it says in place of each token of its text, given the right ones before: the tokens given first, then one by one. */
  recital?(): Iterator<number, void>;
  /** All that the run needs to be gone on with, as the bytes of a weights file. */
  save?(): Uint8Array;
  /** Takes a step; the end once it has come, and then no step is taken any more. */
  step(): End | undefined;
};
