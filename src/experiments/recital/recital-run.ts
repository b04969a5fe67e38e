import { createKernels } from '../../engine/kernels/create-kernels.ts';
import type { KernelsName } from '../../engine/kernels/kernels.ts';
import { SoftmaxCrossEntropy } from '../../engine/losses.ts';
import { Adam } from '../../engine/optimisers.ts';
import { createRandom } from '../../engine/random.ts';
import { warmUpAndDecay } from '../../engine/schedules.ts';
import { softmax } from '../../engine/softmax.ts';
import { lossOf } from '../../engine/text/counting-models.ts';
import { generate, nextLogits, recite } from '../../engine/text/generate.ts';
import { TextWindows } from '../../engine/text/windows.ts';
import { type Batch, Training } from '../../engine/training.ts';
import { drawTransformer, Transformer } from '../../engine/transformer.ts';
import type { LiveRun } from '../live-run.ts';
import type { Frame } from '../trace.ts';
import type { RecitalSettings } from './recital-settings.ts';
import { openText, type RecitalText } from './recital-text.ts';

/** The line break and three characters, with which a recital begins. */
const given = 4;
/** How many tokens a sample has that a moment of the run shows. */
const sampleLength = 18;
const sampleTemperature = 0.8;
/** The loss of one step jumps about; what is shown is the mean of the last so many. */
const stepsPerMean = 20;
const warmUpSteps = 20;
/** So many tokens are asked for one by one: each takes a whole forward pass. */
const askedLength = 300;
/** Enough for every setting that is allowed. */
const megabytes = 128;

export type RecitalRun = LiveRun & {
  readonly network: Transformer;
  readonly text: RecitalText;
  readonly kernels: KernelsName;
  /** The mean loss of the last steps, in nats a token. */
  readonly loss: number;
  /** What it makes up after a prompt. */
  sample(prompt: readonly number[], count: number): number[];
  /** How many tokens it recites without an error, those given included. */
  recite(): number;
  /**
   * The loss on the beginning of the text where each token is asked for by itself, and what is to come is not there yet. With a mask it is close to
   * the loss in training; without one it shows what was learned but by looking ahead.
   */
  lossAsked(): number;
};

/** The token that comes next, or by mistake the token itself. */
export type RightAnswer = 'next' | 'itself';

/** A Transformer on its way to reciting a text. */
export function openRecital(
  settings: RecitalSettings,
  seed: number,
  rightAnswer: RightAnswer = 'next',
): RecitalRun {
  const { context, width, heads, blocks, batch, steps, learningRate } = settings;
  const random = createRandom(seed);
  const text = openText(settings.text);
  const { ids, lineBreak, tokeniser } = text;
  const kernels = createKernels(settings.kernels, { megabytes });
  const shape = { vocabulary: tokeniser.vocabulary.length, context, width, heads, blocks };
  const network = new Transformer(drawTransformer(shape, random, kernels), {
    attention: settings.attention === 'on',
    feedForward: settings.feedForward === 'on',
    positions: settings.positions === 'on',
    norms: settings.norms === 'on',
    residuals: settings.residuals === 'on',
    mask: settings.mask === 'on',
  });
  const windows = new TextWindows(
    ids,
    { context, batch, lineStartShare: settings.lineStarts, lineBreak },
    random,
  );
  const training = new Training({
    network,
    loss: new SoftmaxCrossEntropy(),
    optimiser: new Adam(warmUpAndDecay(learningRate, warmUpSteps, steps), { beta2: 0.99 }),
  });
  let at = 0;
  const batchAt = (step: number): Batch => {
    const batch = windows.batchAt(step);
    return rightAnswer === 'next' ? batch : { ...batch, target: batch.x };
  };
  let losses = [training.computeGradients(batchAt(0))];

  function sample(prompt: readonly number[], count: number): number[] {
    const sampling = { kind: 'draw', temperature: sampleTemperature } as const;
    // Of its own, so that training goes on as if nobody had asked.
    return [...generate(network, prompt, { count, context, sampling, random: createRandom(seed + at) })];
  }

  const meanLoss = () => losses.reduce((sum, number) => sum + number, 0) / losses.length;

  function frame(): Frame {
    return { at, loss: meanLoss(), marks: { sample: sample([lineBreak], sampleLength) }, working: [] };
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
    lossAsked: () =>
      lossOf(
        { probabilities: (before) => softmax(nextLogits(network, before, context)) },
        ids.slice(0, askedLength),
      ),
    recite: () => given + recite(network, ids, { given, context }).recited,
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
