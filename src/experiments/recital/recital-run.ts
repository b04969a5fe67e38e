import {
  Adam,
  type Batch,
  createKernels,
  createRandom,
  drawTransformer,
  generate,
  type KernelsName,
  likeliestToken,
  lossOf,
  nextLogits,
  recite,
  SoftmaxCrossEntropy,
  softmax,
  TextWindows,
  Training,
  Transformer,
  type TransformerParts,
  warmUpAndDecay,
} from '../../engine/index.ts';
import type { Given } from '../core/experiment.ts';
import type { LiveRun, Question } from '../core/live-run.ts';
import type { Frame } from '../core/trace.ts';
import { countedLosses } from './counting.ts';
import type { RecitalSettings } from './recital-settings.ts';
import { type RecitalText, textOfRun } from './recital-text.ts';
import { readSaved, writeSaved } from './saved-recital.ts';

/** The line break and three characters, with which a recital begins. */
const tokensGiven = 4;
/** How many tokens a sample has that a moment of the run shows. */
const sampleLength = 18;
const sampleTemperature = 0.8;
/** The loss of one step jumps about; what is shown is the mean of the last so many. */
const stepsPerMean = 20;
const warmUpSteps = 20;
/** So many tokens are asked for one by one: each takes a whole forward pass. */
const askedLength = 300;
/** And so many where somebody watches it recite: more than any of the shipped texts has. */
const recitedLength = 2000;
/** Enough for every setting that is allowed. */
const megabytes = 128;

export type RecitalRun = LiveRun & {
  readonly network: Transformer;
  readonly text: RecitalText;
  readonly kernels: KernelsName;
  /** The mean loss of the last steps, in nats a token. */
  readonly loss: number;
  sample(question: Question): number[];
  /** How many tokens it recites without an error, those given included. */
  recite(): number;
  /**
   * The loss on the beginning of the text where each token is asked for by itself, and what is to come is not there yet. With a mask it is close to
   * the loss in training; without one it shows what was learned but by looking ahead.
   */
  lossAsked(): number;
  /** Before the first step: the loss with which a run begins that lacks these parts and is otherwise the same. */
  firstLossWithout(parts: Partial<RecitalSettings>): number;
};

/** The token that comes next, or by mistake the token itself. */
type RightAnswer = 'next' | 'itself';

type GivenToRecital = Given & { readonly rightAnswer?: RightAnswer };

/** A Transformer on its way to reciting a text, from its first step or from where it was saved. */
export function openRecital(
  settings: RecitalSettings,
  seed: number,
  { ownText, saved, rightAnswer = 'next' }: GivenToRecital = {},
): RecitalRun {
  const { context, width, heads, blocks, batch, steps, learningRate } = settings;
  const random = createRandom(seed);
  const run = {
    experiment: 'recital',
    params: settings,
    seed,
    ...(ownText !== undefined && settings.text === 'own' && { ownText }),
  };
  const text = textOfRun(run);
  if (text === undefined) throw new RangeError('openRecital: the text of one’s own is not there.');
  const { ids, lineBreak, tokeniser } = text;
  const kernels = createKernels(settings.kernels, { megabytes });
  const shape = { vocabulary: tokeniser.vocabulary.length, context, width, heads, blocks };
  const network = new Transformer(drawTransformer(shape, random, kernels), partsOf(settings));
  const windows = new TextWindows(
    ids,
    { context, batch, lineStartShare: settings.lineStarts, lineBreak },
    random,
  );
  const optimiser = new Adam(warmUpAndDecay(learningRate, warmUpSteps, steps), { beta2: 0.99 });
  const training = new Training({ network, loss: new SoftmaxCrossEntropy(), optimiser });
  const state = () => [...network.parameters, ...optimiser.memoryOf(network.parameters)];
  let at = 0;
  const batchAt = (step: number): Batch => {
    const batch = windows.batchAt(step);
    return rightAnswer === 'next' ? batch : { ...batch, target: batch.x };
  };
  let losses = [training.computeGradients(batchAt(0))];
  const earlier = saved && readSaved(saved, run, state());
  if (earlier) {
    ({ at, losses } = earlier);
    optimiser.goOnFrom(at);
  }

  /** By a chance of its own, so that training goes on as if nobody had asked. */
  function sample({ prompt, count, sampling, seed }: Question): number[] {
    return [...generate(network, prompt, { count, context, sampling, random: createRandom(seed) })];
  }

  function* recital(): Generator<number, void> {
    yield* ids.slice(0, tokensGiven);
    for (let place = tokensGiven; place < Math.min(ids.length, recitedLength); place++)
      yield likeliestToken(nextLogits(network, ids.slice(0, place), context));
  }

  const meanLoss = () => losses.reduce((sum, number) => sum + number, 0) / losses.length;

  function frame(): Frame {
    const sampling = { kind: 'draw', temperature: sampleTemperature } as const;
    const said = sample({ prompt: [lineBreak], count: sampleLength, sampling, seed: seed + at });
    return { at, loss: meanLoss(), marks: { sample: said }, working: [] };
  }

  return {
    network,
    text,
    kernels: kernels.name,
    foreknown: undefined,
    get at() {
      return at;
    },
    get loss() {
      return meanLoss();
    },
    frame,
    sample,
    recital,
    yardsticks: () => countedLosses(text),
    save: () => writeSaved({ run, at, losses }, state()),
    lossAsked: () =>
      lossOf(
        { probabilities: (before) => softmax(nextLogits(network, before, context)) },
        ids.slice(0, askedLength),
      ),
    firstLossWithout(parts) {
      const { x, target } = batchAt(0);
      const lacking = network.with(partsOf({ ...settings, ...parts }));
      return new SoftmaxCrossEntropy().forward(lacking.forward(x, 'train'), target);
    },
    recite: () => tokensGiven + recite(network, ids, { given: tokensGiven, context }).recited,
    step() {
      if (at >= steps) return { kind: 'stopped' };
      const loss = training.step(batchAt(at));
      at++;
      losses = [...losses.slice(-stepsPerMean + 1), loss];
      if (!Number.isFinite(loss)) return { kind: 'diverged', atStep: at };
      return at >= steps ? { kind: 'stopped' } : undefined;
    },
  };
}

function partsOf({
  attention,
  feedForward,
  positions,
  norms,
  residuals,
  mask,
}: RecitalSettings): Partial<TransformerParts> {
  return {
    attention: attention === 'on',
    feedForward: feedForward === 'on',
    positions: positions === 'on',
    norms: norms === 'on',
    residuals: residuals === 'on',
    mask: mask === 'on',
  };
}
