import { type Card, createEmptyCard, fsrs, type Grade as Rated, Rating } from 'ts-fsrs';
import type { NonEmpty } from '../experiments/trace.ts';
import { type Grade, isRetired, type ReviewCard } from './review-cards.ts';
import { millisecondsADay } from './when.ts';

const longestDays = 60;

// FSRS-6 with its defaults, which for somebody new are better than anything fitted to so few reviews. A forgotten word is
// asked again the next day, not in ten minutes, and nothing is put off for more than sixty days.
const scheduler = fsrs({
  enable_fuzz: false,
  enable_short_term: false,
  maximum_interval: longestDays,
  request_retention: 0.9,
});

const ratings: { readonly [grade in Grade]: Rated } = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
};

/** What FSRS makes of a card's past. */
export type Schedule = {
  /** In milliseconds since 1970, as all times here. */
  readonly due: number;
  /** Days until nine in ten such cards are still remembered. */
  readonly stability: number;
  readonly last: number;
};

// A card never changes, and each screen asks again when it is due.
const workedOut = new WeakMap<ReviewCard, NonEmpty<Schedule>>();

/** After each of its reviews. A clock that was moved back between two of them is taken for one that stood still. */
export function schedulesOf(card: ReviewCard): NonEmpty<Schedule> {
  const known = workedOut.get(card) ?? workOut(card);
  workedOut.set(card, known);
  return known;
}

function workOut({ reviews: [first, ...others] }: ReviewCard): NonEmpty<Schedule> {
  let last = first.at;
  let card: Card = scheduler.next(createEmptyCard(last), last, ratings[first.grade]).card;
  const scheduled = (): Schedule => {
    // FSRS lets a Good go a day beyond a Hard, and so beyond its own longest interval.
    const due = Math.min(card.due.getTime(), last + longestDays * millisecondsADay);
    return { due, stability: card.stability, last };
  };
  const start = scheduled();
  const later = others.map(({ grade, at }) => {
    last = Math.max(last, at);
    card = scheduler.next(card, last, ratings[grade]).card;
    return scheduled();
  });
  return [start, ...later];
}

/** As it is now. */
export function scheduleOf(card: ReviewCard): Schedule {
  const [first, ...later] = schedulesOf(card);
  return later.at(-1) ?? first;
}

/** The chance that it is still remembered, from 0 to 1, by the forgetting curve of FSRS-6. */
export function recallOf({ stability, last }: Schedule, now: number): number {
  const days = Math.max(0, (now - last) / millisecondsADay);
  return scheduler.forgetting_curve(days, stability);
}

/** The same for any question: `age` is counted in strengths, so that at 1 it is nine in ten. */
export function recallAt(age: number): number {
  return scheduler.forgetting_curve(age, 1);
}

/** Somebody who comes at about the same hour each day shall not come in vain. */
const early = millisecondsADay / 2;

/** From when on it is asked. */
function askedFrom(schedule: Schedule): number {
  return schedule.due - early;
}

export type DueCard = { readonly card: ReviewCard; readonly recall: number };

/** The cards that are due now and not retired: what is most nearly forgotten first. */
export function dueCards(cards: readonly ReviewCard[], now: number): DueCard[] {
  return cards
    .flatMap((card) => {
      if (isRetired(card)) return [];
      const schedule = scheduleOf(card);
      return askedFrom(schedule) <= now ? [{ card, recall: recallOf(schedule, now) }] : [];
    })
    .sort((a, b) => a.recall - b.recall);
}

/** When the next card is due that is not due yet; undefined where none will be. */
export function nextDue(cards: readonly ReviewCard[], now: number): number | undefined {
  const later = cards.flatMap((card) => {
    if (isRetired(card)) return [];
    const from = askedFrom(scheduleOf(card));
    return from > now ? [from] : [];
  });
  return later.length > 0 ? Math.min(...later) : undefined;
}
