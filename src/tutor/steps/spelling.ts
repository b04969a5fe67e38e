import { readWord } from '../../experiments/attention/read-word.ts';
import { runExperiment } from '../../experiments/run.ts';
import type { Next } from '../start-lesson.ts';
import type { Step, TutorState } from '../state.ts';
import { tutorWords } from '../tutor-words.ts';

type Spelling = Extract<Step, { at: 'spelling' }>;

/** The run with the learner's word in it. What it can't take is told, and the picture stays. */
export function spell(state: TutorState, step: Spelling, raw: string): Next {
  const word = readWord(raw);
  const { experiment, params, seed } = step.figure.trace;
  const trace = word && runExperiment({ experiment, params: { ...params, word }, seed });
  if (trace === undefined || Array.isArray(trace))
    return [{ ...state, step: { ...step, notice: tutorWords.needsLetters } }, []];
  const figure = { ...step.figure, trace };
  const watched = {
    kind: 'record',
    fact: { kind: 'watched', experiment, params: trace.params, seed },
  } as const;
  return [{ ...state, step: { ...step, figure, notice: undefined } }, [watched]];
}
