import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Lesson } from '../../src/lessons/model/lesson.ts';
import type { Question } from '../../src/lessons/model/question.ts';
import type { Event } from '../../src/tutor/event.ts';
import { startLesson } from '../../src/tutor/start-lesson.ts';
import type { TutorState } from '../../src/tutor/state.ts';
import { tutorWords } from '../../src/tutor/tutor-words.ts';
import { update } from '../../src/tutor/update.ts';
import { isLong } from '../long.ts';
import { anyTime, presses } from '../tutor/any-event.ts';
import { allEditions, foreseenMisses, questionsOf, rightAnswer } from './shipped-lessons.ts';

/** What somebody may do before a question that a run judges, and while the run plays. */
function anyEvent(question: Question, right: string): fc.Arbitrary<Event> {
  const typed = [right, ...foreseenMisses(question).map(({ raw }) => raw), '', '？'];
  return fc.oneof(
    fc.constantFrom(...typed).map((raw) => ({ kind: 'answer' as const, raw })),
    fc.constantFrom(...presses),
    anyTime(400),
  );
}

/** How many runs stand right behind a question. */
function runsBehind({ scenes }: Lesson, { id }: Question): number {
  const rest = scenes.slice(scenes.findIndex((scene) => scene.kind === 'ask' && scene.id === id) + 1);
  const end = rest.findIndex(({ kind }) => kind !== 'watch');
  return end < 0 ? rest.length : end;
}

/** Whether anything said so far tells who was right. */
function isJudged({ said }: TutorState, { reveal }: Question): boolean {
  const revealed = tutorWords.revealed(reveal.answer);
  return said.some((bubble) => {
    if (bubble.kind === 'learner') return bubble.mark === 'right' || bubble.mark === 'wrong';
    if (bubble.kind !== 'tutor') return false;
    const isVerdict = bubble.tone === 'praise' || bubble.tone === 'correct';
    return isVerdict || bubble.text === reveal.why || bubble.text.zh === revealed.zh;
  });
}

/** In lesson 3 everything can be worked out. */
const withJudge = allEditions.filter(({ lesson }) => questionsOf(lesson).some(({ judged }) => judged));

describe.for(withJudge)('$name', ({ file, lesson }) => {
  test('the verdict on a prediction that a run judges is unreachable before the run has played', () => {
    for (const question of questionsOf(lesson).filter(({ judged }) => judged)) {
      const runs = runsBehind(lesson, question);
      expect(runs, question.id).toBeGreaterThan(0);
      const events = fc.array(anyEvent(question, rightAnswer(question, file)), {
        maxLength: 60,
        size: 'max',
      });
      fc.assert(
        fc.property(events, fc.boolean(), (events, asksConfidence) => {
          let [state, effects] = startLesson(lesson, { counts: true, asksConfidence }, question.id);
          let watched = 0;
          // Whatever was done, going on ends with the verdict.
          const ending = Array.from({ length: 2 * runs + 2 }, (): Event => ({ kind: 'next' }));
          for (const event of [...events, { kind: 'skip' } as const, ...ending]) {
            [state, effects] = update(state, event);
            watched += effects.filter(
              (effect) => effect.kind === 'record' && effect.fact.kind === 'watched',
            ).length;
            if (watched >= runs) break;
            expect(isJudged(state, question), question.id).toBe(false);
          }
          expect(state.step.at, question.id).toBe('settled');
          expect(isJudged(state, question), question.id).toBe(true);
        }),
        { numRuns: isLong ? 300 : 20 },
      );
    }
  });
});

test('every lesson but the third has predictions that a run judges', () => {
  const without = allEditions.filter((edition) => !withJudge.includes(edition));
  expect(without.map(({ lesson }) => lesson.number)).toEqual([3]);
});
