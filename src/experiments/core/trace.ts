/** At least one: the first frame, the first scene and the first line of a working always exist. */
export type NonEmpty<T> = readonly [T, ...T[]];

export function isNonEmpty<T>(list: readonly T[]): list is NonEmpty<T> {
  return list.length > 0;
}

/** One line of a working, drawn as `left = right`. Lines after the first leave `left` empty: the same quantity, one step on. */
export type Line = { readonly left: string; readonly right: string };

/** A computed number with the steps that lead to it, the actual numbers put in. */
export type Value = {
  readonly number: number;
  /** `%` means that `number` counts hundredths: 10 % is the number 10. */
  readonly unit?: '%';
  readonly working: NonEmpty<Line>;
};

/** One moment of a run: plain data, so that it crosses a thread and draws anywhere. */
export type Frame = {
  /** The step of the run, counted from 0. */
  readonly at: number;
  readonly loss: number;
  readonly marks: Marks;
  /** How this frame's numbers come about; empty where a frame only shows. */
  readonly working: readonly Line[];
};

export type Marks = { readonly [name: string]: number | readonly number[] };

export type Params = { readonly [name: string]: number | string | readonly number[] };

/** Heights over a plane, on a grid: the loss over two parameters, say. Row 0 is the lowest of `upwards`. */
export type Surface = {
  readonly across: Range;
  readonly upwards: Range;
  readonly columns: number;
  readonly rows: number;
  /** Row by row, `rows · columns` numbers. */
  readonly heights: readonly number[];
};
export type Range = { readonly from: number; readonly to: number };

/** How a run ended. Divergence is a result that is explained, not an exception. */
export type End =
  | { readonly kind: 'converged' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'diverged'; readonly atStep: number };

/** What one run computes: the moments to watch, and the numbers that texts and answers may name. */
export type Outcome = {
  readonly frames: NonEmpty<Frame>;
  readonly values: { readonly [name: string]: Value };
  /** What the known wrong procedures give, computed like the right ones: the slips of a question name these. */
  readonly mistakes: { readonly [name: string]: Value };
  readonly surface?: Surface;
  readonly end: End;
};

/** A reproducible computation: the same experiment, parameters, seed and text give the same trace on every machine. */
export type Run = {
  readonly experiment: string;
  readonly params: Params;
  readonly seed: number;
  /** The learner's own text, where the run reads one. It is no parameter: codes and the journal hold its digest alone. */
  readonly ownText?: string;
};

export type Trace = Outcome & Run;
