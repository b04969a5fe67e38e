import type { Trace } from '../../experiments/core/trace.ts';
import type { Home, LessonSession, Stage } from '../../faces/backend.ts';
import type { Progress } from '../../learner/fold.ts';
import { memoryDots } from '../../learner/memory-dots.ts';
import type { Lesson } from '../../lessons/model/lesson.ts';
import { type OwnText, readsOwnText, withOwnText } from '../../lessons/model/own-text-lab.ts';
import { outcomeOf, rememberOfLab } from '../../tutor/lab/scene-lab.ts';
import { revisitLesson } from '../../tutor/lessons-of-questions/revisit-lesson.ts';
import type { Memory } from '../journal/progress-store.ts';
import type { SavedRuns } from '../training/saved-run.ts';
import type { OpenTrainer } from '../training/trainer.ts';
import { createEncore, type Encore } from './encore.ts';
import { openLabSession } from './lab-session.ts';
import { openSession, type Part, type Sitting } from './lesson-session.ts';
import { missesOnShelf, notebookOf, recordOf } from './notebook.ts';
import { cardOf, outlookOf, reportOf, shownLosses } from './progress-report.ts';
import { openRun, replaysOf } from './replays.ts';
import { dueOnShelf, openReview, openWarmUp, type ReviewPart } from './review.ts';
import type { Shelf } from './shipped-lessons.ts';
import { earnedSince, standingOf } from './standing.ts';

type Options = {
  readonly shelf: Shelf;
  readonly memory: Memory;
  readonly asksConfidence: boolean;
  /** Whether the first lesson is opened by old questions, and each closed by what was missed in it. */
  readonly warmsUp: boolean;
  readonly openTrainer: OpenTrainer;
  readonly carryOut: Stage['carryOut'];
  readonly savedRuns: SavedRuns;
  /** A text of the learner's own, for the run that learns one. */
  readonly ownText?: OwnText;
  readonly now: () => Date;
  /** A whole number by chance, other each time. */
  readonly drawSeed: () => number;
  readonly chooseLanguage: Stage['chooseLanguage'];
  /** A lesson of the learner's own, from a file, beside those of the shelf. */
  readonly extra?: Lesson;
};

/** The program behind a face: lessons from the shelf, facts into the memory. */
export function createStage(options: Options): Stage {
  const { shelf, memory, carryOut, extra, ownText } = options;
  let { asksConfidence } = options;
  const now = () => options.now().getTime();
  let isWarm = !options.warmsUp;
  let sitting: Sitting | undefined;

  function openParts(
    parts: readonly [Part, ...Part[]],
    summary: Parameters<typeof openSession>[0]['summary'],
    encore?: Encore,
  ): LessonSession {
    const learner = () => recordOf(shelf, memory.progress());
    sitting = openSession({ parts, encore, asksConfidence, record: memory.record, learner, summary, now });
    return sitting;
  }

  return {
    home: () => homeOf(shelf, memory, options.now()),
    openLesson(id) {
      const lesson = extra?.id === id ? extra : shelf.open(id);
      const before = memory.progress();
      const hasEditions = extra?.id !== id && shelf.find(id)?.hasEnglishEdition;
      const part = { ...lessonPart(lesson, before), ...(hasEditions && { edition: () => shelf.open(id) }) };
      const warmUp = isWarm ? undefined : openWarmUp(shelf, memory, now(), id);
      isWarm = true;
      return openParts(
        warmUp ? [warmUp.part, part] : [part],
        () => summaryOf(lesson, shelf, before, memory.progress()),
        options.warmsUp ? createEncore(lesson, shelf) : undefined,
      );
    },
    openReview() {
      const before = memory.progress();
      const review = openReview(shelf, memory, now());
      isWarm = true;
      return review && openParts([review.part], () => reviewSummary(review, shelf, before, memory, now()));
    },
    notebook: () => notebookOf(shelf, memory.progress()),
    revisit({ lesson: { id }, question, variation }) {
      const lesson = revisitLesson(shelf.open(id, variation), question);
      // What is tried here says nothing about what was known.
      return lesson && openParts([freePart(lesson, () => undefined)], () => ({ kind: 'revisit' }));
    },
    progress: () => ({ ...reportOf(shelf, memory, options.now()), asksConfidence }),
    setGame: (isOn) => memory.record({ kind: 'chose', setting: 'game', value: isOn ? 'on' : 'off' }),
    setConfidence(isOn) {
      memory.record({ kind: 'chose', setting: 'confidence', value: isOn ? 'on' : 'off' });
      asksConfidence = isOn;
    },
    labs: () =>
      shelf.labs().map((lab) => ({
        id: lab.id,
        title: lab.title,
        solved: memory.progress().labs.has(lab.id),
        readsText: lab.kind === 'knobs' && readsOwnText(lab),
      })),
    openLab(id) {
      const found = shelf.labs().find((each) => each.id === id);
      if (!found) throw new Error(`there is no lab “${id}” on the shelf`);
      if (found.kind === 'knobs')
        return {
          kind: 'knobs',
          session: openLabSession(
            readsOwnText(found) && ownText ? withOwnText(found, ownText) : found,
            options,
          ),
        };
      const { lab, lesson } = shelf.deal(id, options.drawSeed());
      const part = freePart(lesson, (fact, state) => rememberOfLab(lab, fact, state));
      const session = openParts([part], (state) => ({ kind: 'lab', ...outcomeOf(lab, state) }));
      return { kind: 'scenes', session };
    },
    recentRuns: () => replaysOf(memory.progress().recentRuns, shelf.catalogue, ownText),
    openRun: (typed) => openRun(typed, shelf.catalogue, ownText),
    carryOut,
    chooseLanguage(language) {
      options.chooseLanguage(language);
      sitting?.changeEdition();
    },
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
    isNew: progress.known.size === 0 && progress.misses.length === 0,
    game: standingOf(progress, shelf, now),
    losses: shownLosses(shelf, progress),
    review: outlookOf(shelf, memory, now.getTime()),
    misses: missesOnShelf(shelf, progress).length,
    hasRuns: progress.recentRuns.length > 0,
  };
}

function lessonPart(lesson: Lesson, { lessons }: Progress): Part {
  const { resumeAt, drawn } = lessons.get(lesson.id) ?? {};
  const longest = Number.POSITIVE_INFINITY;
  return { lesson, resumeAt, drawn, remember: (fact) => fact, counts: true, longest };
}

/** A part in which nothing counts as an answer of a lesson. */
function freePart(lesson: Lesson, remember: Part['remember']): Part {
  return { lesson, resumeAt: undefined, remember, counts: false, longest: Number.POSITIVE_INFINITY };
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
    finale: finaleOf(lesson),
  };
}

function finaleOf({ scenes }: Lesson): Trace | undefined {
  const last = scenes.at(-1);
  return last?.kind === 'recap' ? last.finale : undefined;
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
