import { describe, expect, test } from 'vitest';
import { countLessonVariations } from '../../src/lessons/compile/scope/variations.ts';
import type { Lesson } from '../../src/lessons/model/lesson.ts';
import { isBet, type Question } from '../../src/lessons/model/question.ts';
import type { Event } from '../../src/tutor/event.ts';
import type { Fact } from '../../src/tutor/fact.ts';
import { startLesson } from '../../src/tutor/start-lesson.ts';
import type { TutorState } from '../../src/tutor/state.ts';
import { update } from '../../src/tutor/update.ts';
import { allEditions, compile, foreseenMisses, rightAnswer } from './shipped-lessons.ts';

type Walk = { readonly facts: readonly Fact[]; readonly state: TutorState };

const mostEvents = 2000;

/** Goes through a lesson: `answer` says what is done at a question, everything else goes on. */
function walk(lesson: Lesson, answer: (question: Question, tries: number) => Event): Walk {
  let [state, effects] = startLesson(lesson, { counts: true, asksConfidence: true });
  const facts: Fact[] = [];
  for (let event = 0; event < mostEvents; event++) {
    for (const effect of effects) if (effect.kind === 'record') facts.push(effect.fact);
    const { step } = state;
    if (step.at === 'done') break;
    [state, effects] = update(
      state,
      step.at === 'asking' ? answer(step.ask.question, step.attempt.tries) : { kind: 'next' },
    );
  }
  return { facts, state };
}

describe.for(allEditions)('$name', ({ file, lesson }) => {
  const variations = Array.from({ length: countLessonVariations(file) }, (_, index) => compile(file, index));

  test('is finished by right answers alone, whatever the numbers', () => {
    for (const [variation, varied] of variations.entries()) {
      const { facts, state } = walk(varied, (question) => ({
        kind: 'answer',
        raw: rightAnswer(question, file, variation),
      }));
      expect(state.step.at).toBe('done');
      const answers = facts.filter((fact) => fact.kind === 'answered');
      expect(answers.map(({ verdict }) => verdict)).toEqual(answers.map(() => 'right'));
    }
  });

  test('is finished by skips alone, and by hints alone, without credit', () => {
    for (const kind of ['skip', 'hint'] as const) {
      const { facts, state } = walk(lesson, () => ({ kind }));
      expect(state.step.at).toBe('done');
      expect(facts.filter((fact) => fact.kind === 'answered')).toEqual([]);
    }
  });

  test('is not finished by Enter alone', () => {
    expect(walk(lesson, () => ({ kind: 'next' })).state.step.at).toBe('asking');
  });

  test('knows each wrong answer it foresees by its misconception, and goes on after it', () => {
    for (const [variation, varied] of variations.entries()) {
      const expected: (string | undefined)[] = [];
      const { facts, state } = walk(varied, (question, tries) => {
        const miss = foreseenMisses(question)[tries];
        if (miss === undefined) return { kind: 'answer', raw: rightAnswer(question, file, variation) };
        // A bet is a fact of its own, which knows no misconceptions.
        if (!isBet(question)) expected.push(miss.tag);
        return { kind: 'answer', raw: miss.raw };
      });
      expect(state.step.at).toBe('done');
      const misses = facts
        .filter((fact) => fact.kind === 'answered')
        .filter(({ verdict }) => verdict !== 'right');
      expect(misses.map(({ tag }) => tag)).toEqual(expected);
    }
  });

  test('takes a right number in every usual way of writing it', () => {
    const full = (text: string) =>
      text.replace(/[0-9.]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
    for (const write of [full, (text: string) => text.replace('-', '−'), (text: string) => ` ${text}。`]) {
      const { facts } = walk(lesson, (question) => {
        const raw = rightAnswer(question, file);
        return { kind: 'answer', raw: question.kind === 'number' ? write(raw) : raw };
      });
      expect(facts.filter((fact) => fact.kind === 'answered' && fact.verdict !== 'right')).toEqual([]);
    }
  });
});
