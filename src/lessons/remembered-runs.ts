import type { ParamProblem } from '../experiments/params.ts';
import { runExperiment } from '../experiments/run.ts';
import type { Run, Trace } from '../experiments/trace.ts';

/** Enough for the runs of a lesson and those of a few reviews. */
const mostRemembered = 48;
const remembered = new Map<string, Trace | ParamProblem[]>();

/**
 * Carries out a run, or brings back what it gave before: the same run always gives the same trace, and some train a
 * Transformer. In a review, every question of a lesson is compiled by itself and asks for the same runs again.
 */
export function rememberedRun({ experiment, params, seed }: Run): Trace | ParamProblem[] {
  const key = JSON.stringify([experiment, params, seed]);
  const known = remembered.get(key);
  if (known) {
    // Taken out and put in again, it is the youngest.
    remembered.delete(key);
    remembered.set(key, known);
    return known;
  }
  const trace = runExperiment({ experiment, params, seed });
  const [oldest] = remembered.keys();
  if (remembered.size >= mostRemembered && oldest !== undefined) remembered.delete(oldest);
  remembered.set(key, trace);
  return trace;
}
