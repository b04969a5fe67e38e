import type { LessonCard, ProgressReport, ReviewOutlook } from '../../faces/backend.ts';
import { calibrationOf } from '../../learner/calibration.ts';
import { millisecondsADay } from '../../learner/fact-time.ts';
import type { Progress } from '../../learner/fold.ts';
import { memoryDots } from '../../learner/memory-dots.ts';
import { nextDue } from '../../learner/schedule.ts';
import { movingAverage } from '../../learner/score.ts';
import { weakSpots } from '../../learner/weak-spots.ts';
import type { CatalogueEntry } from '../../lessons/compile/catalogue.ts';
import type { ProgressStore } from '../journal/progress-store.ts';
import { missesOnShelf, notebookOf } from './notebook.ts';
import { shippedCards, shippedDue } from './review.ts';
import type { ShippedLessons } from './shipped-lessons.ts';
import { gameOf } from './standing.ts';

/** All that is shown of a learner's progress. */
export function reportOf(
  shipped: ShippedLessons,
  store: ProgressStore,
  now: Date,
): Omit<ProgressReport, 'asksConfidence'> {
  const progress = store.progress();
  const { predictions } = progress;
  const misses = missesOnShelf(shipped, progress);
  const cards = shippedCards(shipped, store);
  const due = shippedDue(shipped, store, now.getTime()).map(({ card }) => card);
  const notebook = notebookOf(shipped, progress);
  return {
    lessons: shipped.catalogue.map((entry) => cardOf(entry, progress)),
    game: gameOf(progress, shipped, now),
    losses: shownLosses(shipped, progress),
    calibration: calibrationOf(predictions),
    sureMisses: misses.filter(({ confidence }) => confidence === 4).length,
    misses: misses.length,
    weak: weakSpots({ misses, cards }).flatMap((spot) => {
      const last = notebook.find(({ tag }) => tag === spot.tag);
      return last ? [{ ...spot, last }] : [];
    }),
    review: outlookOf(shipped, store, now.getTime()),
    memory: memoryDots(cards, due, now.getTime()),
  };
}

export function cardOf({ id, number, title, about, stops }: CatalogueEntry, progress: Progress): LessonCard {
  const lesson = progress.lessons.get(id);
  const stop = lesson?.resumeAt === undefined ? 0 : stops.indexOf(lesson.resumeAt) + 1;
  return { id, number, title, ...(about && { about }), stars: lesson?.stars ?? 0, stop, stops: stops.length };
}

/** The learner's own loss curve is a surprise that one lesson keeps. */
export function shownLosses({ catalogue }: ShippedLessons, { lessons, losses }: Progress): readonly number[] {
  const isUnveiled = catalogue.some(({ id, stops, notebookStop }) => {
    const lesson = lessons.get(id);
    if (notebookStop === undefined || lesson === undefined) return false;
    const reached = lesson.resumeAt === undefined ? -1 : stops.indexOf(lesson.resumeAt);
    return lesson.finished > 0 || reached >= stops.indexOf(notebookStop);
  });
  return isUnveiled ? movingAverage(losses) : [];
}

export function outlookOf(shipped: ShippedLessons, store: ProgressStore, now: number): ReviewOutlook {
  const due = shippedDue(shipped, store, now);
  const next = nextDue(shippedCards(shipped, store), now);
  return {
    due: due.length,
    recall: due[0]?.recall,
    nextIn: next === undefined ? undefined : Math.ceil((next - now) / millisecondsADay),
  };
}
