import { languages } from '../../text/text.ts';
import { showValue } from '../compile/scope/scope.ts';
import type { Lesson } from '../model/lesson.ts';
import type { DrawQuestion, NumberQuestion, Option, Question } from '../model/question.ts';
import type { Path, Problem } from '../source/problem.ts';
import type { LessonFile } from '../source/schema.ts';

const fewestSlips = 3;

/**
 * Each slip of a question is told apart from the answer and from the other slips, whatever the numbers: where a wrong
 * procedure happens to give the right number, somebody who doesn't understand would be praised.
 */
export function checkSlips(_file: LessonFile, lesson: Lesson): Problem[] {
  return eachQuestion(lesson, (question, path) => {
    if (question.kind !== 'number' && question.kind !== 'draw') return [];
    if (!Number.isFinite(question.answer.number))
      return [
        {
          path: [...path, 'answer'],
          what: `the answer is ${showValue(question.answer)}`,
          mend: 'Choose other numbers.',
        },
      ];
    const few: Problem = {
      path: [...path, 'slips'],
      what: `${question.slips.length} slips are foreseen, at least ${fewestSlips} are needed`,
      mend: 'Add wrong answers that people give, from the mistakes of the run.',
    };
    return [
      ...(question.kind === 'number' && question.slips.length < fewestSlips ? [few] : []),
      ...question.slips.flatMap((_, index) => clashOf(question, index, path)),
    ];
  });
}

function clashOf(question: NumberQuestion | DrawQuestion, index: number, path: Path): Problem[] {
  const { answer, tolerance, slips } = question;
  const slip = slips[index];
  if (!slip) return [];
  const apart = (a: number, b: number) => (question.kind === 'draw' ? angleBetween(a, b) : Math.abs(a - b));
  const at = [...path, 'slips', index, 'from'];
  if (apart(slip.value.number, answer.number) <= tolerance)
    return [
      {
        path: at,
        what: `this wrong method gives ${showValue(slip.value)}, and the answer is ${showValue(answer)}`,
        mend: 'Choose numbers for which the mistake shows.',
      },
    ];
  // Of two near an answer the nearer one is meant; only a number that is the same can't be told from another.
  const twin = slips.slice(0, index).find(({ value }) => apart(slip.value.number, value.number) <= same);
  return twin
    ? [
        {
          path: at,
          what: `this slip gives ${showValue(slip.value)}, as an earlier one does`,
          mend: 'Choose other numbers, or leave one out.',
        },
      ]
    : [];
}

const same = 1e-9;

function angleBetween(a: number, b: number): number {
  const apart = Math.abs(a - b) % 360;
  return Math.min(apart, 360 - apart);
}

/** The options of a choice read differently, and so do the replies to them. */
export function checkOptions(_file: LessonFile, lesson: Lesson): Problem[] {
  return eachQuestion(lesson, (question, path) => {
    const options = optionsOf(question);
    return options.flatMap((option, index) =>
      (['text', 'why'] as const).flatMap((part) => {
        const isTwin = (other: Option) =>
          languages.some((language) => other[part][language] === option[part][language]);
        const what =
          part === 'text' ? 'this option reads like another one' : 'another option has this reply too';
        const mend =
          part === 'text' ? 'Say something else.' : 'Say what is special about this one: name the slip.';
        return options.slice(0, index).some(isTwin)
          ? [{ path: [...path, 'options', index, part], what, mend }]
          : [];
      }),
    );
  });
}

/** The place of the right option tells nothing. */
export function checkPlaces(_file: LessonFile, lesson: Lesson): Problem[] {
  const places = lesson.scenes.flatMap((scene) => {
    const options = scene.kind === 'ask' ? optionsOf(scene.question) : [];
    return options.length > 0 ? [options.findIndex((option) => option.right)] : [];
  });
  const [first = 0] = places;
  if (places.length < 3 || places.some((place) => place !== first)) return [];
  const what = `the right option is always number ${first + 1}`;
  return [{ path: ['scenes'], what, mend: 'Move the right option of some questions.' }];
}

export function optionsOf(question: Question): readonly Option[] {
  return question.kind === 'choice' || question.kind === 'fill' ? question.options : [];
}

/** Applies a rule to every question of a lesson; `path` leads to its scene. */
export function eachQuestion(
  lesson: Lesson,
  rule: (question: Question, path: Path) => readonly Problem[],
): Problem[] {
  return lesson.scenes.flatMap((scene, index) =>
    scene.kind === 'ask' ? rule(scene.question, ['scenes', index]) : [],
  );
}
