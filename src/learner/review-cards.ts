import type { NonEmpty } from '../experiments/core/trace.ts';
import type { Answered, Reviewed } from '../tutor/fact.ts';
import { millisecondsADay } from './fact-time.ts';

/** How a question went, as the scheduler wants to know it. It is derived from the answer, and never asked for. */
export type Grade = 'again' | 'hard' | 'good' | 'easy';

/** One time that a question was asked. */
export type Review = {
  readonly grade: Grade;
  /** In milliseconds since 1970. */
  readonly at: number;
  /** Whether it came back for it; else its lesson asked it. */
  readonly cameBack: boolean;
};

/** A question to come back to: it was missed once, or it stands for a lesson that was mastered. */
export type ReviewCard = {
  readonly lesson: string;
  readonly question: string;
  /** The misconception shown last, where it is known. */
  readonly tag: string | undefined;
  /** Oldest first; the first is the answer that made it a card. */
  readonly reviews: NonEmpty<Review>;
  /** Whether it was right when it was asked again in the sitting in which it was missed last. It still comes back as planned. */
  readonly mended: boolean;
};

export type ReviewCards = {
  /** A first answer in a lesson that missed. */
  missed(fact: Answered, at: number): void;
  /** A question of a lesson just mastered, which asks later whether that lasts. */
  mastered(question: Pick<ReviewCard, 'lesson' | 'question'>, at: number): void;
  /** Whether it counted: a question that came back so soon was asked in two windows at once. */
  reviewed(fact: Reviewed, hints: number, at: number): boolean;
  /** It was right when it was asked again in the same sitting. */
  mended(question: string): void;
  find(question: string): ReviewCard | undefined;
  /** In the order in which they became cards. */
  all(): readonly ReviewCard[];
};

/** Goes on from `cards`, and keeps them up to date. */
export function createReviewCards(cards: Map<string, ReviewCard>): ReviewCards {
  function add(
    { lesson, question, tag }: { lesson: string; question: string; tag?: string | undefined },
    review: Review,
  ): void {
    const before = cards.get(question);
    const reviews: NonEmpty<Review> = before ? [...before.reviews, review] : [review];
    cards.set(question, { lesson, question, tag: tag ?? before?.tag, reviews, mended: false });
  }

  function isTooSoon({ reviews }: ReviewCard, at: number): boolean {
    const last = reviews.at(-1);
    return last?.cameBack === true && at - last.at < soonestAgain;
  }

  return {
    missed: (fact, at) => add(fact, { grade: 'again', at, cameBack: false }),
    mastered(question, at) {
      const before = cards.get(question.question);
      if (before && !isRetired(before)) return;
      // What had been retired begins anew: else nothing would be left to ask.
      cards.delete(question.question);
      add(question, { grade: 'good', at, cameBack: false });
    },
    reviewed(fact, hints, at) {
      const before = cards.get(fact.question);
      // Only the first answer tells what was remembered; what is no card has nothing to come back to.
      if (!before || fact.attempt > 1 || isTooSoon(before, at)) return false;
      add(fact, { grade: gradeOf({ ...fact, hints }, before.reviews.at(-1)?.grade), at, cameBack: true });
      return true;
    },
    mended(question) {
      const card = cards.get(question);
      if (card) cards.set(question, { ...card, mended: true });
    },
    find: (question) => cards.get(question),
    all: () => [...cards.values()],
  };
}

/** Nothing is due again earlier than this. */
const soonestAgain = millisecondsADay / 2;

/** Right at once and quite sure of it, and right the time before as well, is easy. */
function gradeOf({ verdict, hints, confidence }: Reviewed, before: Grade | undefined): Grade {
  if (verdict !== 'right') return 'again';
  if (hints > 0) return 'hard';
  const wasRight = before === 'good' || before === 'easy';
  return confidence === 4 && wasRight ? 'easy' : 'good';
}

const daysApart = 14;

/** Known for good: right twice without a hint, a fortnight apart or more, since it was last missed. */
export function isRetired({ reviews }: ReviewCard): boolean {
  const missed = reviews.findLastIndex(({ grade }) => grade === 'again');
  const times = reviews.slice(missed + 1).flatMap(({ grade, at }) => (grade === 'hard' ? [] : [at]));
  return Math.max(...times) - Math.min(...times) >= daysApart * millisecondsADay;
}

/** Whether it was not right since it was missed. */
export function isOpen({ reviews, mended }: ReviewCard): boolean {
  return reviews.at(-1)?.grade === 'again' && !mended;
}
