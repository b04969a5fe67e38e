import type { Bubble } from '../bubble.ts';
import type { Next } from '../start-lesson.ts';
import type { TutorState } from '../state.ts';
import { skip } from './answering.ts';

/** One rung up the hint ladder; after the last hint comes the answer, which settles the question without credit. */
export function climb(state: TutorState): Next {
  const { step } = state;
  if (step.at !== 'asking') return [state, []];
  const { question } = step.ask;
  const hint = question.hints[step.attempt.hints];
  if (hint === undefined) return skip(state, step);
  const bubble: Bubble =
    hint.kind === 'text'
      ? { kind: 'tutor', tone: 'hint', text: hint.text }
      : { kind: 'working', lines: hint.lines };
  const rung = step.attempt.hints + 1;
  const next = { ...step, attempt: { ...step.attempt, hints: rung }, notice: undefined };
  const fact = { kind: 'hinted', question: question.id, rung } as const;
  return [{ ...state, said: [...state.said, bubble], step: next }, [{ kind: 'record', fact }]];
}
