import type { NonEmpty } from '../../experiments/core/trace.ts';
import type { Language } from '../../text/text.ts';
import type { LessonFile } from './schema.ts';

/**
 * The lesson as learners of a language get it: some of its runs may have other parameters there, so that a machine learns
 * a book that they can read. Without an edition for the language the file is returned as it is.
 */
export function editionOf<F extends LessonFile>(file: F, language: Language): F {
  const changes = file.editions?.en;
  if (changes === undefined || language !== 'en') return file;
  const runs = Object.entries(file.runs ?? {}).map(([name, run]) => [name, withParams(run, changes[name])]);
  const scenes = file.scenes.map((scene) =>
    'varyInEnglish' in scene ? { ...scene, vary: scene.varyInEnglish } : scene,
  );
  return { ...file, runs: Object.fromEntries(runs), scenes };
}

/** The languages for which a lesson must be looked at by itself; one stands for all that read the same. */
export function editionsOf({ editions }: LessonFile): NonEmpty<Language> {
  return editions === undefined ? ['zh'] : ['zh', 'en'];
}

type RunFile = NonNullable<LessonFile['runs']>[string];

/** A run is `{ experiment: { param: … }, seed: … }`. */
function withParams(run: RunFile, params: object = {}): RunFile {
  return Object.fromEntries(
    Object.entries(run).map(([key, value]) => [
      key,
      typeof value === 'object' ? { ...value, ...params } : value,
    ]),
  );
}
