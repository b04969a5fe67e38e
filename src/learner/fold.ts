import type { Fact, Reviewed } from '../tutor/fact.ts';
import { createAnswerBook } from './answer-book.ts';
import { isMastered, openPass, type Pass } from './pass.ts';
import type { LessonProgress, Progress, Settings, Stars } from './progress.ts';
import { createRecentRuns } from './recent-runs.ts';
import { hasLasted } from './review-cards.ts';
import type { When } from './when.ts';

export type { Progress } from './progress.ts';

export type Fold = {
  add(fact: Fact, when: When): void;
  /** The progress up to the fact added last. The same object until another one is. */
  progress(): Progress;
};

const untouched: LessonProgress = { resumeAt: undefined, started: 0, finished: 0, stars: 0 };

/** Progress as a fold over the facts, taken in one by one in their order. XP and stars only ever grow. */
export function createFold(): Fold {
  let count = 0;
  let last: string | undefined;
  let settings: Settings = { language: undefined, confidence: undefined, game: undefined };
  let hasExploded = false;
  let latest: Progress | undefined;
  const lessons = new Map<string, LessonProgress>();
  const labs = new Set<string>();
  const days = new Set<number>();
  const masteredAt = new Map<string, number>();
  const passes = new Map<string, Pass>();
  const answers = createAnswerBook();
  const runs = createRecentRuns();

  function work(lesson: string, change: (before: LessonProgress) => Partial<LessonProgress>): void {
    const before = lessons.get(lesson) ?? untouched;
    lessons.set(lesson, { ...before, ...change(before) });
    last = lesson;
  }

  /** The pass under way. One whose start is not known counts, but can't be mastered. */
  function passOf(lesson: string): Pass {
    const known = passes.get(lesson);
    if (known) return known;
    const pass = openPass(count - 1, 0);
    passes.set(lesson, pass);
    return pass;
  }

  function finish(lesson: string, at: number): void {
    const pass = passOf(lesson);
    const mastered = isMastered(pass);
    passes.delete(lesson);
    if (mastered && !masteredAt.has(lesson)) masteredAt.set(lesson, at);
    if (mastered && pass.transferQuestion !== undefined) answers.master(lesson, pass.transferQuestion, at);
    work(lesson, ({ finished, stars }) => ({
      resumeAt: undefined,
      finished: finished + 1,
      stars: atLeast(stars, mastered ? 2 : 1),
    }));
  }

  function review(fact: Reviewed, at: number): void {
    answers.review(fact, at);
    const since = masteredAt.get(fact.lesson);
    const before = lessons.get(fact.lesson);
    if (before && since !== undefined && hasLasted(answers.cardsOf(fact.lesson), since, at))
      lessons.set(fact.lesson, { ...before, stars: 3 });
  }

  function add(fact: Fact, { at, day }: When): void {
    count++;
    latest = undefined;
    switch (fact.kind) {
      case 'started':
        passes.set(fact.lesson, openPass(count, fact.questions));
        work(fact.lesson, ({ started }) => ({ resumeAt: undefined, started: started + 1 }));
        break;
      case 'reached':
        work(fact.lesson, () => ({ resumeAt: fact.scene }));
        break;
      case 'answered':
        days.add(day);
        answers.take(fact, passOf(fact.lesson), at);
        work(fact.lesson, () => ({}));
        break;
      case 'reviewed':
        days.add(day);
        review(fact, at);
        break;
      case 'hinted':
        answers.hinted(fact.question, count);
        break;
      case 'skipped':
        answers.revealed(fact.question, count);
        break;
      case 'finished':
        finish(fact.lesson, at);
        break;
      case 'chose':
        settings = choose(settings, fact.setting, fact.value);
        break;
      case 'solved':
        days.add(day);
        labs.add(fact.lab);
        break;
      case 'watched': {
        const { experiment, params, seed } = fact;
        runs.take({ experiment, params, seed }, at);
        hasExploded ||= fact.end === 'diverged';
        break;
      }
      default:
        // A kind of a newer version says nothing to this one.
        fact satisfies never;
    }
  }

  return {
    add,
    progress: () => {
      latest ??= {
        ...answers.sums(),
        lessons: new Map(lessons),
        days: [...days].sort((a, b) => a - b),
        hasExploded,
        labs: new Set(labs),
        last,
        settings,
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
  if ((setting === 'confidence' || setting === 'game') && (value === 'on' || value === 'off'))
    return { ...before, [setting]: value === 'on' };
  return before;
}
