import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { CatalogueEntry } from '../lessons/catalogue.ts';
import { compileLesson } from '../lessons/compile.ts';
import { compileAlone, type QuestionAlone } from '../lessons/compile-alone.ts';
import type { Bank } from '../lessons/context.ts';
import type { Lab, SceneLab } from '../lessons/lab.ts';
import type { Lesson } from '../lessons/lesson.ts';
import type { NotebookPage } from '../lessons/notebook-page.ts';
import { type FinishedRuns, withFinished } from '../lessons/runner.ts';
import { type Deal, dealLab, type SceneLabFile } from '../lessons/scene-lab.ts';
import type { LessonFile } from '../lessons/schema.ts';

/** The lessons that came with the program. */
export type Shelf = {
  readonly catalogue: readonly CatalogueEntry[];
  /** By number or id. */
  find(name: string): CatalogueEntry | undefined;
  /** With the numbers of a variation; without one, as it is written. */
  open(id: string, variation?: number): Lesson;
  /** One question by itself, with the numbers of a variation; undefined where there is none such (any more). */
  recall(lesson: string, question: string, variation: number): QuestionAlone | undefined;
  notebook(lesson: string): NotebookPage;
  /** What is said about a misconception, by its tag. */
  bank(): Bank;
  labs(): readonly Lab[];
  /** A lab made of scenes, as it is played this time. */
  deal(lab: string, deal: Deal): { readonly lab: SceneLab; readonly lesson: Lesson };
};

/** The shelf in `folder`, where the build put the lessons as JSON. They were checked there, so they are trusted here. */
export function openShelf(folder: string): Shelf {
  const catalogue = readJson<readonly CatalogueEntry[]>(folder, 'catalogue');
  const bank = () => readJson<Bank>(folder, 'misconceptions');
  /** What trains for seconds was carried out when the lesson was built. */
  const runnerOf = (id: string) => withFinished(readJson<FinishedRuns>(folder, `${id}.runs`));
  return {
    catalogue,
    find: (name) => catalogue.find(({ id, number }) => id === name || String(number) === name),
    open(id, variation) {
      const compiled = compileLesson(readJson<LessonFile>(folder, id), bank(), variation, runnerOf(id));
      if (compiled.ok) return compiled.lesson;
      throw new Error(`the shipped lesson ${id} does not compile: ${compiled.problems[0]?.what}`);
    },
    recall(id, question, variation) {
      if (!catalogue.some((lesson) => lesson.id === id)) return undefined;
      return compileAlone(readJson<LessonFile>(folder, id), bank(), question, variation, runnerOf(id));
    },
    notebook: (id) => readJson<NotebookPage>(folder, `${id}.notebook`),
    bank,
    labs: () => readJson<readonly Lab[]>(folder, 'labs'),
    deal: (id, deal) => dealLab(readJson<SceneLabFile>(folder, id), bank(), deal, runnerOf(id)),
  };
}

/** The slow runs of all lessons in `folder`. */
export function allFinishedRuns(folder: string): FinishedRuns {
  const files = readdirSync(folder).filter((name) => name.endsWith('.runs.json'));
  return Object.assign({}, ...files.map((name) => readJson<FinishedRuns>(folder, basename(name, '.json'))));
}

function readJson<T>(folder: string, name: string): T {
  return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
}
