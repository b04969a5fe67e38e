import { compileLesson } from '../../src/lessons/compile/compile-lesson.ts';
import type { Lesson } from '../../src/lessons/model/lesson.ts';
import type { Option, Question, QuestionKind } from '../../src/lessons/model/question.ts';
import { readLesson } from '../../src/lessons/source/read-lesson.ts';
import { chipCount } from '../../src/tutor/grading/chips.ts';
import { smallBank } from '../lessons/small-lesson.ts';
import { everyScene, head, type SceneName, scenes } from './scenes.ts';

/** A lesson of the named scenes. */
export function lessonOf(...names: readonly SceneName[]): Lesson {
  return compile(head + names.map((name) => scenes[name]).join(''));
}

function compile(source: string): Lesson {
  const read = readLesson(source);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const compiled = compileLesson(read.file, smallBank);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  return compiled.lesson;
}

export const wholeLesson = lessonOf(...everyScene);

export function questionsOf({ scenes }: Lesson): readonly Question[] {
  return scenes.flatMap((scene) => (scene.kind === 'ask' ? [scene.question] : []));
}

export type QuestionOf<K extends QuestionKind> = Extract<Question, { kind: K }>;

/** The question of this name in the whole lesson. */
export function ask<K extends QuestionKind>(name: SceneName, kind: K): QuestionOf<K> {
  const isIt = (question: Question): question is QuestionOf<K> =>
    question.kind === kind && question.id === `test-lesson/${name}`;
  const found = questionsOf(wholeLesson).find(isIt);
  if (!found) throw new Error(`no ${kind} question ${name}`);
  return found;
}

/** What is typed for the right answer. */
export function rightOf(question: Question): string {
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
    case 'match':
      return placesOf(question).join(' ');
    case 'steer':
      return '3 4';
  }
}

/** What is typed for an answer that misses, and shows a misconception where the lesson foresees one. */
export function wrongOf(question: Question): string {
  switch (question.kind) {
    case 'number':
    case 'draw':
      return String(question.slips[0]?.value.number);
    case 'choice':
    case 'fill':
      return placeOf(question, ({ right }) => !right);
    case 'chips':
      return allChipsOn(question, ({ right }) => !right);
    case 'order':
    case 'match':
      return placesOf(question).toReversed().join(' ');
    case 'steer':
      return '2.5 3';
  }
}

/** The place on the screen of the first such option. */
export function placeOf(
  { options, shown }: QuestionOf<'choice' | 'fill'>,
  is: (option: Option) => boolean,
): string {
  return String(shown.indexOf(options.findIndex(is)) + 1);
}

/** All chips on the first such option. */
export function allChipsOn({ options, shown }: QuestionOf<'chips'>, is: (option: Option) => boolean): string {
  const place = shown.indexOf(options.findIndex(is));
  return shown.map((_, index) => (index === place ? chipCount : 0)).join(' ');
}

/** The places on the screen of the items, or of the partners, in the right order. */
function placesOf({ shown }: QuestionOf<'order' | 'match'>): number[] {
  return shown.map((_, index) => shown.indexOf(index) + 1);
}
