import type { Answered, Reviewed } from '../tutor/fact.ts';
import { createGrowingList } from './growing-list.ts';
import { type Counted, countAnswer, type Pass } from './pass.ts';
import type { MissedAnswer, Prediction, Progress } from './progress.ts';
import { createReviewCards } from './review-cards.ts';
import { predictionLoss, xpOf, xpOfReview } from './score.ts';

/** What the answers of all lessons add up to. Facts are numbered, from 1, in the order they are folded. */
export type AnswerBook = {
  hinted(question: string, factNumber: number): void;
  /** The answer was shown. */
  revealed(question: string, factNumber: number): void;
  take(fact: Answered, pass: Pass, at: number): void;
  review(fact: Reviewed, at: number): void;
  sums(): Pick<Progress, 'xp' | 'predictions' | 'losses' | 'misses' | 'cards'>;
};

export function createAnswerBook(): AnswerBook {
  let xp = 0;
  const credited = new Set<string>();
  const hintedAt = new Map<string, number>();
  const revealedAt = new Map<string, number>();
  const predictions = createGrowingList<Prediction>();
  const losses = createGrowingList<number>();
  const cards = createReviewCards();
  const misses = createGrowingList<MissedAnswer>((items) => items.toReversed());

  /** A question earns once: none for clicking through it again. */
  function credit({ question, verdict }: Answered, counted: Counted): void {
    const earned = credited.has(question) ? 0 : xpOf({ verdict, ...counted });
    if (earned > 0) credited.add(question);
    xp += earned;
  }

  function note(fact: Answered, at: number): void {
    const { lesson, question, raw, tag, squaredError, confidence } = fact;
    const right = fact.verdict === 'right';
    if (!right) {
      misses.push({ lesson, question, raw, tag, squaredError });
      cards.missed(fact, at);
    }
    if (!fact.predict) return;
    const loss = predictionLoss(fact);
    predictions.push({ question, right, confidence, loss });
    losses.push(loss);
  }

  return {
    hinted(question, factNumber) {
      hintedAt.set(question, factNumber);
    },
    revealed(question, factNumber) {
      revealedAt.set(question, factNumber);
    },
    take(fact, pass, at) {
      const hinted = (hintedAt.get(fact.question) ?? 0) > pass.since;
      const revealed = (revealedAt.get(fact.question) ?? 0) > pass.since;
      const counted = countAnswer(pass, fact, { hinted, revealed });
      if (!revealed) credit(fact, counted);
      if (counted.isFirst) note(fact, at);
    },
    review(fact, at) {
      cards.reviewed(fact, at);
      xp += xpOfReview(fact);
    },
    sums: () => ({
      xp,
      predictions: predictions.copy(),
      losses: losses.copy(),
      misses: misses.copy(),
      cards: cards.all(),
    }),
  };
}
