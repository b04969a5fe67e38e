import type { Answered, Confidence, Reviewed } from '../tutor/fact.ts';

/** The probability that a level of confidence puts on the answer given; level 1 is a blind guess. */
export const sureness = { 2: 0.6, 3: 0.8, 4: 0.95 } as const;

/**
 * What a prediction costs: the squared error over all options, divided by what a blind guess costs, so that guessing
 * costs 1 however many options there are. `p` on the answer given, the rest shared by the other `n − 1`:
 * right `(1 − p)²·n/(n − 1)`, wrong `p² + (1 − q)² + (n − 2)·q²` with `q = (1 − p)/(n − 1)`; a guess `(n − 1)/n`.
 * Without a stated confidence right costs 0 and wrong 1.
 * Reference: Brier, Verification of forecasts expressed in terms of probability, 1950.
 */
export function predictionLoss(
  answer: Pick<Answered, 'verdict' | 'options'> & {
    readonly confidence?: Confidence | undefined;
    readonly loss?: number;
  },
): number {
  if (answer.loss !== undefined) return answer.loss;
  const isRight = answer.verdict === 'right';
  if (answer.confidence === undefined) return isRight ? 0 : 1;
  if (answer.confidence === 1) return 1;
  // One option would be no question, and a division by zero.
  const n = Math.max(2, answer.options);
  const p = sureness[answer.confidence];
  const q = (1 - p) / (n - 1);
  const squares = isRight ? (1 - p) ** 2 + (n - 1) * q ** 2 : p ** 2 + (1 - q) ** 2 + (n - 2) * q ** 2;
  return squares / ((n - 1) / n);
}

/** XP of an answer: 10 right at once, 8 after one's own correction, 4 after hints. Confidence plays no part. */
export function xpOf(answer: Pick<Answered, 'verdict' | 'attempt' | 'hints'>): number {
  if (answer.verdict !== 'right') return 0;
  if (answer.hints > 0) return 4;
  return answer.attempt === 1 ? 10 : 8;
}

/** XP of an answer in a review: 6 right at once, 4 with a hint. */
export function xpOfReview({
  verdict,
  attempt,
  hints,
}: Pick<Reviewed, 'verdict' | 'attempt' | 'hints'>): number {
  if (verdict !== 'right' || attempt > 1) return 0;
  return hints > 0 ? 4 : 6;
}

const averagedOver = 10;

/** The learner's loss curve: at each prediction the mean of the last ten up to there. */
export function movingAverage(losses: readonly number[]): number[] {
  return losses.map((_, index) => {
    const recent = losses.slice(Math.max(0, index + 1 - averagedOver), index + 1);
    return recent.reduce((sum, loss) => sum + loss, 0) / recent.length;
  });
}
