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
import { tutorWords } from '../../tutor/tutor-words.ts';
import type { ProgressStore } from '../journal/progress-store.ts';
import type { Part } from './lesson-session.ts';
import type { ShippedLessons } from './shipped-lessons.ts';

/** One sitting asks so many questions at most, and none more after so long. */
const mostQuestions = 10;
const longest = 5 * 60 * 1000;
/** A lesson is opened with so many old questions at most. */
const mostToWarmUp = 3;

/** The cards whose questions are still asked by a shipped lesson. */
export function shippedCards({ catalogue }: ShippedLessons, store: ProgressStore): readonly ReviewCard[] {
  const asked = new Set(catalogue.flatMap(({ questions }) => questions));
  return store.progress().cards.filter(({ question }) => asked.has(question));
}

/** What of them is due now, most nearly forgotten first. */
export function shippedDue(shipped: ShippedLessons, store: ProgressStore, now: number): readonly DueCard[] {
  return dueCards(shippedCards(shipped, store), now);
}

export type ReviewPart = { readonly part: Part; readonly record: ReviewRecord };

/** The due questions of one sitting; undefined where nothing is due. */
export function openReview(
  shipped: ShippedLessons,
  store: ProgressStore,
  now: number,
): ReviewPart | undefined {
  const due = shippedDue(shipped, store, now);
  return reviewPart(due.slice(0, mostQuestions), shipped, now, (count) =>
    tutorWords.reviewBegins(count, due.length),
  );
}

/** Old questions of other lessons to open a lesson with; undefined where none is due. */
export function openWarmUp(
  shipped: ShippedLessons,
  store: ProgressStore,
  now: number,
  lesson: string,
): ReviewPart | undefined {
  const others = shippedDue(shipped, store, now).filter(({ card }) => card.lesson !== lesson);
  return reviewPart(others.slice(0, mostToWarmUp), shipped, now, (count) => tutorWords.warmUpBegins(count));
}

function reviewPart(
  due: readonly DueCard[],
  shipped: ShippedLessons,
  now: number,
  opening: (count: number) => Text,
): ReviewPart | undefined {
  const questions = due.flatMap((each) => questionOf(each, shipped, now) ?? []);
  if (!isNonEmpty(questions)) return undefined;
  const lesson = reviewLesson(questions, opening(questions.length));
  const record = recordReview(questions);
  return { record, part: { lesson, resumeAt: undefined, remember: record.remember, counts: true, longest } };
}

function questionOf(
  { card, recall }: DueCard,
  shipped: ShippedLessons,
  now: number,
): ReviewedQuestion | undefined {
  const lesson = shipped.find(card.lesson);
  // Each time it comes back with its next numbers.
  const variation = card.reviews.length;
  const alone = lesson && shipped.recall(lesson.id, card.question, variation);
  const days = Math.max(0, Math.floor((now - scheduleOf(card).last) / millisecondsADay));
  return alone && { ...alone, lesson, variation, days, recall };
}
