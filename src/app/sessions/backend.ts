import type { Trace } from '../../experiments/core/trace.ts';
import type { Backend, Home, LessonSession } from '../../faces/backend.ts';
import type { Progress } from '../../learner/fold.ts';
import type { PassResult } from '../../learner/lesson-pass.ts';
import { memoryDots } from '../../learner/memory-dots.ts';
import type { Lesson } from '../../lessons/model/lesson.ts';
import { type OwnText, readsOwnText, withOwnText } from '../../lessons/model/own-text-lab.ts';
import { outcomeOf, rememberOfLab } from '../../tutor/lab/scene-lab.ts';
import { revisitLesson } from '../../tutor/lessons-of-questions/revisit-lesson.ts';
import type { ProgressStore } from '../journal/progress-store.ts';
import type { SavedRuns } from '../training/saved-run.ts';
import type { OpenTrainer } from '../training/trainer.ts';
import { createEncore, type Encore } from './encore.ts';
import { openLabSession } from './lab-session.ts';
import { openSession, type Part, type Sitting } from './lesson-session.ts';
import { missesOnShelf, notebookOf, recordOf } from './notebook.ts';
import { cardOf, outlookOf, reportOf, shownLosses } from './progress-report.ts';
import type { Recorder } from './recording.ts';
import { openRun, replaysOf } from './replays.ts';
import { openReview, openWarmUp, type ReviewPart, shippedDue } from './review.ts';
import type { ShippedLessons } from './shipped-lessons.ts';
import { earnedSince, standingOf } from './standing.ts';

type Options = {
  readonly shipped: ShippedLessons;
  readonly store: ProgressStore;
  readonly asksConfidence: boolean;
  /** Whether the first lesson is opened by old questions, and each closed by what was missed in it. */
  readonly warmsUp: boolean;
  readonly openTrainer: OpenTrainer;
  readonly carryOut: Backend['carryOut'];
  readonly savedRuns: SavedRuns;
  /** A text of the learner's own, for the run that learns one. */
  readonly ownText?: OwnText;
  readonly now: () => Date;
  /** A whole number by chance, other each time. */
  readonly drawSeed: () => number;
  readonly chooseLanguage: Backend['chooseLanguage'];
  /** A lesson of the learner's own, from a file, beside those shipped. */
  readonly extra?: Lesson;
  readonly recorder?: Recorder | undefined;
};

/** The program behind a face: shipped lessons, facts into the store. */
export function createBackend(options: Options): Backend {
  const { shipped, store, carryOut, extra, ownText } = options;
  let { asksConfidence } = options;
  const now = () => options.now().getTime();
  let isWarm = !options.warmsUp;
  let sitting: Sitting | undefined;

  function openParts(
    parts: readonly [Part, ...Part[]],
    summary: Parameters<typeof openSession>[0]['summary'],
    encore?: Encore,
  ): LessonSession {
    const learner = () => recordOf(shipped, store.progress());
    const { recorder } = options;
    const record = store.record;
    sitting = openSession({ parts, encore, asksConfidence, record, learner, summary, now, recorder });
    return sitting;
  }

  return {
    home: () => homeOf(shipped, store, options.now()),
    openLesson(id) {
      const lesson = extra?.id === id ? extra : shipped.open(id);
      const before = store.progress();
      const hasEditions = extra?.id !== id && shipped.find(id)?.hasEnglishEdition;
      const part = { ...lessonPart(lesson, before), ...(hasEditions && { edition: () => shipped.open(id) }) };
      const warmUp = isWarm ? undefined : openWarmUp(shipped, store, now(), id);
      isWarm = true;
      return openParts(
        warmUp ? [warmUp.part, part] : [part],
        () => summaryOf(lesson, shipped, before, store.progress()),
        options.warmsUp ? createEncore(lesson, shipped) : undefined,
      );
    },
    openReview() {
      const before = store.progress();
      const review = openReview(shipped, store, now());
      isWarm = true;
      return review && openParts([review.part], () => reviewSummary(review, shipped, before, store, now()));
    },
    notebook: () => notebookOf(shipped, store.progress()),
    revisit({ lesson: { id }, question, variation }) {
      const lesson = revisitLesson(shipped.open(id, variation), question);
      // What is tried here says nothing about what was known.
      return lesson && openParts([freePart(lesson, () => undefined)], () => ({ kind: 'revisit' }));
    },
    progress: () => ({ ...reportOf(shipped, store, options.now()), asksConfidence }),
    setGame: (isOn) => store.record({ kind: 'chose', setting: 'game', value: isOn ? 'on' : 'off' }),
    setConfidence(isOn) {
      store.record({ kind: 'chose', setting: 'confidence', value: isOn ? 'on' : 'off' });
      asksConfidence = isOn;
    },
    labs: () =>
      shipped.labs().map((lab) => ({
        id: lab.id,
        title: lab.title,
        solved: store.progress().labs.has(lab.id),
        readsText: lab.kind === 'knobs' && readsOwnText(lab),
      })),
    openLab(id) {
      const found = shipped.labs().find((each) => each.id === id);
      if (!found) throw new Error(`there is no lab “${id}” among those shipped`);
      if (found.kind === 'knobs')
        return {
          kind: 'knobs',
          session: openLabSession(
            readsOwnText(found) && ownText ? withOwnText(found, ownText) : found,
            options,
          ),
        };
      const { lab, lesson } = shipped.deal(id, options.drawSeed());
      const part = freePart(lesson, (fact, state) => rememberOfLab(lab, fact, state));
      const session = openParts([part], (state) => ({ kind: 'lab', ...outcomeOf(lab, state) }));
      return { kind: 'scenes', session };
    },
    recentRuns: () => replaysOf(store.progress().recentRuns, shipped.catalogue, ownText),
    openRun: (typed) => openRun(typed, shipped.catalogue, ownText),
    carryOut,
    chooseLanguage(language) {
      options.chooseLanguage(language);
      sitting?.changeEdition();
    },
  };
}

function homeOf(shipped: ShippedLessons, store: ProgressStore, now: Date): Home {
  const { catalogue } = shipped;
  const progress = store.progress();
  const lessons = catalogue.map((entry) => cardOf(entry, progress));
  const last = lessons.find(({ id, stop }) => id === progress.last && stop > 0);
  const next = last ?? lessons.find(({ stars }) => stars === 0) ?? lessons[0];
  return {
    lessons,
    next: next?.id,
    isNew: progress.known.size === 0 && progress.misses.length === 0,
    game: standingOf(progress, shipped, now),
    losses: shownLosses(shipped, progress),
    review: outlookOf(shipped, store, now.getTime()),
    misses: missesOnShelf(shipped, progress).length,
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
  shipped: ShippedLessons,
  before: Progress,
  progress: Progress,
): ReturnType<LessonSession['summary']> {
  const { catalogue } = shipped;
  const after = catalogue[catalogue.findIndex(({ id }) => id === lesson.id) + 1];
  const isOnShelf = catalogue.some(({ id }) => id === lesson.id);
  return {
    kind: 'lesson',
    title: lesson.title,
    number: lesson.number,
    pass: passOf(progress.lessons.get(lesson.id)?.lastPass),
    stars: progress.lessons.get(lesson.id)?.stars ?? 0,
    earned: earnedSince(before, progress, shipped),
    losses: shownLosses(shipped, progress),
    next: isOnShelf && after ? cardOf(after, progress) : undefined,
    finale: finaleOf(lesson),
  };
}

/** One whose first questions were answered before anything was noted can't be told. */
function passOf(pass: PassResult | undefined): PassResult | undefined {
  return pass && pass.questions > 0 ? pass : undefined;
}

function finaleOf({ scenes }: Lesson): Trace | undefined {
  const last = scenes.at(-1);
  return last?.kind === 'recap' ? last.finale : undefined;
}

function reviewSummary(
  { record }: ReviewPart,
  shipped: ShippedLessons,
  before: Progress,
  store: ProgressStore,
  now: number,
): ReturnType<LessonSession['summary']> {
  const progress = store.progress();
  const due = shippedDue(shipped, store, now).map(({ card }) => card);
  return {
    kind: 'review',
    asked: record.asked(),
    right: record.right(),
    earned: earnedSince(before, progress, shipped),
    outlook: outlookOf(shipped, store, now),
    memory: memoryDots(progress.cards, due, now),
  };
}
