import { isNonEmpty, type Value } from '../../experiments/core/trace.ts';
import { characterNames } from '../model/character-names.ts';
import { asSceneId, type Recap, type Scene, type Spell, type Watch } from '../model/lesson.ts';
import { inWords } from '../model/working.ts';
import type { SceneFile } from '../source/schema.ts';
import { compileQuestion } from './questions/question.ts';
import { compileSteerable } from './questions/steerable.ts';
import { type Context, fillAt, findTrace, wordsOf } from './scope/context.ts';
import { findValue, reportUnknownName, varyScope } from './scope/scope.ts';
import { overridesOf } from './scope/variations.ts';

type SceneFileOf<H extends SceneFile['head']> = Extract<SceneFile, { head: H }>;

/** A scene with its numbers put in; undefined if something is wrong with it, which is reported. */
export function compileScene(
  scene: Exclude<SceneFile, { head: 'bets' }>,
  context: Context,
): Scene | undefined {
  switch (scene.head) {
    case 'say':
      return { kind: 'say', text: fillAt(context, scene.say, 'say') };
    case 'ask':
    case 'predict':
    case 'mend': {
      const overrides = overridesOf(scene, context);
      const { scope, path, report } = context;
      const varied = overrides ? varyScope(scope, overrides, [...path, 'vary'], report) : scope;
      const question = compileQuestion(scene, { ...context, scope: varied });
      return question && { kind: 'ask', id: question.id, question };
    }
    case 'watch':
      return compileWatch(scene, context);
    case 'try': {
      const steerable = compileSteerable(scene, undefined, context);
      const prompt = fillAt(context, scene.prompt, 'prompt');
      return steerable && { kind: 'try', id: asSceneId(scene.id), prompt, steerable };
    }
    case 'spell':
      return compileSpell(scene, context);
    case 'notebook': {
      const trace = findTrace(scene.notebook, 'notebook', context);
      const text = fillAt(context, scene.text, 'text');
      return trace && { kind: 'notebook', id: asSceneId(scene.id ?? 'notebook'), text, trace };
    }
    case 'teach': {
      const prompt = fillAt(context, scene.prompt, 'prompt');
      const labels = scene.teach.map((name) => characterNames.indexOf(name));
      return { kind: 'teach', id: asSceneId(scene.id), prompt, characters: labels, seed: scene.seed ?? 1 };
    }
    case 'workshop': {
      const prompt = fillAt(context, scene.prompt, 'prompt');
      const { id, workshop: needed, seed = 1 } = scene;
      return { kind: 'workshop', id: asSceneId(id), prompt, needed, seed };
    }
    case 'recap':
      return compileRecap(scene, context);
  }
}

function compileWatch(scene: SceneFileOf<'watch'>, context: Context): Watch | undefined {
  const trace = findTrace(scene.watch, 'watch', context);
  const caption = fillAt(context, scene.caption, 'caption');
  const labels = (scene.labels ?? []).map((label, index) => fillAt(context, label, 'labels', index));
  const numbers = findNumbers(scene.numbers ?? [], 'numbers', context).map(({ name, value }) => ({
    name: name.replace(/^.*\./, ''),
    value,
    working: inWords(value.working, wordsOf(context, name)),
  }));
  const figure = trace && { name: scene.figure, trace, labels, hide: [] };
  const id = asSceneId(scene.id ?? `watch-${scene.watch}`);
  return figure && { kind: 'watch', id, caption, figure, numbers };
}

function compileSpell(scene: SceneFileOf<'spell'>, context: Context): Spell | undefined {
  const trace = findTrace(scene.spell, 'spell', context);
  const prompt = fillAt(context, scene.prompt, 'prompt');
  if (trace === undefined) return undefined;
  if (!('word' in trace.params))
    return context.report.add(
      [...context.path, 'spell'],
      `${trace.experiment} takes no word`,
      'Name a run of “letters”.',
    );
  const figure = { name: scene.figure, trace, labels: [], hide: [] };
  return { kind: 'spell', id: asSceneId(scene.id), prompt, figure };
}

function compileRecap(scene: SceneFileOf<'recap'>, context: Context): Recap | undefined {
  const points = scene.recap.map((point, index) => fillAt(context, point, 'recap', index));
  const formulas = findNumbers(scene.formulas ?? [], 'formulas', context).flatMap(({ name, value }) =>
    inWords(value.working, wordsOf(context, name)),
  );
  const finale = scene.finale === undefined ? undefined : findTrace(scene.finale, 'finale', context);
  return isNonEmpty(points) ? { kind: 'recap', id: asSceneId('recap'), points, formulas, finale } : undefined;
}

function findNumbers(
  names: readonly string[],
  key: string,
  { scope, path, report }: Context,
): { name: string; value: Value }[] {
  return names.flatMap((name, index) => {
    const value = findValue(scope, name);
    return value ? [{ name, value }] : (reportUnknownName(scope, name, [...path, key, index], report) ?? []);
  });
}
