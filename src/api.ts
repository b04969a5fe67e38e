/* `nn-tutor` as a package: its reproducible runs. The engine itself is `nn-tutor/engine`. */
export type { ParamProblem } from './experiments/core/params.ts';
export type {
  End,
  Frame,
  Line,
  Marks,
  NonEmpty,
  Params,
  Run,
  Surface,
  Trace,
  Value,
} from './experiments/core/trace.ts';
export { runExperiment } from './experiments/run.ts';
