import { readKnob } from '../../src/lessons/model/knobs.ts';
import type { Lesson, Stop } from '../../src/lessons/model/lesson.ts';
import type { Question } from '../../src/lessons/model/question.ts';
import type { LessonFile } from '../../src/lessons/source/schema.ts';
import type { Language } from '../../src/text/text.ts';
import { rightAnswer, type Shipped, solutionOf } from '../content/shipped-lessons.ts';
import { keys, type Terminal } from './terminal.ts';

/** The stops of a lesson: where a learner can leave it and come back. */
export function stopsOf(lesson: Lesson): Stop[] {
  return lesson.scenes.flatMap((scene) => (scene.kind === 'say' ? [] : [scene]));
}

/** Waits until the screen is at a stop, counted from 1. */
export function arriveAt(terminal: Terminal, stop: number, stops: number): Promise<void> {
  return terminal.waitFor(` ${stop}/${stops}`);
}

/** Whether a run, the last of those behind a prediction, gives the verdict on it. */
function isJudgedBy(stop: Stop, { scenes }: Lesson): boolean {
  const at = scenes.indexOf(stop);
  const before = scenes.slice(0, at).findLast(({ kind }) => kind !== 'watch');
  return before?.kind === 'ask' && before.question.judged && scenes[at + 1]?.kind !== 'watch';
}

/** Plays one stop as somebody does who knows everything, by keys alone. */
export async function playStop(
  terminal: Terminal,
  stop: Stop,
  { lesson, file }: Pick<Shipped, 'lesson' | 'file'>,
  language: Language,
): Promise<void> {
  const goOn = language === 'zh' ? 'Enter 继续' : 'Enter go on';
  switch (stop.kind) {
    case 'ask': {
      await terminal.waitFor(language === 'zh' ? 'Enter 交卷' : 'Enter answer');
      terminal.press(...keysFor(stop.question, file));
      // Chips say themselves how sure one is.
      if (stop.question.predict && stop.question.kind !== 'chips') {
        await terminal.waitFor(language === 'zh' ? '有多大把握' : 'How sure are you');
        terminal.press('3');
      }
      // The run behind it gives the verdict.
      if (stop.question.judged) return;
      await terminal.waitFor('✓');
      break;
    }
    case 'watch':
      await terminal.waitFor(language === 'zh' ? 'r 重来' : 'r again');
      terminal.press(keys.enter);
      if (!isJudgedBy(stop, lesson)) return;
      await terminal.waitFor('✓');
      break;
    case 'spell':
      await terminal.waitFor(goOn);
      terminal.press(...'yuan', keys.enter);
      await terminal.waitFor('y u a n | n a u y');
      break;
    case 'teach':
    case 'workshop':
      terminal.press('s');
      return;
    case 'try':
    case 'notebook':
    case 'recap':
      break;
  }
  await terminal.waitFor(goOn);
  terminal.press(keys.enter);
}

/** The keys that answer a question rightly. */
function keysFor(question: Question, file: LessonFile): string[] {
  switch (question.kind) {
    case 'number':
      return [...rightAnswer(question, file), keys.enter];
    case 'choice':
    case 'fill':
      return [rightAnswer(question, file)];
    case 'chips': {
      const laid = rightAnswer(question, file).split(' ');
      const digits = laid.flatMap((chips, index) => Array<string>(Number(chips)).fill(String(index + 1)));
      return [...digits, keys.enter];
    }
    case 'order':
    case 'match':
      return [...rightAnswer(question, file).split(' '), keys.enter];
    case 'draw': {
      const turns = Math.round((((question.answer.number % 360) + 360) % 360) / 15);
      return [...Array<string>(turns).fill(keys.left), keys.enter];
    }
    case 'steer': {
      const solution = solutionOf(question, file);
      const { knobs, run } = question.steerable;
      const moves = knobs.flatMap((knob, index) => {
        const from = readKnob(run.params, knob) ?? knob.from;
        const steps = Math.round(((solution[index] ?? from) - from) / knob.step);
        return [...Array<string>(Math.abs(steps)).fill(steps < 0 ? keys.left : keys.right), keys.down];
      });
      return [...moves, keys.enter];
    }
  }
}
