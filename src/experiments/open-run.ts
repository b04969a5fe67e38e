import type { LiveRun } from './core/live-run.ts';
import type { ParamProblem } from './core/params.ts';
import type { Run, Trace } from './core/trace.ts';
import { experiments } from './registry.ts';
import { runExperiment } from './run.ts';

/**
 * A run to be taken step by step, from its first or from where the same run was saved. Where an experiment is only known
 * whole, its moments are the steps.
 */
export function openRun(run: Run, saved?: Uint8Array): LiveRun | ParamProblem[] {
  const { experiment, params, seed, ownText } = run;
  const live = experiments.get(experiment)?.live?.(params, seed, { ownText, saved });
  if (live) return live;
  const trace = runExperiment(run);
  return Array.isArray(trace) ? trace : walkThrough(trace);
}

function walkThrough({ frames, values, mistakes, surface, end }: Trace): LiveRun {
  let index = 0;
  const frame = () => frames[index] ?? frames[0];
  return {
    foreknown: { frames, values, mistakes, ...(surface && { surface }), end },
    get at() {
      return frame().at;
    },
    frame,
    step() {
      if (index >= frames.length - 1) return end;
      index++;
      return undefined;
    },
  };
}
