import { isNonEmpty } from '../../experiments/core/trace.ts';
import { inWords, type WorkingLine } from '../../lessons/model/working.ts';
import type { Bubble } from '../bubble.ts';
import type { Step, TutorState } from '../state.ts';

/** Opens the working of the number on the screen, once. Before an answer there is nothing to open: it would give it away. */
export function openWorking(state: TutorState): TutorState {
  const { step } = state;
  const lines = workingOf(step);
  if (!isNonEmpty(lines) || isOpen(lines, state)) return state;
  const bubble: Bubble = { kind: 'working', lines };
  const said = [...state.said, bubble];
  return { ...state, said, step: step.at === 'settled' ? { ...step, working: 'open' } : step };
}

/** Whether it was opened last, and nothing has been said since. */
function isOpen(lines: readonly WorkingLine[], { said }: TutorState): boolean {
  const last = said.at(-1);
  return last?.kind === 'working' && JSON.stringify(last.lines) === JSON.stringify(lines);
}

/** The working that `w` would open now; empty where there is none. */
export function workingOf(step: Step): readonly WorkingLine[] {
  switch (step.at) {
    case 'settled':
      return step.working === 'closed' ? step.ask.question.reveal.working : [];
    case 'watching': {
      const { figure, numbers } = step.watch;
      const frame = figure.trace.frames[step.playback.frame];
      if (frame !== undefined && frame.working.length > 0) return frame.working;
      return numbers.flatMap(({ working }) => working);
    }
    case 'trying':
      return step.scene.steerable.shows.flatMap(({ name, words }) =>
        inWords(step.steering.trace.values[name]?.working ?? [], words),
      );
    default:
      return [];
  }
}
