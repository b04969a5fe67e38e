import type { Confidence } from '../tutor/fact.ts';
import type { Prediction } from './progress.ts';
import { sureness } from './score.ts';

/** How often somebody was right when they said how sure they were. */
export type CalibrationDot = {
  /** From 0 to 1. */
  readonly stated: number;
  readonly right: number;
  readonly count: number;
};

type Stated = Exclude<Confidence, 1>;
const levels: readonly Stated[] = [2, 3, 4];

/** A dot for each level of confidence that was ever stated; a guess states none. */
export function calibrationOf(predictions: readonly Prediction[]): CalibrationDot[] {
  return levels.flatMap((level) => {
    const stated = predictions.filter(({ confidence }) => confidence === level);
    if (stated.length === 0) return [];
    const right = stated.filter((prediction) => prediction.right).length / stated.length;
    return [{ stated: sureness[level], right, count: stated.length }];
  });
}

const predictionsJudged = 40;
const largestGap = 0.1;

/**
 * Whether over any forty predictions in a row somebody was right about as often as they said: the gaps of the levels of
 * confidence, each weighed by how often it was stated, so that too sure at one level does not make up for too modest at
 * another. A guess says one in so many.
 */
export function isCalibrated(predictions: readonly Prediction[]): boolean {
  const gaps = predictions.flatMap(({ confidence, right, options }) => {
    if (confidence === undefined) return [];
    const stated = confidence === 1 ? 1 / Math.max(2, options) : sureness[confidence];
    return [{ confidence, gap: stated - (right ? 1 : 0) }];
  });
  const sums = { 1: 0, 2: 0, 3: 0, 4: 0 };
  return gaps.some(({ confidence, gap }, index) => {
    sums[confidence] += gap;
    const gone = gaps[index - predictionsJudged];
    if (gone) sums[gone.confidence] -= gone.gap;
    const off = Math.abs(sums[1]) + Math.abs(sums[2]) + Math.abs(sums[3]) + Math.abs(sums[4]);
    // The sums of fractions are off by a rounding.
    return index + 1 >= predictionsJudged && off / predictionsJudged <= largestGap + 1e-9;
  });
}
