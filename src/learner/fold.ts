import type { Fact, Repeated, Reviewed } from '../tutor/fact.ts';
import { type AnswerState, createAnswerBook, noAnswers } from './answer-book.ts';
import { millisecondsADay, type When } from './fact-time.ts';
import { isMastered, mend, openPass, type Pass, resultOf } from './lesson-pass.ts';
import type { LessonProgress, Progress, Settings, Stars } from './progress.ts';
import { createRecentRuns, type RecentRun } from './recent-runs.ts';

export type { Progress } from './progress.ts';

export type Fold = {
  add(fact: Fact, when: When): void;
  /** The progress up to the fact added last. The same object until another one is. */
  progress(): Progress;
  /** What a later fold can go on from; it changes with each fact. */
  readonly state: FoldState;
};

/** A lesson that begins at its beginning. */
const noPlace = { resumeAt: undefined, drawn: undefined };
const untouched: LessonProgress = {
  ...noPlace,
  started: 0,
  finished: 0,
  stars: 0,
  lastPass: undefined,
};

/** When a lesson was first mastered, and which questions it asked the last time that it was. */
type Mastery = { readonly since: number; readonly questions: readonly string[] };

/** Mastery lasts if a review finds it three days later, or half a day earlier, with no question of the lesson still missed. */
const lastingDays = 2.5;

/** All that is known of the facts folded so far: plain data, so that it can be kept. */
export type FoldState = {
  count: number;
  last: string | undefined;
  settings: Settings;
  hasExploded: boolean;
  readonly lessons: Map<string, LessonProgress>;
  readonly labs: Set<string>;
  readonly days: Set<number>;
  readonly mastered: Map<string, Mastery>;
  readonly passes: Map<string, Pass>;
  /** The pass of each lesson that was finished last. */
  readonly ended: Map<string, Pass>;
  readonly answers: AnswerState;
  readonly runs: Map<string, RecentRun>;
};

function nothingFolded(): FoldState {
  return {
    count: 0,
    last: undefined,
    settings: { language: undefined, confidence: undefined, game: undefined },
    hasExploded: false,
    lessons: new Map(),
    labs: new Set(),
    days: new Set(),
    mastered: new Map(),
    passes: new Map(),
    ended: new Map(),
    answers: noAnswers(),
    runs: new Map(),
  };
}

/**
 * Progress as a fold over the facts, taken in one by one in their order. XP and stars only ever grow. Goes on from `state`,
 * and keeps it up to date.
 */
export function createFold(state: FoldState = nothingFolded()): Fold {
  const { lessons, labs, days, mastered, passes, ended } = state;
  const answers = createAnswerBook(state.answers);
  const runs = createRecentRuns(state.runs);
  let latest: Progress | undefined;

  function work(lesson: string, change: (before: LessonProgress) => Partial<LessonProgress>): void {
    const before = lessons.get(lesson) ?? untouched;
    lessons.set(lesson, { ...before, ...change(before) });
    state.last = lesson;
  }

  /** The pass under way. One whose start is not known counts, but can't be mastered. */
  function passOf(lesson: string): Pass {
    const known = passes.get(lesson);
    if (known) return known;
    const pass = openPass(state.count - 1, 0);
    passes.set(lesson, pass);
    return pass;
  }

  function finish(lesson: string, when: When): void {
    const pass = passOf(lesson);
    passes.delete(lesson);
    ended.set(lesson, pass);
    work(lesson, ({ finished, stars }) => ({
      ...noPlace,
      finished: finished + 1,
      stars: atLeast(stars, 1),
      lastPass: resultOf(pass),
    }));
    if (isMastered(pass)) master(lesson, pass, when);
  }

  function master(lesson: string, pass: Pass, { at, told }: When): void {
    // A later pass may ask other questions: the lesson may have changed.
    const since = mastered.get(lesson)?.since ?? told;
    mastered.set(lesson, { since, questions: [...pass.attempts.keys()] });
    if (pass.transferQuestion !== undefined) answers.master(lesson, pass.transferQuestion, at);
    work(lesson, ({ stars }) => ({ stars: atLeast(stars, 2) }));
  }

  /** What is mended at the end of a lesson counts for it. */
  function repeat(fact: Repeated, when: When): void {
    const pass = ended.get(fact.lesson);
    const isMended = answers.repeat(fact, pass);
    if (pass === undefined) return;
    const was = isMastered(pass);
    if (isMended) mend(pass, fact.question);
    const before = lessons.get(fact.lesson) ?? untouched;
    lessons.set(fact.lesson, { ...before, lastPass: resultOf(pass) });
    if (!was && isMastered(pass)) master(fact.lesson, pass, when);
  }

  function review(fact: Reviewed, { at, told }: When): void {
    const grade = answers.review(fact, at);
    const mastery = mastered.get(fact.lesson);
    const before = lessons.get(fact.lesson);
    if (!before || !mastery || before.stars === 3 || !(grade === 'good' || grade === 'easy')) return;
    const hasLasted =
      told - mastery.since >= lastingDays * millisecondsADay && !answers.hasOpenCard(mastery.questions);
    if (hasLasted) lessons.set(fact.lesson, { ...before, stars: 3 });
  }

  function add(fact: Fact, when: When): void {
    const { at, day } = when;
    state.count++;
    latest = undefined;
    switch (fact.kind) {
      case 'started':
        passes.set(fact.lesson, openPass(state.count, fact.questions));
        work(fact.lesson, ({ started }) => ({ ...noPlace, started: started + 1 }));
        break;
      case 'reached':
        work(fact.lesson, ({ drawn }) => ({
          resumeAt: fact.scene,
          drawn: drawn?.scene === fact.scene ? drawn : undefined,
        }));
        break;
      case 'drew':
        work(fact.lesson, () => ({ drawn: fact }));
        break;
      case 'answered':
        days.add(day);
        answers.take(fact, passOf(fact.lesson), at);
        work(fact.lesson, () => ({}));
        break;
      case 'reviewed':
        days.add(day);
        review(fact, when);
        break;
      case 'repeated':
        days.add(day);
        repeat(fact, when);
        break;
      case 'bet':
        days.add(day);
        answers.bet(fact);
        work(fact.lesson, () => ({}));
        break;
      case 'hinted':
        answers.hinted(fact.question, state.count);
        break;
      case 'skipped':
        answers.revealed(fact.question, state.count);
        break;
      case 'finished':
        finish(fact.lesson, when);
        break;
      case 'chose':
        state.settings = choose(state.settings, fact.setting, fact.value);
        break;
      case 'solved':
        days.add(day);
        labs.add(fact.lab);
        break;
      case 'watched': {
        const { experiment, params, seed } = fact;
        runs.take({ experiment, params, seed }, at);
        state.hasExploded ||= fact.end === 'diverged';
        break;
      }
      default:
        // A kind of a newer version says nothing to this one.
        fact satisfies never;
    }
  }

  return {
    add,
    state,
    progress: () => {
      latest ??= {
        ...answers.sums(),
        lessons: new Map(lessons),
        days: [...days].sort((a, b) => a - b),
        hasExploded: state.hasExploded,
        labs: new Set(labs),
        last: state.last,
        settings: state.settings,
        recentRuns: runs.newestFirst(),
      };
      return latest;
    },
  };
}

function atLeast(before: Stars, earned: Stars): Stars {
  return before > earned ? before : earned;
}

/** A setting or a value that this version does not know leaves what was chosen before. */
function choose(before: Settings, setting: string, value: string): Settings {
  if (setting === 'language' && (value === 'zh' || value === 'en')) return { ...before, language: value };
  if (setting === 'language' && value === 'system') return { ...before, language: undefined };
  if ((setting === 'confidence' || setting === 'game') && (value === 'on' || value === 'off'))
    return { ...before, [setting]: value === 'on' };
  return before;
}
