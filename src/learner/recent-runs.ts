import type { Run } from '../experiments/core/trace.ts';

/** A run that was watched to its end, and when last. */
export type RecentRun = { readonly run: Run; readonly at: number };

/** So many are kept. */
const mostRuns = 10;

export type RecentRuns = {
  take(run: Run, at: number): void;
  /** Each run once. */
  newestFirst(): readonly RecentRun[];
};

/** The runs watched last, from `runs` on, which are kept up to date; a run watched again moves to the front. */
export function createRecentRuns(runs: Map<string, RecentRun>): RecentRuns {
  // A map keeps the order in which its keys were set: the oldest is its first.
  return {
    take(run, at) {
      const key = JSON.stringify([run.experiment, run.params, run.seed]);
      runs.delete(key);
      runs.set(key, { run, at });
      const [oldest] = runs.keys();
      if (runs.size > mostRuns && oldest !== undefined) runs.delete(oldest);
    },
    newestFirst: () => [...runs.values()].reverse(),
  };
}
