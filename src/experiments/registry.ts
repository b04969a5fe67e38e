import type { Experiment } from './experiment.ts';
import { line } from './line.ts';

/** Every experiment by its name: the only list. */
export const experiments: ReadonlyMap<string, Experiment> = new Map(
  [line].map((experiment) => [experiment.name, experiment]),
);
