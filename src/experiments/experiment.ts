import { type ParamProblem, type ParamSpecs, type ParamValues, readParams } from './params.ts';
import type { Outcome, Params, Trace } from './trace.ts';

/** A named, parameterised, seeded run of the engine. */
export type Experiment = {
  readonly name: string;
  readonly specs: ParamSpecs;
  run(params: Params, seed: number): Trace | ParamProblem[];
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
}): Experiment {
  return {
    name: experiment.name,
    specs: experiment.params,
    run(given, seed) {
      const params = readParams(experiment.params, given);
      if (Array.isArray(params)) return params;
      const problems = experiment.check?.(params) ?? [];
      if (problems.length > 0) return problems;
      return { experiment: experiment.name, params, seed, ...experiment.run(params, seed) };
    },
  };
}
