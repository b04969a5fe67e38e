import { isNonEmpty, type NonEmpty } from '../experiments/trace.ts';
import { optionsOf } from './check-questions.ts';
import { compileAlone } from './compile-alone.ts';
import type { Bank } from './context.ts';
import type { Lesson } from './lesson.ts';
import { asQuestionId } from './question.ts';
import type { LessonFile } from './schema.ts';
import type { Text } from './text.ts';
import { countVariations } from './vary.ts';
import { type WatchedRun, watchedRuns } from './watched-runs.ts';

/** What is known of a lesson without opening it. */
export type CatalogueEntry = {
  readonly id: string;
  readonly number: number | undefined;
  readonly title: Text;
  /** The ids of its stops, in order. */
  readonly stops: readonly string[];
  /** The stop at which the learner's own loss curve is shown, if this lesson shows it. */
  readonly notebookStop?: string;
  readonly questions: { readonly [id: string]: CataloguedQuestion };
  /** The questions in which a sentence of the article is mended. */
  readonly mends: readonly string[];
  readonly runs: readonly WatchedRun[];
};

export type CataloguedQuestion = {
  /** With the numbers of each variation. */
  readonly versions: NonEmpty<{ readonly prompt: Text; readonly answer: Text }>;
  /** What a choice or a gap is chosen from; empty for other questions. */
  readonly options: readonly Text[];
};

/** The entry of a lesson that compiles. */
export function catalogueEntry(file: LessonFile, lesson: Lesson, bank: Bank): CatalogueEntry {
  const stops = lesson.scenes.flatMap((scene) => (scene.kind === 'say' ? [] : [scene]));
  const questions = stops.flatMap((scene) => (scene.kind === 'ask' ? [scene.question] : []));
  const notebook = stops.find(({ kind }) => kind === 'notebook');
  return {
    id: lesson.id,
    number: lesson.number,
    title: lesson.title,
    stops: stops.map(({ id }) => id),
    ...(notebook && { notebookStop: notebook.id }),
    questions: Object.fromEntries(
      questions.map((question) => [
        question.id,
        {
          versions: versionsOf(file, question.id, bank),
          options: optionsOf(question).map(({ text }) => text),
        },
      ]),
    ),
    mends: questions.flatMap(({ id, mends }) => (mends ? [id] : [])),
    runs: watchedRuns(lesson),
  };
}

function versionsOf(file: LessonFile, id: string, bank: Bank): CataloguedQuestion['versions'] {
  const scene = file.scenes.find((each) => 'kind' in each && asQuestionId(file.id, each.id) === id);
  const count = scene && 'kind' in scene ? countVariations(scene) : 0;
  const versions = Array.from({ length: count }, (_, variation) => {
    const alone = compileAlone(file, bank, id, variation);
    if (!alone) throw new Error(`there is no question ${id}`);
    return { prompt: alone.question.prompt, answer: alone.question.reveal.answer };
  });
  if (isNonEmpty(versions)) return versions;
  throw new Error(`there is no question ${id}`);
}
