import type { Lesson, Scene } from '../model/lesson.ts';
import type { Question } from '../model/question.ts';
import type { Path, Problem } from '../source/problem.ts';
import type { LessonFile } from '../source/schema.ts';

/** The learner acts at once: the first question is one of the first three scenes. */
export function checkStart(_file: LessonFile, lesson: Lesson): Problem[] {
  const first = lesson.scenes.findIndex((scene) => scene.kind === 'ask');
  return first >= 0 && first < 3
    ? []
    : [{ path: ['scenes'], what: 'none of the first three scenes asks', mend: 'Move a question forward.' }];
}

/** The lesson ends with its card, and has no other. */
export function checkEnd(_file: LessonFile, lesson: Lesson): Problem[] {
  const recaps = lesson.scenes.flatMap((scene, index) => (scene.kind === 'recap' ? [index] : []));
  const last = lesson.scenes.length - 1;
  if (recaps.length === 1 && recaps[0] === last) return [];
  const path = ['scenes', recaps.find((index) => index !== last) ?? last];
  return [{ path, what: 'a lesson ends with its one recap', mend: 'Put one `recap` last, and no other.' }];
}

/** A lesson has some of everything that makes it one: predictions, kinds of question, a run, a repair, a transfer. */
export function checkMix(_file: LessonFile, lesson: Lesson): Problem[] {
  const questions = lesson.scenes.flatMap((scene) => (scene.kind === 'ask' ? [scene.question] : []));
  const count = (is: (question: Question) => boolean) => questions.filter(is).length;
  const predictions = count((question) => question.predict);
  const kinds = new Set(questions.map((question) => question.kind)).size;
  const live = lesson.scenes.filter(({ kind }) => kind === 'watch' || kind === 'try').length;
  const repairs = count((question) => question.mends !== undefined);
  const transfers = count((question) => question.transfer);
  const rules: [fine: boolean, what: string, mend: string][] = [
    [
      predictions >= 4 && predictions <= 8,
      `the lesson has ${predictions} predictions; 4 to 8 are asked for`,
      'Let a question begin with `predict`, or with `ask`.',
    ],
    [
      kinds >= 3,
      `the lesson has ${kinds} kinds of question; at least 3 are asked for`,
      'Ask in another way.',
    ],
    [live >= 1, 'the lesson has nothing to watch or try', 'Add a `watch` or a `try`.'],
    [repairs >= 1, 'the lesson repairs no sentence of the article', 'Add a `mend`.'],
    [
      transfers === 1,
      `the lesson has ${transfers} transfer questions; exactly 1 is asked for`,
      'Mark the one that tells a new story with `transfer: true`.',
    ],
  ];
  return rules.flatMap(([fine, what, mend]) => (fine ? [] : [{ path: ['scenes'], what, mend }]));
}

/** Ids, also those that scenes have by default, are unique: somebody comes back to a lesson by them. */
export function checkIds(file: LessonFile, lesson: Lesson): Problem[] {
  const seen = new Set<string>();
  return lesson.scenes.flatMap((scene, index): Problem[] => {
    const id = idOf(scene)?.replace(`${file.id}/`, '');
    if (id === undefined) return [];
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const path: Path = ['scenes', index, 'id'];
    return [{ path, what: `the id “${id}” is taken`, mend: 'Give this scene an `id` of its own.' }];
  });
}

function idOf(scene: Scene): string | undefined {
  return scene.kind === 'say' ? undefined : scene.id;
}

/** A prediction that a run judges stands right before that run. */
export function checkJudged(_file: LessonFile, lesson: Lesson): Problem[] {
  return lesson.scenes.flatMap((scene, index): Problem[] => {
    if (scene.kind !== 'ask' || !scene.question.judged) return [];
    if (scene.question.predict && lesson.scenes[index + 1]?.kind === 'watch') return [];
    const what = 'only a `predict` with a `watch` right behind it can be judged by a run';
    return [
      {
        path: ['scenes', index, 'judged'],
        what,
        mend: 'Put the `watch` right behind, or leave `judged` out.',
      },
    ];
  });
}

/** So far off is a number that was worked out and rounded; with a greater `tolerance` it is an estimate. */
const rounding = 0.5;

/** A prediction with its run right behind it is judged by the run, not by the tutor beforehand. */
export function checkUnjudged({ scenes }: LessonFile): Problem[] {
  return scenes.flatMap((scene, index): Problem[] => {
    if (scene.head !== 'predict' || scenes[index + 1]?.head !== 'watch') return [];
    const isWorkedOut = scene.kind === 'number' && (scene.tolerance ?? 0) <= rounding;
    if (scene.judged || isWorkedOut) return [];
    const what = 'the verdict on this prediction comes before its run';
    const mend = 'Add `judged: true`; or if the `watch` shows another run, put a scene between.';
    return [{ path: ['scenes', index, 'predict'], what, mend }];
  });
}

/** Nothing is shown before it was predicted: a `predict` stands between a `watch` and the one before it. */
export function checkPredictLock(_file: LessonFile, lesson: Lesson): Problem[] {
  let predicted = false;
  let judging = false;
  return lesson.scenes.flatMap((scene, index): Problem[] => {
    if (scene.kind === 'ask') predicted ||= scene.question.predict;
    if (scene.kind !== 'watch') {
      judging = scene.kind === 'ask' && scene.question.judged;
      return [];
    }
    // Runs that stand right behind one another judge the same prediction.
    const locked = predicted || judging;
    predicted = false;
    const what = 'this run is shown before anything about it was predicted';
    return locked ? [] : [{ path: ['scenes', index, 'watch'], what, mend: 'Put a `predict` before it.' }];
  });
}
