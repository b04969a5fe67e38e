import type { NonEmpty } from '../experiments/trace.ts';
import type { Answered, Reviewed } from '../tutor/fact.ts';

/** How a question went, as the scheduler wants to know it. It is derived from the answer, and never asked for. */
export type Grade = 'again' | 'hard' | 'good' | 'easy';

/** One time that a question was asked; `at` in milliseconds since 1970. */
export type Review = { readonly grade: Grade; readonly at: number };

/** A question once missed, to come back to. */
export type ReviewCard = {
  readonly lesson: string;
  readonly question: string;
  /** The misconception shown last, where it is known. */
  readonly tag: string | undefined;
  /** Oldest first; the first is the miss that made it a card. */
  readonly reviews: NonEmpty<Review>;
};

export type ReviewCards = {
  /** A first answer in a lesson that missed. */
  missed(fact: Answered, at: number): void;
  reviewed(fact: Reviewed, at: number): void;
  /** In the order in which they were first missed. */
  all(): readonly ReviewCard[];
};

export function createReviewCards(): ReviewCards {
  const cards = new Map<string, ReviewCard>();

  function add(
    { lesson, question, tag }: Pick<Answered, 'lesson' | 'question' | 'tag'>,
    review: Review,
  ): void {
    const before = cards.get(question);
    const reviews: NonEmpty<Review> = before ? [...before.reviews, review] : [review];
    cards.set(question, { lesson, question, tag: tag ?? before?.tag, reviews });
  }

  return {
    missed: (fact, at) => add(fact, { grade: 'again', at }),
    reviewed(fact, at) {
      const before = cards.get(fact.question);
      // Only the first answer tells what was remembered; what was never missed has nothing to come back to.
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
const millisecondsADay = 24 * 60 * 60 * 1000;

/** Known for good: right twice without a hint, a fortnight apart or more, since it was last missed. */
export function isRetired({ reviews }: ReviewCard): boolean {
  const missed = reviews.findLastIndex(({ grade }) => grade === 'again');
  const times = reviews.slice(missed + 1).flatMap(({ grade, at }) => (grade === 'hard' ? [] : [at]));
  return Math.max(...times) - Math.min(...times) >= daysApart * millisecondsADay;
}
