import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { CatalogueEntry } from '../../lessons/compile/catalogue.ts';
import { compileLesson } from '../../lessons/compile/compile-lesson.ts';
import { dealLab, isSceneLabFile } from '../../lessons/compile/labs/scene-lab.ts';
import { compileAlone } from '../../lessons/compile/questions/question-alone.ts';
import { type FinishedRuns, withFinished } from '../../lessons/compile/scope/runner.ts';
import type { Bank } from '../../lessons/model/bank.ts';
import type { Lab, LabKnob, SceneLab } from '../../lessons/model/lab.ts';
import type { Lesson } from '../../lessons/model/lesson.ts';
import type { NotebookPage } from '../../lessons/model/notebook-page.ts';
import type { QuestionAlone } from '../../lessons/model/question-alone.ts';
import { editionOf } from '../../lessons/source/edition.ts';
import type { LessonFile } from '../../lessons/source/schema.ts';
import type { Language } from '../../text/text.ts';

/** The lessons that came with the program. */
export type ShippedLessons = {
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
  deal(lab: string, seed: number): { readonly lab: SceneLab; readonly lesson: Lesson };
};

/**
 * The lessons in `folder`, where the build put them as JSON. They were checked there, so they are trusted here. A
 * lesson with an edition for the learner's language is opened in that.
 */
export function openShippedLessons(folder: string, language: () => Language): ShippedLessons {
  const catalogue = readJson<readonly CatalogueEntry[]>(folder, 'catalogue');
  const bank = () => readJson<Bank>(folder, 'misconceptions');
  /** What trains for seconds was carried out when the lesson was built. */
  const runnerOf = (id: string) => withFinished(readJson<FinishedRuns>(folder, `${id}.runs`));
  const fileOf = (id: string) => editionOf(readJson<LessonFile>(folder, id), language());
  const find: ShippedLessons['find'] = (name) =>
    catalogue.find(({ id, number }) => id === name || String(number) === name);
  return {
    catalogue,
    find,
    open(id, variation) {
      const compiled = compileLesson(fileOf(id), bank(), variation, runnerOf(id));
      if (compiled.ok) return compiled.lesson;
      throw new Error(`the shipped lesson ${id} does not compile: ${compiled.problems[0]?.what}`);
    },
    recall(id, question, variation) {
      if (!catalogue.some((lesson) => lesson.id === id)) return undefined;
      return compileAlone(fileOf(id), bank(), question, variation, runnerOf(id));
    },
    notebook(id) {
      const isEnglish = language() === 'en' && find(id)?.hasEnglishEdition;
      return readJson<NotebookPage>(folder, `${id}.notebook${isEnglish ? '.en' : ''}`);
    },
    bank,
    labs: () => readJson<readonly Lab[]>(folder, 'labs').map((lab) => labFor(lab, language())),
    deal(id, seed) {
      const file = fileOf(id);
      if (isSceneLabFile(file)) return dealLab(file, bank(), seed, runnerOf(id));
      throw new Error(`the shipped ${id} is no lab`);
    },
  };
}

/** A lab whose knobs stand as they do at first for learners of a language. */
function labFor(lab: Lab, language: Language): Lab {
  if (lab.kind !== 'knobs' || language !== 'en') return lab;
  const [first, ...others] = lab.knobs;
  const inEnglish = (knob: LabKnob): LabKnob => ({ ...knob, start: knob.startInEnglish });
  return { ...lab, knobs: [inEnglish(first), ...others.map(inEnglish)] };
}

/** The slow runs of all lessons in `folder`. */
export function allFinishedRuns(folder: string): FinishedRuns {
  const files = readdirSync(folder).filter((name) => name.endsWith('.runs.json'));
  return Object.assign({}, ...files.map((name) => readJson<FinishedRuns>(folder, basename(name, '.json'))));
}

function readJson<T>(folder: string, name: string): T {
  return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
}
