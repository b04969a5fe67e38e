import type { Place } from '../../text/bubble-lines.ts';
import { about, same, type Text } from '../../text/text.ts';
import { showValue } from '../compile/scope/scope.ts';
import type { Lesson, Scene } from '../model/lesson.ts';
import { type Question, replyTo, type Slip } from '../model/question.ts';
import type { WorkingLine } from '../model/working.ts';
import type { Path } from '../source/problem.ts';

/** A text as a learner reads it, and how many lines it may take. */
export type Spoken = {
  readonly path: Path;
  readonly place: Place;
  readonly text: Text;
  readonly limit: number;
};

const limits = { bubble: 3, recap: 2, working: 2 } as const;

/** Everything that a lesson says in bubbles, its numbers filled in. */
export function spokenTexts(lesson: Lesson): Spoken[] {
  return lesson.scenes.flatMap((scene, index) => sceneTexts(scene, ['scenes', index]));
}

function sceneTexts(scene: Scene, path: Path): Spoken[] {
  switch (scene.kind) {
    case 'say':
      return [bubble([...path, 'say'], scene.text)];
    case 'ask':
      return questionTexts(scene.question, path);
    case 'watch':
      return [
        bubble([...path, 'caption'], scene.caption),
        ...scene.numbers.flatMap(({ working }, at) => workingTexts(working, [...path, 'numbers', at])),
      ];
    case 'try':
      return [
        bubble([...path, 'prompt'], scene.prompt),
        ...scene.steerable.shows.flatMap(({ words }, at) =>
          words ? [spokenWorking(words, [...path, 'shows', at])] : [],
        ),
      ];
    case 'spell':
    case 'teach':
    case 'workshop':
      return [bubble([...path, 'prompt'], scene.prompt)];
    case 'notebook':
      return [bubble([...path, 'text'], scene.text)];
    case 'recap':
      return scene.points.map((text, at) => ({
        path: [...path, 'recap', at],
        place: 'item',
        text,
        limit: limits.recap,
      }));
  }
}

function bubble(path: Path, text: Text): Spoken {
  return { path, place: 'bubble', text, limit: limits.bubble };
}

function workingTexts(working: readonly WorkingLine[], path: Path): Spoken[] {
  return working.flatMap(({ words }) => (words ? [spokenWorking(words, path)] : []));
}

function spokenWorking(text: Text, path: Path): Spoken {
  return { path, place: 'bubble', text, limit: limits.working };
}

function questionTexts(question: Question, path: Path): Spoken[] {
  const { prompt, alone, hints, reveal, mends } = question;
  return [
    ...(alone ? [bubble([...path, 'alone'], alone)] : []),
    bubble([...path, 'prompt'], prompt),
    ...(mends
      ? [bubble([...path, 'sentence'], mends.sentence), bubble([...path, 'repaired'], mends.repaired)]
      : []),
    ...hints.flatMap((hint, at) => (hint.kind === 'text' ? [bubble([...path, 'hints', at], hint.text)] : [])),
    bubble([...path, 'why'], reveal.why),
    ...workingTexts(reveal.working, [...path, 'answer']),
    ...replies(question, path),
  ];
}

/** What is said to an answer. */
function replies(question: Question, path: Path): Spoken[] {
  switch (question.kind) {
    case 'number':
    case 'draw':
      return question.slips.map((slip: Slip, at) =>
        bubble([...path, 'slips', at], replyTo(slip, same(showValue(slip.value)))),
      );
    case 'choice':
    case 'chips':
      return question.options.map(({ why }, at) => bubble([...path, 'options', at, 'why'], why));
    case 'fill':
      return [
        bubble([...path, 'blank'], question.sentence),
        ...question.options.map(({ why }, at) => bubble([...path, 'options', at, 'why'], why)),
      ];
    case 'order':
      return question.items.map(({ text, why }, at) =>
        bubble([...path, 'items', at, 'why'], about(text, why)),
      );
    case 'match':
      return question.pairs.map(({ left, why }, at) =>
        bubble([...path, 'pairs', at, 'why'], about(left, why)),
      );
    case 'steer':
      return [];
  }
}
