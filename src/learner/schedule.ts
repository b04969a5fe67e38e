import { type Card, createEmptyCard, fsrs, type Grade as Rated, Rating, State } from 'ts-fsrs';
import type { NonEmpty } from '../experiments/core/trace.ts';
import { millisecondsADay } from './fact-time.ts';
import { type Grade, isRetired, type ReviewCard } from './review-cards.ts';

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

/** How firmly a question is remembered after a review. */
export type Strength = {
  /** Days until nine in ten such cards are still remembered. */
  readonly stability: number;
  /** When that was, in milliseconds since 1970, as all times here. */
  readonly last: number;
};

/** What FSRS makes of a card's past. */
export type Schedule = Strength & { readonly due: number };

type Remembered = Strength & { readonly difficulty: number };

/** After each of its reviews. A clock that was moved back between two of them is taken for one that stood still. */
export function strengthsOf(card: ReviewCard): NonEmpty<Strength> {
  return rememberedAfter(card.reviews);
}

// FSRS counts the days of the calendar, in UTC. Only its memory is followed here: its cards, made anew for each of four
// grades, take twenty times as long.
function rememberedAfter([first, ...others]: ReviewCard['reviews']): NonEmpty<Remembered> {
  let now: Remembered = { ...scheduler.next_state(null, 0, ratings[first.grade]), last: first.at };
  const start = now;
  const later = others.map(({ grade, at }) => {
    const last = Math.max(now.last, at);
    const days = Math.floor(last / millisecondsADay) - Math.floor(now.last / millisecondsADay);
    now = { ...scheduler.next_state(now, days, ratings[grade]), last };
    return now;
  });
  return [start, ...later];
}

// A card never changes, and each screen asks again when it is due.
const schedules = new WeakMap<ReviewCard, Schedule>();

/** As it is now. */
export function scheduleOf(card: ReviewCard): Schedule {
  const known = schedules.get(card) ?? workOut(card);
  schedules.set(card, known);
  return known;
}

function workOut({ reviews }: ReviewCard): Schedule {
  const [before, now] = lastTwo(rememberedAfter(reviews));
  const grade = (reviews.at(-1) ?? reviews[0]).grade;
  const next = scheduler.next(cardOf(before, now.last), now.last, ratings[grade]).card;
  // FSRS lets a Good go a day beyond a Hard, and so beyond its own longest interval.
  const due = Math.min(next.due.getTime(), now.last + longestDays * millisecondsADay);
  return { due, stability: now.stability, last: now.last };
}

function lastTwo(all: NonEmpty<Remembered>): [before: Remembered | undefined, now: Remembered] {
  return [all.at(-2), all.at(-1) ?? all[0]];
}

/** The card as FSRS has it before its last review; a new one if there was none before. */
function cardOf(before: Remembered | undefined, now: number): Card {
  if (before === undefined) return createEmptyCard(now);
  const { stability, difficulty, last } = before;
  const empty = createEmptyCard(last);
  return { ...empty, stability, difficulty, state: State.Review, last_review: empty.due };
}

/** The chance that it is still remembered, from 0 to 1, by the forgetting curve of FSRS-6. */
export function recallOf({ stability, last }: Strength, now: number): number {
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
