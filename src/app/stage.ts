import type { Home, LessonCard, LessonSession, ReviewOutlook, Stage } from '../faces/stage.ts';
import type { Progress } from '../learner/fold.ts';
import { memoryDots } from '../learner/memory-dots.ts';
import { nextDue } from '../learner/schedule.ts';
import { movingAverage } from '../learner/score.ts';
import { millisecondsADay } from '../learner/when.ts';
import type { CatalogueEntry } from '../lessons/catalogue.ts';
import type { Lesson } from '../lessons/lesson.ts';
import { same } from '../lessons/text.ts';
import type { LearnerRecord } from '../tutor/record.ts';
import { earnedSince, gameOf } from './game.ts';
import { openLabSession } from './lab-session.ts';
import { openSession, type Part } from './lesson-session.ts';
import type { Memory } from './memory.ts';
import { openRun, replaysOf } from './replays.ts';
import { dueOnShelf, openReview, openWarmUp, type ReviewPart } from './review.ts';
import type { Shelf } from './shelf.ts';
import type { OpenTrainer } from './trainer.ts';

type Options = {
  readonly shelf: Shelf;
  readonly memory: Memory;
  readonly asksConfidence: boolean;
  /** Whether the first lesson is opened by old questions. */
  readonly warmsUp: boolean;
  readonly openTrainer: OpenTrainer;
  readonly carryOut: Stage['carryOut'];
  readonly now: () => Date;
  /** A lesson of the learner's own, from a file, beside those of the shelf. */
  readonly extra?: Lesson;
};

/** The program behind a face: lessons from the shelf, facts into the memory. */
export function createStage(options: Options): Stage {
  const { shelf, memory, asksConfidence, openTrainer, carryOut, extra } = options;
  const now = () => options.now().getTime();
  let isWarm = !options.warmsUp;

  function openParts(parts: readonly [Part, ...Part[]], summary: LessonSession['summary']): LessonSession {
    const learner = () => recordOf(shelf, memory.progress());
    return openSession({ parts, asksConfidence, record: memory.record, learner, summary, now });
  }

  return {
    home: () => homeOf(shelf, memory, options.now()),
    openLesson(id) {
      const lesson = extra?.id === id ? extra : shelf.open(id);
      const before = memory.progress();
      const part = lessonPart(lesson, before);
      const warmUp = isWarm ? undefined : openWarmUp(shelf, memory, now(), id);
      isWarm = true;
      return openParts(warmUp ? [warmUp.part, part] : [part], () =>
        summaryOf(lesson, shelf, before, memory.progress()),
      );
    },
    openReview() {
      const before = memory.progress();
      const review = openReview(shelf, memory, now());
      isWarm = true;
      return review && openParts([review.part], () => reviewSummary(review, shelf, before, memory, now()));
    },
    labs: () => shelf.labs().map(({ id, title }) => ({ id, title, solved: memory.progress().labs.has(id) })),
    openLab(id) {
      const lab = shelf.labs().find((each) => each.id === id);
      if (!lab) throw new Error(`there is no lab “${id}” on the shelf`);
      return openLabSession(lab, memory, openTrainer);
    },
    recentRuns: () => replaysOf(memory.progress().recentRuns, shelf.catalogue),
    openRun: (typed) => openRun(typed, shelf.catalogue),
    carryOut,
    chooseLanguage: (language) => memory.record({ kind: 'chose', setting: 'language', value: language }),
  };
}

function homeOf(shelf: Shelf, memory: Memory, now: Date): Home {
  const { catalogue } = shelf;
  const progress = memory.progress();
  const lessons = catalogue.map((entry) => cardOf(entry, progress));
  const last = lessons.find(({ id, stop }) => id === progress.last && stop > 0);
  const next = last ?? lessons.find(({ stars }) => stars === 0) ?? lessons[0];
  return {
    lessons,
    next: next?.id,
    isNew: progress.known.size === 0,
    game: gameOf(progress, shelf, now),
    losses: shownLosses(shelf, progress),
    review: outlookOf(shelf, memory, now.getTime()),
    hasRuns: progress.recentRuns.length > 0,
  };
}

/** The learner's own loss curve is a surprise that one lesson keeps. */
function shownLosses({ catalogue }: Shelf, { lessons, losses }: Progress): readonly number[] {
  const isUnveiled = catalogue.some(({ id, stops, notebookStop }) => {
    const lesson = lessons.get(id);
    if (notebookStop === undefined || lesson === undefined) return false;
    const reached = lesson.resumeAt === undefined ? -1 : stops.indexOf(lesson.resumeAt);
    return lesson.finished > 0 || reached >= stops.indexOf(notebookStop);
  });
  return isUnveiled ? movingAverage(losses) : [];
}

function outlookOf(shelf: Shelf, memory: Memory, now: number): ReviewOutlook {
  const due = dueOnShelf(shelf, memory, now);
  const next = nextDue(memory.progress().cards, now);
  return {
    due: due.length,
    recall: due[0]?.recall,
    nextIn: next === undefined ? undefined : Math.ceil((next - now) / millisecondsADay),
  };
}

function cardOf({ id, number, title, stops }: CatalogueEntry, progress: Progress): LessonCard {
  const lesson = progress.lessons.get(id);
  const stop = lesson?.resumeAt === undefined ? 0 : stops.indexOf(lesson.resumeAt) + 1;
  return { id, number, title, stars: lesson?.stars ?? 0, stop, stops: stops.length };
}

function lessonPart(lesson: Lesson, { lessons }: Progress): Part {
  const resumeAt = lessons.get(lesson.id)?.resumeAt;
  return { lesson, resumeAt, remember: (fact) => fact, longest: Number.POSITIVE_INFINITY };
}

function summaryOf(
  lesson: Lesson,
  shelf: Shelf,
  before: Progress,
  progress: Progress,
): ReturnType<LessonSession['summary']> {
  const { catalogue } = shelf;
  const after = catalogue[catalogue.findIndex(({ id }) => id === lesson.id) + 1];
  const isOnShelf = catalogue.some(({ id }) => id === lesson.id);
  return {
    kind: 'lesson',
    stars: progress.lessons.get(lesson.id)?.stars ?? 0,
    earned: earnedSince(before, progress, shelf),
    losses: shownLosses(shelf, progress),
    next: isOnShelf && after ? cardOf(after, progress) : undefined,
  };
}

function reviewSummary(
  { record }: ReviewPart,
  shelf: Shelf,
  before: Progress,
  memory: Memory,
  now: number,
): ReturnType<LessonSession['summary']> {
  const progress = memory.progress();
  const due = dueOnShelf(shelf, memory, now).map(({ card }) => card);
  return {
    kind: 'review',
    asked: record.asked(),
    right: record.right(),
    earned: earnedSince(before, progress, shelf),
    outlook: outlookOf(shelf, memory, now),
    memory: memoryDots(progress.cards, due, now),
  };
}

/** The learner's misses with the words of their questions; those of lessons that aren't on the shelf are left out. */
function recordOf({ catalogue }: Shelf, { losses, misses }: Progress): LearnerRecord {
  return {
    losses: movingAverage(losses),
    misses: misses.flatMap(({ question, variation, raw, squaredError }) => {
      const asked = catalogue.find(({ questions }) => question in questions)?.questions[question];
      const version = asked?.versions[variation % asked.versions.length];
      if (!asked || !version) return [];
      const given = asked.options[Number(raw) - 1] ?? same(raw);
      return [{ prompt: version.prompt, given, right: version.answer, squaredError }];
    }),
  };
}
