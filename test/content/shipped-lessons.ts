import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allFinishedRuns } from '../../src/app/sessions/shipped-lessons.ts';
import { compileLesson } from '../../src/lessons/compile/compile-lesson.ts';
import { dealLab, isSceneLabFile } from '../../src/lessons/compile/labs/scene-lab.ts';
import { type Runner, withFinished } from '../../src/lessons/compile/scope/runner.ts';
import { variedSteer } from '../../src/lessons/compile/scope/variations.ts';
import type { Bank } from '../../src/lessons/model/bank.ts';
import type { Lesson } from '../../src/lessons/model/lesson.ts';
import { isBet, type Question } from '../../src/lessons/model/question.ts';
import { editionOf, editionsOf } from '../../src/lessons/source/edition.ts';
import { readBank } from '../../src/lessons/source/read-bank.ts';
import { type Glossary, readGlossary } from '../../src/lessons/source/read-glossary.ts';
import { readLesson } from '../../src/lessons/source/read-lesson.ts';
import type { LessonFile } from '../../src/lessons/source/schema.ts';
import type { Read } from '../../src/lessons/source/yaml-file.ts';
import type { Language } from '../../src/text/text.ts';
import { allChipsOn, placeOf } from '../tutor/lessons.ts';

const folder = join(import.meta.dirname, '../../lessons');

export type Shipped = {
  readonly name: string;
  readonly source: string;
  readonly file: LessonFile;
  readonly lesson: Lesson;
};

export const bank: Bank = open('misconceptions.yaml', readBank);
export const glossary: Glossary = open('glossary.yaml', readGlossary);

/** The slow runs that the build has carried out; shipped-runs.test.ts carries them out once more. */
export const finishedRuns = allFinishedRuns(join(import.meta.dirname, '../../dist/lessons'));
const carryOut = withFinished(finishedRuns);
const carriedOut = new Map<string, ReturnType<Runner>>();

/** Each run is carried out once for all tests of the content: none of them asks whether it would come out the same again. */
export const runner: Runner = (run) => {
  const key = JSON.stringify(run);
  const trace = carriedOut.get(key) ?? carryOut(run);
  carriedOut.set(key, trace);
  return trace;
};

/** The lessons as a learner gets them, in their order. */
export const shippedLessons: readonly Shipped[] = readdirSync(folder)
  .filter((name) => /^\d\d-.*\.yaml$/.test(name))
  .sort()
  .map((name) => {
    const file = open(name, readLesson);
    return { name, source: sourceOf(name), file, lesson: compile(file, 0) };
  });

/** The labs made of scenes, as the first learner to open them gets them. */
export const sceneLabs = readdirSync(folder)
  .filter((name) => /^lab-.*\.yaml$/.test(name))
  .sort()
  .map((name) => {
    const file = open(name, readLesson);
    if (!isSceneLabFile(file)) throw new Error(`${name} is no lab`);
    const { lab, lesson } = dealLab(file, bank, 1, runner);
    return { name, source: sourceOf(name), file, lab, lesson };
  });
/** The same, with the editions for learners of English as lessons of their own. */
export const allEditions: readonly Shipped[] = shippedLessons.flatMap((shipped) =>
  editionsOf(shipped.file).map((language) => {
    const file = editionOf(shipped.file, language);
    const name = language === 'en' ? `${shipped.name} in English` : shipped.name;
    return { ...shipped, name, file, lesson: compile(file, 0) };
  }),
);

/** A lesson with the numbers of one of its repetitions. */
export function compile(file: LessonFile, variation: number): Lesson {
  const compiled = compileLesson(file, bank, variation, runner);
  if (!compiled.ok) throw new Error(compiled.problems.map(({ what }) => what).join('\n'));
  return compiled.lesson;
}

/** As learners of a language get it. */
export function lessonNumber(number: number, language: Language = 'zh'): Shipped {
  const editions = allEditions.filter(({ lesson }) => lesson.number === number);
  const found = language === 'en' ? editions.at(-1) : editions[0];
  if (!found) throw new Error(`there is no lesson ${number}`);
  return found;
}

export function questionsOf(lesson: Lesson): Question[] {
  return lesson.scenes.flatMap((scene) => (scene.kind === 'ask' ? [scene.question] : []));
}

/** Those that can come back alone: a bet against machines is asked once, in its place. */
export function questionsForReview(lesson: Lesson): Question[] {
  return questionsOf(lesson).filter((question) => !isBet(question));
}

/** What somebody who knows everything types. */
export function rightAnswer(question: Question, file: LessonFile, variation = 0): string {
  switch (question.kind) {
    case 'number':
    case 'draw':
      return String(question.answer.number);
    case 'choice':
    case 'fill':
      return placeOf(question, ({ right }) => right);
    case 'chips':
      return allChipsOn(question, ({ right }) => right);
    case 'order':
      return question.items.map((_, index) => question.shown.indexOf(index) + 1).join(' ');
    case 'match':
      return question.pairs.map((_, index) => question.shown.indexOf(index) + 1).join(' ');
    case 'steer':
      return solutionOf(question, file, variation).join(' ');
  }
}

/** One setting per knob that reaches the goal, as the lesson's author gave it. */
export function solutionOf(question: Question, file: LessonFile, variation = 0): readonly number[] {
  const scene = file.scenes.find((scene) => 'kind' in scene && question.id === `${file.id}/${scene.id}`);
  if (scene === undefined || !('kind' in scene) || scene.kind !== 'steer')
    throw new Error(`${question.id} is not steered`);
  return variedSteer(scene, variation).solution;
}

/** Wrong answers that the lesson foresees: what is typed, and the misconception it shows. */
export function foreseenMisses(
  question: Question,
): { readonly raw: string; readonly tag: string | undefined }[] {
  switch (question.kind) {
    case 'number':
    case 'draw':
      return question.slips.map(({ value, tag }) => ({ raw: String(value.number), tag }));
    case 'choice':
    case 'fill':
      return question.options.flatMap((option) =>
        option.right ? [] : [{ raw: placeOf(question, (each) => each === option), tag: option.tag }],
      );
    case 'chips':
      return question.options.flatMap((option) =>
        option.right ? [] : [{ raw: allChipsOn(question, (each) => each === option), tag: option.tag }],
      );
    case 'order':
      return [
        {
          raw: question.items
            .map((_, index) => question.shown.indexOf(index) + 1)
            .reverse()
            .join(' '),
          tag: undefined,
        },
      ];
    case 'match':
      return [
        {
          raw: question.pairs
            .map((_, index) => question.shown.indexOf(index) + 1)
            .reverse()
            .join(' '),
          tag: undefined,
        },
      ];
    case 'steer':
      return [{ raw: question.steerable.knobs.map(({ from }) => from).join(' '), tag: undefined }];
  }
}

function sourceOf(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

function open<T>(name: string, read: (source: string) => Read<T>): T {
  const result = read(sourceOf(name));
  if (result.ok) return result.file;
  throw new Error(result.problems.map(({ line, what }) => `${name}:${line}: ${what}`).join('\n'));
}
