import { letters } from './attention/letters.ts';
import { lookUp } from './attention/look-up.ts';
import { nameCards } from './attention/name-cards.ts';
import { nextToken } from './attention/next-token.ts';
import { blameNetwork } from './backprop/network.ts';
import { blame } from './backprop/two-neurons.ts';
import { brokenReader } from './broken/broken-reader.ts';
import { brokenReciter } from './broken/broken-reciter.ts';
import { characters } from './characters/characters.ts';
import { classifier } from './classifier/classifier.ts';
import { trafficLights } from './classifier/traffic-lights.ts';
import type { Experiment } from './core/experiment.ts';
import type { Run } from './core/trace.ts';
import { forgetting } from './forgetting/forgetting.ts';
import { forgettingCurve } from './forgetting/forgetting-curve.ts';
import { descent } from './line/descent.ts';
import { handAgainstDescent } from './line/hand-against-descent.ts';
import { line } from './line/line.ts';
import { parabola } from './line/parabola.ts';
import { probe } from './line/probe.ts';
import { race } from './line/race.ts';
import { samples } from './line/samples.ts';
import { stackedLines } from './line/stacked-lines.ts';
import { twoBasins } from './line/two-basins.ts';
import { admissionLearned } from './neuron/admission-learned.ts';
import { gateLine } from './neuron/gate-line.ts';
import { neuron } from './neuron/neuron.ts';
import { untrainedNetwork } from './neuron/untrained-network.ts';
import { untrainedReader } from './neuron/untrained-reader.ts';
import { dropoutBatches } from './overfitting/dropout-batches.ts';
import { overfit } from './overfitting/overfit.ts';
import { bets } from './recital/bets.ts';
import { blindGuess } from './recital/blind-guess.ts';
import { counting } from './recital/counting.ts';
import { leaveOneOut } from './recital/leave-one-out.ts';
import { recital } from './recital/recital.ts';
import { temperature } from './recital/temperature.ts';
import { unseenLines } from './recital/unseen-lines.ts';

const list = [
  line,
  neuron,
  samples,
  parabola,
  probe,
  descent,
  handAgainstDescent,
  race,
  twoBasins,
  untrainedNetwork,
  untrainedReader,
  admissionLearned,
  blame,
  blameNetwork,
  classifier,
  gateLine,
  stackedLines,
  trafficLights,
  overfit,
  dropoutBatches,
  forgetting,
  forgettingCurve,
  letters,
  recital,
  characters,
  nextToken,
  lookUp,
  nameCards,
  counting,
  blindGuess,
  leaveOneOut,
  unseenLines,
  temperature,
  brokenReader,
  brokenReciter,
  bets,
] as const;

/** Tables of what belongs to each experiment are keyed by this: one that lacks an experiment does not compile. */
export type ExperimentName = (typeof list)[number]['name'];

/** Every experiment by its name: the only list. */
export const experiments: ReadonlyMap<string, Experiment> = new Map(
  list.map((experiment) => [experiment.name, experiment]),
);

/** The name of a run's experiment. Throws a RangeError for one that is none. */
export function experimentNameOf({ experiment }: Run): ExperimentName {
  const found = list.find(({ name }) => name === experiment);
  if (found) return found.name;
  throw new RangeError(`there is no experiment “${experiment}”`);
}
