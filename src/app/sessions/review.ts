import { isNonEmpty } from '../../experiments/core/trace.ts';
import { millisecondsADay } from '../../learner/fact-time.ts';
import type { ReviewCard } from '../../learner/review-cards.ts';
import { type DueCard, dueCards, scheduleOf } from '../../learner/schedule.ts';
import type { Text } from '../../text/text.ts';
import {
  type ReviewedQuestion,
  type ReviewRecord,
  recordReview,
  reviewLesson,
} from '../../tutor/lessons-of-questions/review-lesson.ts';
import { phrases } from '../../tutor/tutor-words.ts';
import type { Memory } from '../journal/progress-store.ts';
import type { Part } from './lesson-session.ts';
import type { Shelf } from './shipped-lessons.ts';

/** One sitting asks so many questions at most, and none more after so long. */
const mostQuestions = 10;
const longest = 5 * 60 * 1000;
/** A lesson is opened with so many old questions at most. */
const mostToWarmUp = 3;

/** The cards whose questions are still asked by a lesson on the shelf. */
export function cardsOnShelf({ catalogue }: Shelf, memory: Memory): readonly ReviewCard[] {
  const asked = new Set(catalogue.flatMap(({ questions }) => questions));
  return memory.progress().cards.filter(({ question }) => asked.has(question));
}

/** What of them is due now, most nearly forgotten first. */
export function dueOnShelf(shelf: Shelf, memory: Memory, now: number): readonly DueCard[] {
  return dueCards(cardsOnShelf(shelf, memory), now);
}

export type ReviewPart = { readonly part: Part; readonly record: ReviewRecord };

/** The due questions of one sitting; undefined where nothing is due. */
export function openReview(shelf: Shelf, memory: Memory, now: number): ReviewPart | undefined {
  const due = dueOnShelf(shelf, memory, now);
  return reviewPart(due.slice(0, mostQuestions), shelf, now, (count) =>
    phrases.reviewBegins(count, due.length),
  );
}

/** Old questions of other lessons to open a lesson with; undefined where none is due. */
export function openWarmUp(
  shelf: Shelf,
  memory: Memory,
  now: number,
  lesson: string,
): ReviewPart | undefined {
  const others = dueOnShelf(shelf, memory, now).filter(({ card }) => card.lesson !== lesson);
  return reviewPart(others.slice(0, mostToWarmUp), shelf, now, (count) => phrases.warmUpBegins(count));
}

function reviewPart(
  due: readonly DueCard[],
  shelf: Shelf,
  now: number,
  opening: (count: number) => Text,
): ReviewPart | undefined {
  const questions = due.flatMap((each) => questionOf(each, shelf, now) ?? []);
  if (!isNonEmpty(questions)) return undefined;
  const lesson = reviewLesson(questions, opening(questions.length));
  const record = recordReview(questions);
  return { record, part: { lesson, resumeAt: undefined, remember: record.remember, counts: true, longest } };
}

function questionOf({ card, recall }: DueCard, shelf: Shelf, now: number): ReviewedQuestion | undefined {
  const lesson = shelf.find(card.lesson);
  // Each time it comes back with its next numbers.
  const variation = card.reviews.length;
  const alone = lesson && shelf.recall(lesson.id, card.question, variation);
  const days = Math.max(0, Math.floor((now - scheduleOf(card).last) / millisecondsADay));
  return alone && { ...alone, lesson, variation, days, recall };
}
