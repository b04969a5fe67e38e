import type { NonEmpty } from '../experiments/trace.ts';
import type { Answered, Reviewed } from '../tutor/fact.ts';
import { millisecondsADay } from './when.ts';

/** How a question went, as the scheduler wants to know it. It is derived from the answer, and never asked for. */
export type Grade = 'again' | 'hard' | 'good' | 'easy';

/** One time that a question was asked; `at` in milliseconds since 1970. */
export type Review = { readonly grade: Grade; readonly at: number };

/** A question to come back to: it was missed once, or it stands for a lesson that was mastered. */
export type ReviewCard = {
  readonly lesson: string;
  readonly question: string;
  /** The misconception shown last, where it is known. */
  readonly tag: string | undefined;
  /** Oldest first; the first is the answer that made it a card. */
  readonly reviews: NonEmpty<Review>;
};

export type ReviewCards = {
  /** A first answer in a lesson that missed. */
  missed(fact: Answered, at: number): void;
  /** A question of a lesson just mastered, which asks later whether that lasts. */
  mastered(question: Pick<ReviewCard, 'lesson' | 'question'>, at: number): void;
  reviewed(fact: Reviewed, at: number): void;
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
    cards.set(question, { lesson, question, tag: tag ?? before?.tag, reviews });
  }

  return {
    missed: (fact, at) => add(fact, { grade: 'again', at }),
    mastered(question, at) {
      if (!cards.has(question.question)) add(question, { grade: 'good', at });
    },
    reviewed(fact, at) {
      const before = cards.get(fact.question);
      // Only the first answer tells what was remembered; what is no card has nothing to come back to.
      if (before && fact.attempt === 1) add(fact, { grade: gradeOf(fact, before.reviews.at(-1)?.grade), at });
    },
    all: () => [...cards.values()],
  };
}

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

const lastingDays = 3;

/** Whether what was mastered has lasted: days later, at a review, none of the lesson's cards is open. */
export function hasLasted(cards: readonly ReviewCard[], masteredAt: number, now: number): boolean {
  return (
    now - masteredAt >= lastingDays * millisecondsADay &&
    cards.every(({ reviews }) => reviews.at(-1)?.grade !== 'again') &&
    cards.some(({ reviews }) => reviews.some(({ grade, at }) => at === now && grade !== 'hard'))
  );
}
