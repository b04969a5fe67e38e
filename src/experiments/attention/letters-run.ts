import {
  Adam,
  classify,
  createKernels,
  createMatrix,
  createRandom,
  drawTransformer,
  LETTER_CONTEXT,
  letterLookedUp,
  letterTokens,
  makeLetterTasks,
  type Random,
  SoftmaxCrossEntropy,
  Training,
  Transformer,
  WORD_LENGTH,
  warmUpAndDecay,
  writeLetterTask,
} from '../../engine/index.ts';
import type { LiveRun } from '../core/live-run.ts';
import {
  number,
  type ParamProblem,
  type ParamSpecs,
  type ParamValues,
  wholeNumber,
  word,
} from '../core/params.ts';
import type { Frame } from '../core/trace.ts';

export const lettersParams = {
  task: word('backwards', 'copy', 'sort'),
  steps: wholeNumber(400, 1, 2000),
  width: wholeNumber(32, 4, 64),
  heads: wholeNumber(1, 1, 4),
  learningRate: number(0.006, 0, 1),
  /** How many words a step looks at. */
  batch: wholeNumber(16, 1, 32),
  kernels: word('float32', 'float64'),
  /** The letters that are looked at, by their places in the alphabet, from 1: `abcdefg` if not given. */
  word: { kind: 'numbers', default: [1, 2, 3, 4, 5, 6, 7] },
} satisfies ParamSpecs;

export type LettersSettings = ParamValues<typeof lettersParams>;

/** What is wrong with settings that are each fine, but not together. */
export function checkLetters({ width, heads, word: letters }: LettersSettings): ParamProblem[] {
  const uneven = {
    param: 'heads',
    what: `“heads” is ${heads}, and a width of ${width} cannot be split evenly among them`,
    mend: 'Give a number of heads that divides the width.',
  };
  const unreadable = {
    param: 'word',
    what: '“word” has something else than 1 to 7 letters',
    mend: `Give 1 to ${WORD_LENGTH} whole numbers from 1 to 26.`,
  };
  const isWord =
    letters.length <= WORD_LENGTH &&
    letters.every((letter) => Number.isInteger(letter) && letter >= 1 && letter <= 26);
  return [...(width % heads === 0 ? [] : [uneven]), ...(isWord ? [] : [unreadable])];
}

const DOT = letterTokens.indexOf('.');

/** How many fresh words a network is tested with. */
const testCount = 100;
const megabytes = 16;

/** What a network makes of fresh words. */
type LettersTest = {
  /** How many letters of the answers are right, and of how many. */
  readonly right: number;
  readonly count: number;
  /** How much of its attention lies on the letter that is to be repeated, on average; none where there is no such letter. */
  readonly onTheLetter: number | undefined;
};

export type LettersRun = LiveRun & {
  readonly network: Transformer;
  test(): LettersTest;
};

/** A small Transformer on its way to saying words backwards, or copying or sorting them. */
export function openLetters(settings: LettersSettings, seed: number): LettersRun {
  const { task, steps, width, heads, learningRate, batch } = settings;
  const random = createRandom(seed);
  const kernels = createKernels(settings.kernels, { megabytes });
  const shape = { vocabulary: letterTokens.length, context: LETTER_CONTEXT, width, heads, blocks: 1 };
  const network = new Transformer(drawTransformer(shape, random, kernels));
  const training = new Training({
    network,
    loss: new SoftmaxCrossEntropy(),
    optimiser: new Adam(warmUpAndDecay(learningRate, 20, steps)),
  });
  const shown = writeLetterTask(task, String.fromCharCode(...settings.word.map((letter) => 96 + letter)));
  let at = 0;
  let loss = training.computeGradients(makeLetterTasks(task, batch, createRandom(seed)));

  function frame(): Frame {
    const [answer, shares] = answerTo(shown);
    return {
      at,
      loss,
      marks: { tokens: shown, answer, shares: shares.flat(2), heads, length: LETTER_CONTEXT },
      working: [],
    };
  }

  /** What it says at each place of the answer, and how each head spread its attention there, position by position. */
  function answerTo(tokens: readonly number[]): [answer: number[], shares: number[][][]] {
    const x = createMatrix(LETTER_CONTEXT, 1);
    x.data.set(tokens.slice(0, LETTER_CONTEXT));
    const answer = classify(network.forward(x)).slice(WORD_LENGTH);
    return [answer, network.attentions[0]?.attentionWeights()[0] ?? []];
  }

  function test(): LettersTest {
    const fresh = createRandom(seed + 1);
    let right = 0;
    let count = 0;
    let attended = 0;
    for (let word = 0; word < testCount; word++) {
      const tokens = drawWordTokens(task, fresh);
      const [answer, shares] = answerTo(tokens);
      for (const [place, said] of answer.entries()) {
        const token = tokens[WORD_LENGTH + 1 + place];
        // For a dot any other dot will do, wherever it stands; only letters have one place to look at.
        if (token === undefined || token === DOT) continue;
        count++;
        if (said === token) right++;
        const meant = letterLookedUp(task, place);
        if (meant !== undefined) attended += shares[0]?.[WORD_LENGTH + place]?.[meant] ?? 0;
      }
    }
    const hasPlace = letterLookedUp(task, 0) !== undefined;
    return { right, count, onTheLetter: hasPlace ? attended / count : undefined };
  }

  return {
    network,
    test,
    foreknown: undefined,
    get at() {
      return at;
    },
    frame,
    step() {
      if (at >= steps) return { kind: 'stopped' };
      loss = training.step(makeLetterTasks(task, batch, random));
      at++;
      if (!Number.isFinite(loss)) return { kind: 'diverged', atStep: at };
      return at >= steps ? { kind: 'stopped' } : undefined;
    },
  };
}

/** The 15 tokens of a word drawn afresh. */
function drawWordTokens(task: LettersSettings['task'], random: Random): number[] {
  const { x, target } = makeLetterTasks(task, 1, random);
  return [...x.data, target.data[LETTER_CONTEXT - 1] ?? 0];
}
