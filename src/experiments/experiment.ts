import type { LiveRun } from './live-run.ts';
import { type ParamProblem, type ParamSpecs, type ParamValues, readParams } from './params.ts';
import type { Outcome, Params, Trace } from './trace.ts';

/** A named, parameterised, seeded run of the engine. */
export type Experiment = {
  readonly name: string;
  readonly specs: ParamSpecs;
  run(params: Params, seed: number): Trace | ParamProblem[];
  /** What is wrong with parameters, without carrying anything out. */
  problemsOf(params: Params): ParamProblem[];
  /** The same run step by step, where it is worth watching while it goes on: stopped at any step, it is what `run` makes of so many `steps`. */
  live?(params: Params, seed: number): LiveRun | ParamProblem[];
};

/**
 * Makes an experiment from its parameters' specifications and a pure function of them.
 * Parameters that aren't given take their defaults; the trace holds them all.
 */
export function define<S extends ParamSpecs>(experiment: {
  name: string;
  params: S;
  /** What is wrong with parameters that are each fine, but not together. */
  check?(params: ParamValues<S>): ParamProblem[];
  run(params: ParamValues<S>, seed: number): Outcome;
  live?(params: ParamValues<S>, seed: number): LiveRun;
}): Experiment {
  const { live } = experiment;
  const read = (given: Params): (ParamValues<S> & Params) | ParamProblem[] => {
    const params = readParams(experiment.params, given);
    if (Array.isArray(params)) return params;
    const problems = experiment.check?.(params) ?? [];
    return problems.length > 0 ? problems : params;
  };
  return {
    name: experiment.name,
    specs: experiment.params,
    problemsOf(given) {
      const params = read(given);
      return Array.isArray(params) ? params : [];
    },
    run(given, seed) {
      const params = read(given);
      if (Array.isArray(params)) return params;
      return { experiment: experiment.name, params, seed, ...experiment.run(params, seed) };
    },
    ...(live && {
      live(given, seed) {
        const params = read(given);
        return Array.isArray(params) ? params : live(params, seed);
      },
    }),
  };
}
