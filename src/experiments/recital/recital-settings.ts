import {
  number,
  type ParamProblem,
  type ParamSpecs,
  type ParamValues,
  readParams,
  wholeNumber,
  word,
} from '../params.ts';
import type { Params } from '../trace.ts';

export const recitalParams = {
  text: word('sanzijing', 'qianziwen', 'dizigui', 'quatrains', 'mother-goose'),
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
} satisfies ParamSpecs;

export type RecitalSettings = ParamValues<typeof recitalParams>;

/** The usual settings but for these; throws a RangeError for what no recital takes. */
export function settingsWith(others: Params): RecitalSettings {
  const settings = readParams(recitalParams, others);
  if (Array.isArray(settings)) throw new RangeError(settings.map(({ what }) => what).join('; '));
  return settings;
}

/** What is wrong with settings that are each fine, but not together. */
export function checkRecital({ width, heads }: RecitalSettings): ParamProblem[] {
  if (width % heads === 0) return [];
  const what = `“heads” is ${heads}, and a width of ${width} cannot be split evenly among them`;
  return [{ param: 'heads', what, mend: 'Give a number of heads that divides the width.' }];
}
