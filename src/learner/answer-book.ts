import type { Answered, Bet, Repeated, Reviewed } from '../tutor/fact.ts';
import { copiesOf } from './cached-copies.ts';
import { type Counted, countAnswer, type Pass } from './lesson-pass.ts';
import type { MissedAnswer, Prediction, Progress } from './progress.ts';
import { createReviewCards, type Grade, isOpen, isRetired, type ReviewCard } from './review-cards.ts';
import { predictionLoss, xpOf, xpOfReview } from './score.ts';

/** What the answers of all lessons add up to. Facts are numbered, from 1, in the order they are folded. */
export type AnswerBook = {
  hinted(question: string, factNumber: number): void;
  /** The answer was shown. */
  revealed(question: string, factNumber: number): void;
  take(fact: Answered, pass: Pass, at: number): void;
  /** How it went; undefined where it does not count. */
  review(fact: Reviewed, at: number): Grade | undefined;
  bet(fact: Bet): void;
  /** Whether a question asked again in the same sitting was right at once and without a hint. */
  repeat(fact: Repeated, pass: Pass | undefined): boolean;
  /** A lesson was mastered whose transfer question is this. */
  master(lesson: string, question: string, at: number): void;
  /** Whether one of these questions was missed and not right since. */
  hasOpenCard(questions: readonly string[]): boolean;
  sums(): Pick<Progress, 'xp' | 'predictions' | 'losses' | 'misses' | 'cards' | 'known' | 'hasRetired'>;
};

/** Plain data, so that it can be kept. */
export type AnswerState = {
  xp: number;
  readonly credited: Set<string>;
  readonly known: Set<string>;
  readonly hintedAt: Map<string, number>;
  readonly revealedAt: Map<string, number>;
  /** Questions of which a hint was seen and that were not answered since. */
  readonly hinted: Set<string>;
  readonly predictions: Prediction[];
  readonly misses: MissedAnswer[];
  readonly cards: Map<string, ReviewCard>;
  hasRetired: boolean;
};

export function noAnswers(): AnswerState {
  return {
    xp: 0,
    credited: new Set(),
    known: new Set(),
    hintedAt: new Map(),
    revealedAt: new Map(),
    hinted: new Set(),
    predictions: [],
    misses: [],
    cards: new Map(),
    hasRetired: false,
  };
}

/** Goes on from `state`, and keeps it up to date. */
export function createAnswerBook(state: AnswerState): AnswerBook {
  const { credited, known, hintedAt, revealedAt } = state;
  const cards = createReviewCards(state.cards);
  const predictions = copiesOf(state.predictions, (items) => [...items]);
  const losses = copiesOf(state.predictions, (items) => items.map(({ loss }) => loss));
  const misses = copiesOf(state.misses, (items) => items.toReversed());

  /** A question earns once: none for clicking through it again. */
  function credit({ question, verdict }: Answered, counted: Counted, pass: Pass): void {
    const earned = credited.has(question) ? 0 : xpOf({ verdict, ...counted });
    if (earned > 0) credited.add(question);
    state.xp += earned;
    pass.xp += earned;
  }

  function noteMiss(fact: Answered | Reviewed, variation: number, at: number): void {
    const { lesson, question, raw, tag, squaredError, confidence } = fact;
    state.misses.push({ lesson, question, variation, raw, tag, squaredError, confidence, at });
  }

  function notePrediction(fact: Answered | Reviewed): void {
    const { question, confidence, options } = fact;
    const loss = predictionLoss(fact);
    state.predictions.push({ question, right: fact.verdict === 'right', confidence, options, loss });
  }

  return {
    hinted(question, factNumber) {
      hintedAt.set(question, factNumber);
      state.hinted.add(question);
    },
    revealed(question, factNumber) {
      revealedAt.set(question, factNumber);
      state.hinted.delete(question);
    },
    take(fact, pass, at) {
      state.hinted.delete(fact.question);
      const hinted = (hintedAt.get(fact.question) ?? 0) > pass.since;
      const revealed = (revealedAt.get(fact.question) ?? 0) > pass.since;
      const counted = countAnswer(pass, fact, { hinted, revealed });
      if (!revealed) credit(fact, counted, pass);
      if (fact.verdict === 'right') known.add(fact.question);
      if (!counted.isFirst) return;
      if (fact.predict) notePrediction(fact);
      if (fact.verdict === 'right') return;
      noteMiss(fact, 0, at);
      cards.missed(fact, at);
    },
    review(fact, at) {
      const { question } = fact;
      // A hint seen before leaving was seen.
      const hints = Math.max(fact.hints, state.hinted.delete(question) ? 1 : 0);
      const counts = cards.reviewed(fact, hints, at);
      if (counts) state.xp += xpOfReview({ ...fact, hints });
      if (fact.verdict === 'right') known.add(question);
      if (fact.attempt > 1) return undefined;
      notePrediction(fact);
      if (fact.verdict !== 'right') noteMiss(fact, fact.variation, at);
      const card = counts ? cards.find(question) : undefined;
      state.hasRetired ||=
        card !== undefined && isRetired(card) && card.reviews.some(({ grade }) => grade === 'again');
      return card?.reviews.at(-1)?.grade;
    },
    bet({ question, right, options, loss }) {
      state.predictions.push({ question, right, confidence: undefined, options, loss });
    },
    repeat(fact, pass) {
      const { question, verdict, attempt, hints } = fact;
      if (verdict !== 'right') return false;
      known.add(question);
      const earned = credited.has(question) ? 0 : xpOfReview(fact);
      if (earned > 0) credited.add(question);
      state.xp += earned;
      if (pass) pass.xp += earned;
      if (attempt > 1) return false;
      cards.mended(question);
      return hints === 0;
    },
    master: (lesson, question, at) => cards.mastered({ lesson, question }, at),
    hasOpenCard: (questions) =>
      questions.some((question) => {
        const card = cards.find(question);
        return card !== undefined && isOpen(card);
      }),
    sums: () => ({
      xp: state.xp,
      predictions: predictions(),
      losses: losses(),
      misses: misses(),
      cards: cards.all(),
      known: new Set(known),
      hasRetired: state.hasRetired,
    }),
  };
}
