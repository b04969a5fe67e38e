import type { ParamProblem } from './core/params.ts';
import type { Run, Trace } from './core/trace.ts';
import { experiments } from './registry.ts';

/** Carries out a run: the same name, parameters and seed give the same trace. */
export function runExperiment({ experiment: name, params, seed, ownText }: Run): Trace | ParamProblem[] {
  const experiment = experiments.get(name);
  if (experiment) return experiment.run(params, seed, ownText);
  const mend = `Use one of: ${[...experiments.keys()].join(', ')}.`;
  return [{ param: name, what: `no experiment is called “${name}”`, mend }];
}
