import { millisecondsADay } from './fact-time.ts';
import type { ReviewCard } from './review-cards.ts';
import { recallOf, type Strength, scheduleOf, strengthsOf } from './schedule.ts';

/**
 * A learner's own dots on the forgetting curve. Ages are counted in strengths, the days after which nine in ten are still
 * remembered, so that all questions lie on one curve.
 */
export type MemoryDots = {
  /** Reviews of about the same age: how large a share was remembered. Youngest first. */
  readonly reviewed: readonly { readonly age: number; readonly share: number; readonly count: number }[];
  /** The questions that are due, as far as the curve has come down with them. */
  readonly due: readonly { readonly age: number; readonly recall: number }[];
};

const fewestInADot = 3;
const mostDots = 6;

/** `cards` are all of them, `due` those that are. */
export function memoryDots(
  cards: readonly ReviewCard[],
  due: readonly ReviewCard[],
  now: number,
): MemoryDots {
  const reviews = cards.flatMap(reviewsOf).sort((a, b) => a.age - b.age);
  const dots = Math.max(1, Math.min(mostDots, Math.floor(reviews.length / fewestInADot)));
  const groups = Array.from({ length: dots }, (_, dot) =>
    reviews.slice(Math.floor((dot * reviews.length) / dots), Math.floor(((dot + 1) * reviews.length) / dots)),
  ).filter((group) => group.length > 0);
  return {
    reviewed: groups.map((group) => ({
      age: mean(group.map(({ age }) => age)),
      share: mean(group.map(({ remembered }) => (remembered ? 1 : 0))),
      count: group.length,
    })),
    due: due.map((card) => {
      const schedule = scheduleOf(card);
      return { age: ageOf(schedule, now), recall: recallOf(schedule, now) };
    }),
  };
}

function reviewsOf(card: ReviewCard): { age: number; remembered: boolean }[] {
  const strengths = strengthsOf(card);
  return card.reviews.slice(1).flatMap(({ grade, at, cameBack }, index) => {
    const before = strengths[index];
    return before && cameBack ? [{ age: ageOf(before, at), remembered: grade !== 'again' }] : [];
  });
}

function ageOf({ last, stability }: Strength, at: number): number {
  return Math.max(0, at - last) / millisecondsADay / stability;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
