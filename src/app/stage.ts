import type { Home, LessonCard, LessonSession, Stage, Summary } from '../faces/stage.ts';
import type { Progress } from '../learner/fold.ts';
import { movingAverage } from '../learner/score.ts';
import type { Lesson } from '../lessons/lesson.ts';
import type { Effect } from '../tutor/effect.ts';
import type { LearnerRecord } from '../tutor/record.ts';
import { startLesson } from '../tutor/start.ts';
import { update } from '../tutor/update.ts';
import { view } from '../tutor/view.ts';
import { openLabSession } from './lab-session.ts';
import type { Memory } from './memory.ts';
import { openRun, replaysOf } from './replays.ts';
import type { CatalogueEntry, Shelf } from './shelf.ts';
import type { OpenTrainer } from './trainer.ts';

type Options = {
  readonly shelf: Shelf;
  readonly memory: Memory;
  readonly asksConfidence: boolean;
  readonly openTrainer: OpenTrainer;
  readonly carryOut: Stage['carryOut'];
  /** A lesson of the learner's own, from a file, beside those of the shelf. */
  readonly extra?: Lesson;
};

/** The program behind a face: lessons from the shelf, facts into the memory. */
export function createStage({ shelf, memory, asksConfidence, openTrainer, carryOut, extra }: Options): Stage {
  return {
    home: () => homeOf(shelf, memory.progress()),
    openLesson(id) {
      const lesson = extra?.id === id ? extra : shelf.open(id);
      return openSession({ lesson, shelf, memory, asksConfidence });
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

function homeOf({ catalogue }: Shelf, progress: Progress): Home {
  const lessons = catalogue.map((entry) => cardOf(entry, progress));
  const last = lessons.find(({ id, stop }) => id === progress.last && stop > 0);
  const next = last ?? lessons.find(({ stars }) => stars === 0) ?? lessons[0];
  const hasRuns = progress.recentRuns.length > 0;
  return { lessons, next: next?.id, xp: progress.xp, losses: movingAverage(progress.losses), hasRuns };
}

function cardOf({ id, number, title, stops }: CatalogueEntry, progress: Progress): LessonCard {
  const lesson = progress.lessons.get(id);
  const stop = lesson?.resumeAt === undefined ? 0 : stops.indexOf(lesson.resumeAt) + 1;
  return { id, number, title, stars: lesson?.stars ?? 0, stop, stops: stops.length };
}

type SessionOptions = Pick<Options, 'shelf' | 'memory' | 'asksConfidence'> & { readonly lesson: Lesson };

/** One lesson in progress: facts are on the disk before the next view can be asked for. */
function openSession({ lesson, shelf, memory, asksConfidence }: SessionOptions): LessonSession {
  const xpBefore = memory.progress().xp;
  let left = false;
  const carryOut = (effects: readonly Effect[]) => {
    for (const effect of effects) {
      if (effect.kind === 'record') memory.record(effect.fact);
      else left = true;
    }
  };
  const resumeAt = memory.progress().lessons.get(lesson.id)?.resumeAt;
  let [state, effects] = startLesson(lesson, asksConfidence, resumeAt);
  carryOut(effects);
  return {
    view: () => view(state, recordOf(shelf, memory.progress())),
    send(event) {
      [state, effects] = update(state, event);
      carryOut(effects);
    },
    hasLeft: () => left,
    summary: () => summaryOf(lesson, shelf, memory.progress(), xpBefore),
  };
}

function summaryOf(lesson: Lesson, { catalogue }: Shelf, progress: Progress, xpBefore: number): Summary {
  const after = catalogue[catalogue.findIndex(({ id }) => id === lesson.id) + 1];
  const isOnShelf = catalogue.some(({ id }) => id === lesson.id);
  return {
    xp: progress.xp - xpBefore,
    stars: progress.lessons.get(lesson.id)?.stars ?? 0,
    losses: movingAverage(progress.losses),
    next: isOnShelf && after ? cardOf(after, progress) : undefined,
  };
}

/** The learner's misses with the words of their questions; those of lessons that aren't on the shelf are left out. */
function recordOf({ catalogue }: Shelf, { losses, misses }: Progress): LearnerRecord {
  return {
    losses: movingAverage(losses),
    misses: misses.flatMap(({ question, raw, squaredError }) => {
      const asked = catalogue.find(({ questions }) => question in questions)?.questions[question];
      return asked ? [{ prompt: asked.prompt, given: raw, right: asked.answer, squaredError }] : [];
    }),
  };
}
