import type { Frame, Params, Trace, Value } from '../../src/experiments/core/trace.ts';
import { experiments } from '../../src/experiments/registry.ts';
import { runExperiment } from '../../src/experiments/run.ts';

/** The trace of a run whose parameters are fine. */
export function runOf(experiment: string, params: Params = {}, seed = 1): Trace {
  const trace = runExperiment({ experiment, params, seed });
  if (Array.isArray(trace)) throw new Error(trace.map(({ what }) => what).join('; '));
  return trace;
}

const finished = new Map<string, Trace>();

/** The same for tests that do not ask whether it would come out the same again: each run is carried out once. */
export function finishedRun(experiment: string, params: Params = {}, seed = 1): Trace {
  const key = JSON.stringify([experiment, params, seed]);
  const trace = finished.get(key) ?? runOf(experiment, params, seed);
  finished.set(key, trace);
  return trace;
}

/** Whether an experiment trains a Transformer, which takes seconds. */
export function isSlow(experiment: string): boolean {
  return experiments.get(experiment)?.specs.kernels !== undefined;
}

/** Parameters with which no run takes long, for tests that ask nothing of what is learned. */
export function briefParams(experiment: string): Params {
  return isSlow(experiment) ? { steps: 4 } : {};
}

/** What a value or a mistake of a run counts; throws for a name that the run doesn't have. */
export function numberOf(trace: Trace, name: string): number {
  return find(trace, name).number;
}

export function numbersOf(trace: Trace, ...names: string[]): number[] {
  return names.map((name) => numberOf(trace, name));
}

function find({ experiment, values, mistakes }: Trace, name: string): Value {
  const found = values[name] ?? mistakes[name];
  if (!found) throw new Error(`${experiment} has no “${name}”`);
  return found;
}

/** A mark that is a list of numbers. */
export function listOf(frame: Frame | undefined, mark: string): readonly number[] {
  const list = frame?.marks[mark];
  if (typeof list !== 'object') throw new Error(`the frame has no list “${mark}”`);
  return list;
}
