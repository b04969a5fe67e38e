import type { Answered, Reviewed } from '../tutor/fact.ts';
import { createGrowingList } from './growing-list.ts';
import { type Counted, countAnswer, type Pass } from './pass.ts';
import type { MissedAnswer, Prediction, Progress } from './progress.ts';
import { createReviewCards, type ReviewCard } from './review-cards.ts';
import { predictionLoss, xpOf, xpOfReview } from './score.ts';

/** What the answers of all lessons add up to. Facts are numbered, from 1, in the order they are folded. */
export type AnswerBook = {
  hinted(question: string, factNumber: number): void;
  /** The answer was shown. */
  revealed(question: string, factNumber: number): void;
  take(fact: Answered, pass: Pass, at: number): void;
  review(fact: Reviewed, at: number): void;
  /** A lesson was mastered whose transfer question is this. */
  master(lesson: string, question: string, at: number): void;
  cardsOf(lesson: string): readonly ReviewCard[];
  sums(): Pick<Progress, 'xp' | 'predictions' | 'losses' | 'misses' | 'cards' | 'known'>;
};

export function createAnswerBook(): AnswerBook {
  let xp = 0;
  const credited = new Set<string>();
  const known = new Set<string>();
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

  function noteMiss(fact: Answered | Reviewed, variation: number, at: number): void {
    const { lesson, question, raw, tag, squaredError, confidence } = fact;
    misses.push({ lesson, question, variation, raw, tag, squaredError, confidence, at });
  }

  function notePrediction(fact: Answered | Reviewed): void {
    const { question, confidence, options } = fact;
    const loss = predictionLoss(fact);
    predictions.push({ question, right: fact.verdict === 'right', confidence, options, loss });
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
      if (fact.verdict === 'right') known.add(fact.question);
      if (!counted.isFirst) return;
      if (fact.predict) notePrediction(fact);
      if (fact.verdict === 'right') return;
      noteMiss(fact, 0, at);
      cards.missed(fact, at);
    },
    review(fact, at) {
      cards.reviewed(fact, at);
      xp += xpOfReview(fact);
      if (fact.verdict === 'right') known.add(fact.question);
      if (fact.attempt > 1) return;
      notePrediction(fact);
      if (fact.verdict !== 'right') noteMiss(fact, fact.variation, at);
    },
    master: (lesson, question, at) => cards.mastered({ lesson, question }, at),
    cardsOf: (lesson) => cards.all().filter((card) => card.lesson === lesson),
    sums: () => ({
      xp,
      predictions: predictions.copy(),
      losses: losses.copy(),
      misses: misses.copy(),
      cards: cards.all(),
      known: new Set(known),
    }),
  };
}
