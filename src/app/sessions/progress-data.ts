import type { Progress } from '../../learner/fold.ts';
import { isRetired } from '../../learner/review-cards.ts';
import { scheduleOf } from '../../learner/schedule.ts';
import { movingAverage } from '../../learner/score.ts';
import type { ProgressStore } from '../journal/progress-store.ts';
import { reportOf } from './progress-report.ts';
import type { ShippedLessons } from './shipped-lessons.ts';

/** The version of the shape below: it grows when a field changes its meaning or goes. docs/progress.md describes it. */
const dataVersion = 1;

/** The progress for other programs to read. */
export function progressData(shipped: ShippedLessons, store: ProgressStore, now: Date) {
  const progress = store.progress();
  const { game, calibration, weak, review } = reportOf(shipped, store, now);
  const { xp, predictions, losses, cards } = progress;
  return {
    version: dataVersion,
    xp,
    game: game
      ? {
          rank: game.rank.id,
          stars: game.stars,
          starsToNextRank: game.rank.starsToNext ?? null,
          badges: game.badges,
          daysThisWeek: game.rhythm.thisWeek,
          weeklyGoal: game.rhythm.goal,
          days: game.rhythm.days,
          weeks: game.rhythm.weeks,
        }
      : null,
    lessons: lessonsOf(shipped, progress),
    predictions: predictions.map(({ question, right, confidence, loss }) => ({
      question,
      right,
      confidence: confidence ?? null,
      loss,
    })),
    lossCurve: movingAverage(losses),
    calibration,
    misses: missesOf(progress),
    weak: weak.map(({ tag, misses, open }) => ({ misconception: tag, misses, open })),
    review: { due: review.due, recall: review.recall ?? null, nextInDays: review.nextIn ?? null },
    cards: cards.map((card) => ({
      lesson: card.lesson,
      question: card.question,
      grades: card.reviews.map(({ grade }) => grade),
      dueAt: isRetired(card) ? null : new Date(scheduleOf(card).due).toISOString(),
    })),
  };
}

function lessonsOf({ catalogue }: ShippedLessons, { lessons }: Progress) {
  return catalogue.map(({ id, number, stops }) => {
    const known = lessons.get(id);
    return {
      id,
      number,
      stars: known?.stars ?? 0,
      started: known?.started ?? 0,
      finished: known?.finished ?? 0,
      resumesAt: known?.resumeAt ?? null,
      scenes: stops.length,
    };
  });
}

function missesOf({ misses }: Progress) {
  return misses.map(({ lesson, question, variation, raw, tag, squaredError, confidence, at }) => ({
    lesson,
    question,
    variation,
    answer: raw,
    misconception: tag ?? null,
    squaredError: squaredError ?? null,
    confidence: confidence ?? null,
    at: new Date(at).toISOString(),
  }));
}
