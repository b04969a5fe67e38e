import type { Text } from '../../text/text.ts';
import type { Lesson } from '../model/lesson.ts';
import { isBet } from '../model/question.ts';
import { type WatchedRun, watchedRuns } from './watched-runs.ts';

/** What is known of a lesson without opening it. */
export type CatalogueEntry = {
  readonly id: string;
  readonly number: number | undefined;
  readonly title: Text;
  readonly about?: Text;
  /** The ids of its stops, in order. */
  readonly stops: readonly string[];
  /** The stop at which the learner's own loss curve is shown, if this lesson shows it. */
  readonly notebookStop?: string;
  readonly questions: readonly string[];
  /** The questions in which a sentence of the article is mended. */
  readonly mends: readonly string[];
  readonly runs: readonly WatchedRun[];
  /** Whether some of its runs are others for learners of English. */
  readonly hasEnglishEdition: boolean;
};

/** `english` is the edition for learners of English, where there is one. */
export function catalogueEntry(lesson: Lesson, english?: Lesson): CatalogueEntry {
  const stops = lesson.scenes.flatMap((scene) => (scene.kind === 'say' ? [] : [scene]));
  const questions = stops.flatMap((scene) =>
    scene.kind === 'ask' && !isBet(scene.question) ? [scene.question] : [],
  );
  const notebook = stops.find(({ kind }) => kind === 'notebook');
  return {
    id: lesson.id,
    number: lesson.number,
    title: lesson.title,
    ...(lesson.about && { about: lesson.about }),
    stops: stops.map(({ id }) => id),
    ...(notebook && { notebookStop: notebook.id }),
    questions: questions.map(({ id }) => id),
    mends: questions.flatMap(({ id, mends }) => (mends ? [id] : [])),
    runs: [...watchedRuns(lesson), ...(english ? watchedRuns(english) : [])],
    hasEnglishEdition: english !== undefined,
  };
}
