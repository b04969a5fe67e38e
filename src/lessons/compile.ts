import { isNonEmpty } from '../experiments/trace.ts';
import { compileQuestion } from './compile-question.ts';
import { compileSteerable } from './compile-steerable.ts';
import { type Bank, type Context, findTrace } from './context.ts';
import { asLessonId, asSceneId, type Lesson, type Scene } from './lesson.ts';
import type { Problem } from './problem.ts';
import { Report } from './report.ts';
import type { LessonFile, SceneFile } from './schema.ts';
import { fillText, findValue, openScope, reportUnknownName } from './scope.ts';
import { joinText } from './text.ts';
import { overridesOf } from './vary.ts';

export type Compiled =
  | { readonly ok: true; readonly lesson: Lesson }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Runs a lesson's experiments and puts their numbers into its texts, answers and slips.
 * `variation` 0 is the lesson as written; each further one takes the next numbers of every question's `vary`.
 */
export function compileLesson(file: LessonFile, bank: Bank, variation = 0): Compiled {
  const report = new Report();
  const scope = openScope(file, {}, report);
  const scenes = file.scenes.flatMap((scene, index) => {
    const path = ['scenes', index];
    const compiled = compileScene(scene, { file, bank, scope, variation, path, report });
    return compiled ? [compiled] : [];
  });
  const [first, ...rest] = scenes;
  if (report.problems.length > 0 || first === undefined) return { ok: false, problems: report.problems };
  const lesson = {
    id: asLessonId(file.id),
    number: file.number,
    title: file.title,
    scenes: [first, ...rest],
  } as const;
  return { ok: true, lesson };
}

function compileScene(scene: SceneFile, context: Context): Scene | undefined {
  const { scope, path, report } = context;
  switch (scene.head) {
    case 'say':
      return { kind: 'say', text: fillText(joinText(scene.say), scope, [...path, 'say'], report) };
    case 'ask':
    case 'predict':
    case 'mend': {
      const overrides = overridesOf(scene, context);
      const own = overrides ? { ...context, scope: openScope(context.file, overrides, report) } : context;
      const question = compileQuestion(scene, own);
      return question && { kind: 'ask', id: question.id, question };
    }
    case 'watch': {
      const trace = findTrace(scene.watch, 'watch', context);
      const caption = fillText(joinText(scene.caption), scope, [...path, 'caption'], report);
      const numbers = (scene.numbers ?? []).flatMap((name, index) => {
        const value = findValue(scope, name);
        if (!value) reportUnknownName(scope, name, [...path, 'numbers', index], report);
        return value ? [{ name: name.replace(/^.*\./, ''), value }] : [];
      });
      const figure = trace && { name: scene.figure, trace, labels: scene.labels ?? [], hide: [] };
      return (
        figure && {
          kind: 'watch',
          id: asSceneId(scene.id ?? `watch-${scene.watch}`),
          caption,
          figure,
          numbers,
        }
      );
    }
    case 'try': {
      const steerable = compileSteerable(scene, undefined, context);
      const prompt = fillText(joinText(scene.prompt), scope, [...path, 'prompt'], report);
      return steerable && { kind: 'try', id: asSceneId(scene.id), prompt, steerable };
    }
    case 'notebook': {
      const trace = findTrace(scene.notebook, 'notebook', context);
      const text = fillText(joinText(scene.text), scope, [...path, 'text'], report);
      return trace && { kind: 'notebook', id: asSceneId(scene.id ?? 'notebook'), text, trace };
    }
    case 'recap': {
      const points = scene.recap.map((point, index) =>
        fillText(joinText(point), scope, [...path, 'recap', index], report),
      );
      const formulas = (scene.formulas ?? []).flatMap((name, index) => {
        const value = findValue(scope, name);
        if (!value) reportUnknownName(scope, name, [...path, 'formulas', index], report);
        return value ? [...value.working] : [];
      });
      return isNonEmpty(points) ? { kind: 'recap', id: asSceneId('recap'), points, formulas } : undefined;
    }
  }
}
