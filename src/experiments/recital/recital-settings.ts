import {
  number,
  type ParamProblem,
  type ParamSpecs,
  type ParamValues,
  readParams,
  wholeNumber,
  word,
} from '../core/params.ts';
import type { Params } from '../core/trace.ts';
import { digestOf } from './own-text.ts';

export const recitalParams = {
  text: word('sanzijing', 'qianziwen', 'dizigui', 'quatrains', 'mother-goose', 'own'),
  steps: wholeNumber(2000, 1, 5000),
  /** How many numbers stand for a token on its way through the network. */
  width: wholeNumber(32, 4, 64),
  heads: wholeNumber(2, 1, 8),
  blocks: wholeNumber(1, 1, 3),
  /** How many tokens the network sees. */
  context: wholeNumber(16, 2, 32),
  /** How many windows of the text a step looks at. */
  batch: wholeNumber(8, 1, 16),
  learningRate: number(0.01, 0, 1),
  /** The probability that a window begins at the start of a line. */
  lineStarts: number(0.3, 0, 1),
  /** Parts that may be left out, each a lesson of its own. */
  attention: word('on', 'off'),
  feedForward: word('on', 'off'),
  positions: word('on', 'off'),
  norms: word('on', 'off'),
  residuals: word('on', 'off'),
  /** Without it every position sees the token that it is to predict. */
  mask: word('on', 'off'),
  /** float32 computes twice as many numbers at once; where it cannot be had, the digits differ. */
  kernels: word('float32', 'float64'),
  /** Which text of the learner's own it is, so that a code never plays with another; 0 for a shipped text. */
  digest: wholeNumber(0, 0, 2 ** 32 - 1),
} satisfies ParamSpecs;

export type RecitalSettings = ParamValues<typeof recitalParams>;

/** The usual settings but for these; throws a RangeError for what no recital takes. */
export function settingsWith(others: Params): RecitalSettings {
  const settings = readParams(recitalParams, others);
  if (Array.isArray(settings)) throw new RangeError(settings.map(({ what }) => what).join('; '));
  return settings;
}

/** What is wrong with settings that are each fine, but not together, or not with the text that was given. */
export function checkRecital(
  { text, width, heads, digest }: RecitalSettings,
  ownText: string | undefined,
): ParamProblem[] {
  if (width % heads !== 0) {
    const what = `“heads” is ${heads}, and a width of ${width} cannot be split evenly among them`;
    return [{ param: 'heads', what, mend: 'Give a number of heads that divides the width.' }];
  }
  const given = text === 'own' ? ownText : undefined;
  const wanted = given === undefined ? 0 : digestOf(given);
  if (digest === wanted && (text === 'own') === (given !== undefined)) return [];
  const what = 'the text of one’s own is not the one that “digest” stands for';
  return [{ param: 'text', what, mend: 'Name a shipped text, or give the very text.' }];
}
