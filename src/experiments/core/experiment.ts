import type { LiveRun } from './live-run.ts';
import { type ParamProblem, type ParamSpecs, type ParamValues, readParams } from './params.ts';
import type { Outcome, Params, Trace } from './trace.ts';

/** A named, parameterised, seeded run of the engine. */
export type Experiment = {
  readonly name: string;
  readonly specs: ParamSpecs;
  run(params: Params, seed: number, ownText?: string): Trace | ParamProblem[];
  /** What is wrong with parameters, without carrying anything out. */
  problemsOf(params: Params): ParamProblem[];
  /** The same run step by step, where it is worth watching while it goes on: stopped at any step, it is what `run` makes of so many `steps`. */
  live?(params: Params, seed: number, given?: Given): LiveRun | ParamProblem[];
};

/** What a run is opened with beside its parameters. */
export type Given = {
  /** The learner's own text. */
  readonly ownText?: string | undefined;
  /** What the same run saved on its way. */
  readonly saved?: Uint8Array | undefined;
};

/**
 * Makes an experiment from its parameters' specifications and a pure function of them.
 * Parameters that aren't given take their defaults; the trace holds them all.
 */
export function define<const Name extends string, S extends ParamSpecs>(experiment: {
  name: Name;
  params: S;
  /** What is wrong with parameters that are each fine, but not together. */
  check?(params: ParamValues<S>, ownText: string | undefined): ParamProblem[];
  run(params: ParamValues<S>, seed: number, ownText: string | undefined): Outcome;
  live?(params: ParamValues<S>, seed: number, given: Given): LiveRun;
}): Experiment & { readonly name: Name } {
  const { live } = experiment;
  const read = (given: Params, ownText?: string): (ParamValues<S> & Params) | ParamProblem[] => {
    const params = readParams(experiment.params, given);
    if (Array.isArray(params)) return params;
    const problems = experiment.check?.(params, ownText) ?? [];
    return problems.length > 0 ? problems : params;
  };
  return {
    name: experiment.name,
    specs: experiment.params,
    problemsOf(given) {
      const params = read(given);
      return Array.isArray(params) ? params : [];
    },
    run(given, seed, ownText) {
      const params = read(given, ownText);
      if (Array.isArray(params)) return params;
      return {
        experiment: experiment.name,
        params,
        seed,
        ...(ownText !== undefined && { ownText }),
        ...experiment.run(params, seed, ownText),
      };
    },
    ...(live && {
      live(asked, seed, given = {}) {
        const params = read(asked, given.ownText);
        return Array.isArray(params) ? params : live(params, seed, given);
      },
    }),
  };
}
