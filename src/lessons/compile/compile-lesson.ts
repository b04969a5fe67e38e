import { runExperiment } from '../../experiments/run.ts';
import { joinText } from '../../text/text.ts';
import type { Bank } from '../model/bank.ts';
import { asLessonId, type Lesson } from '../model/lesson.ts';
import type { Problem } from '../source/problem.ts';
import { ProblemList } from '../source/problem-list.ts';
import type { LessonFile } from '../source/schema.ts';
import { compileBets } from './questions/bets.ts';
import { compileScene } from './scene.ts';
import type { Runner } from './scope/runner.ts';
import { fillText, findValue, openScope, reportUnknownName, type Scope } from './scope/scope.ts';

export type Compiled =
  | {
      readonly ok: true;
      readonly lesson: Lesson;
      /** The index in the file of each scene of the lesson: one in the file may be several. */
      readonly places: readonly number[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Runs a lesson's experiments and puts their numbers into its texts, answers and slips.
 * `variation` 0 is the lesson as written; each further one takes the next numbers of every question's `vary`.
 */
export function compileLesson(
  file: LessonFile,
  bank: Bank,
  variation = 0,
  run: Runner = runExperiment,
): Compiled {
  const report = new ProblemList();
  const scope = openScope(file, report, run);
  // Without its runs a lesson's names mean nothing: only the runs are worth reporting.
  if (report.problems.length > 0) return { ok: false, problems: report.problems };
  return compileScenes(file, bank, variation, scope);
}

/** The same where the runs have been carried out. */
export function compileScenes(file: LessonFile, bank: Bank, variation: number, scope: Scope): Compiled {
  const report = new ProblemList();
  const title = fillText(joinText(file.title), scope, ['title'], report);
  const about = file.about && fillText(joinText(file.about), scope, ['about'], report);
  for (const name of Object.keys(file.workings ?? {}))
    if (!findValue(scope, name)) reportUnknownName(scope, name, ['workings', name], report);
  const compiled = file.scenes.map((scene, index) => {
    const path = ['scenes', index];
    const context = { file, bank, scope, variation, path, report };
    return scene.head === 'bets' ? compileBets(scene, context) : [compileScene(scene, context) ?? []].flat();
  });
  const scenes = compiled.flat();
  const places = compiled.flatMap((each, index) => each.map(() => index));
  const [first, ...rest] = scenes;
  if (report.problems.length > 0 || first === undefined) return { ok: false, problems: report.problems };
  const lesson: Lesson = {
    id: asLessonId(file.id),
    number: file.number,
    title,
    ...(about && { about }),
    scenes: [first, ...rest],
  };
  return { ok: true, lesson, places };
}
