import { admissionLearned } from './admission-learned.ts';
import { letters } from './attention/letters.ts';
import { lookUp } from './attention/look-up.ts';
import { nameCards } from './attention/name-cards.ts';
import { nextToken } from './attention/next-token.ts';
import { blame } from './blame.ts';
import { blameNetwork } from './blame-network.ts';
import { brokenReader } from './broken/broken-reader.ts';
import { brokenReciter } from './broken/broken-reciter.ts';
import { characters } from './characters/characters.ts';
import { classifier } from './classifier.ts';
import { descent } from './descent.ts';
import { dropoutBatches } from './dropout-batches.ts';
import { duel } from './duel.ts';
import type { Experiment } from './experiment.ts';
import { forgetting } from './forgetting.ts';
import { forgettingCurve } from './forgetting-curve.ts';
import { gateLine } from './gate-line.ts';
import { line } from './line.ts';
import { neuron } from './neuron.ts';
import { overfit } from './overfit.ts';
import { parabola } from './parabola.ts';
import { probe } from './probe.ts';
import { race } from './race.ts';
import { bets } from './recital/bets.ts';
import { blindGuess } from './recital/blind-guess.ts';
import { counting } from './recital/counting.ts';
import { leaveOneOut } from './recital/leave-one-out.ts';
import { recital } from './recital/recital.ts';
import { temperature } from './recital/temperature.ts';
import { unseenLines } from './recital/unseen-lines.ts';
import { relay } from './relay.ts';
import { samples } from './samples.ts';
import { stackedLines } from './stacked-lines.ts';
import { trafficLights } from './traffic-lights.ts';
import { twoBasins } from './two-basins.ts';
import { untrainedReader } from './untrained-reader.ts';

/** Every experiment by its name: the only list. */
export const experiments: ReadonlyMap<string, Experiment> = new Map(
  [
    line,
    neuron,
    samples,
    parabola,
    probe,
    descent,
    duel,
    race,
    twoBasins,
    relay,
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
  ].map((experiment) => [experiment.name, experiment]),
);
