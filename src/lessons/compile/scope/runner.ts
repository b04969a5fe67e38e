import type { Run, Trace } from '../../../experiments/core/trace.ts';
import { experiments } from '../../../experiments/registry.ts';
import { runExperiment } from '../../../experiments/run.ts';

/** What carries out the runs of a lesson. */
export type Runner = typeof runExperiment;

/** Runs that were carried out before, by their keys: plain data, which the build ships beside a lesson. */
export type FinishedRuns = { readonly [key: string]: Trace };

/**
 * A runner that has some runs finished already: a Transformer trains for seconds, and nobody is to wait for their lesson.
 * The same run gives the same trace, so nobody can tell; a test does both.
 */
export function withFinished(finished: FinishedRuns): Runner {
  return (run) => finished[keyOf(run)] ?? runExperiment(run);
}

/**
 * A runner that carries each run out once, unless it is among the finished ones, and remembers those that are worth shipping: the
 * slow ones, unless told otherwise.
 */
export function createRecorder(
  finished: FinishedRuns = {},
  isWorthShipping: (run: Run) => boolean = isSlow,
): {
  readonly run: Runner;
  readonly finished: () => FinishedRuns;
} {
  const known = new Map<string, ReturnType<Runner>>();
  const worth = new Map<string, Trace>();
  return {
    run(asked) {
      const key = keyOf(asked);
      const trace = known.get(key) ?? finished[key] ?? runExperiment(asked);
      known.set(key, trace);
      if (!Array.isArray(trace) && isWorthShipping(asked)) worth.set(key, trace);
      return trace;
    },
    finished: () => Object.fromEntries(worth),
  };
}

/** What names its kernels trains a Transformer. */
function isSlow({ experiment }: Run): boolean {
  return experiments.get(experiment)?.specs.kernels !== undefined;
}

/** The parameters in one order, whoever wrote them down. */
function keyOf({ experiment, params, seed }: Run): string {
  const inOrder = Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([experiment, Object.fromEntries(inOrder), seed]);
}
