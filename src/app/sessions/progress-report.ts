import type { LessonCard, ProgressReport, ReviewOutlook } from '../../faces/backend.ts';
import { calibrationOf } from '../../learner/calibration.ts';
import { millisecondsADay } from '../../learner/fact-time.ts';
import type { Progress } from '../../learner/fold.ts';
import { memoryDots } from '../../learner/memory-dots.ts';
import { nextDue } from '../../learner/schedule.ts';
import { movingAverage } from '../../learner/score.ts';
import { weakSpots } from '../../learner/weak-spots.ts';
import type { CatalogueEntry } from '../../lessons/compile/catalogue.ts';
import type { Memory } from '../journal/progress-store.ts';
import { missesOnShelf, notebookOf } from './notebook.ts';
import { cardsOnShelf, dueOnShelf } from './review.ts';
import type { Shelf } from './shipped-lessons.ts';
import { gameOf } from './standing.ts';

/** All that is shown of a learner's progress. */
export function reportOf(shelf: Shelf, memory: Memory, now: Date): Omit<ProgressReport, 'asksConfidence'> {
  const progress = memory.progress();
  const { predictions } = progress;
  const misses = missesOnShelf(shelf, progress);
  const cards = cardsOnShelf(shelf, memory);
  const due = dueOnShelf(shelf, memory, now.getTime()).map(({ card }) => card);
  const notebook = notebookOf(shelf, progress);
  return {
    lessons: shelf.catalogue.map((entry) => cardOf(entry, progress)),
    game: gameOf(progress, shelf, now),
    losses: shownLosses(shelf, progress),
    calibration: calibrationOf(predictions),
    sureMisses: misses.filter(({ confidence }) => confidence === 4).length,
    misses: misses.length,
    weak: weakSpots({ misses, cards }).flatMap((spot) => {
      const last = notebook.find(({ tag }) => tag === spot.tag);
      return last ? [{ ...spot, last }] : [];
    }),
    review: outlookOf(shelf, memory, now.getTime()),
    memory: memoryDots(cards, due, now.getTime()),
  };
}

export function cardOf({ id, number, title, stops }: CatalogueEntry, progress: Progress): LessonCard {
  const lesson = progress.lessons.get(id);
  const stop = lesson?.resumeAt === undefined ? 0 : stops.indexOf(lesson.resumeAt) + 1;
  return { id, number, title, stars: lesson?.stars ?? 0, stop, stops: stops.length };
}

/** The learner's own loss curve is a surprise that one lesson keeps. */
export function shownLosses({ catalogue }: Shelf, { lessons, losses }: Progress): readonly number[] {
  const isUnveiled = catalogue.some(({ id, stops, notebookStop }) => {
    const lesson = lessons.get(id);
    if (notebookStop === undefined || lesson === undefined) return false;
    const reached = lesson.resumeAt === undefined ? -1 : stops.indexOf(lesson.resumeAt);
    return lesson.finished > 0 || reached >= stops.indexOf(notebookStop);
  });
  return isUnveiled ? movingAverage(losses) : [];
}

export function outlookOf(shelf: Shelf, memory: Memory, now: number): ReviewOutlook {
  const due = dueOnShelf(shelf, memory, now);
  const next = nextDue(cardsOnShelf(shelf, memory), now);
  return {
    due: due.length,
    recall: due[0]?.recall,
    nextIn: next === undefined ? undefined : Math.ceil((next - now) / millisecondsADay),
  };
}
