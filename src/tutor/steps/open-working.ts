import { isNonEmpty, type Line } from '../../experiments/core/trace.ts';
import type { Bubble } from '../bubble.ts';
import type { Step, TutorState } from '../state.ts';

/** Opens the working of the number on the screen, once. Before an answer there is nothing to open: it would give it away. */
export function openWorking(state: TutorState): TutorState {
  const { step } = state;
  const lines = workingOf(step);
  if (!isNonEmpty(lines)) return state;
  const bubble: Bubble = { kind: 'working', lines };
  const said = [...state.said, bubble];
  return { ...state, said, step: step.at === 'settled' ? { ...step, working: 'open' } : step };
}

/** The working that `w` would open now; empty where there is none. */
export function workingOf(step: Step): readonly Line[] {
  switch (step.at) {
    case 'settled':
      return step.working === 'closed' ? step.ask.question.reveal.working : [];
    case 'watching': {
      const { figure, numbers } = step.watch;
      const frame = figure.trace.frames[step.playback.frame];
      if (frame !== undefined && frame.working.length > 0) return frame.working;
      return numbers.flatMap(({ value }) => value.working);
    }
    case 'trying':
      return step.scene.steerable.shows.flatMap(
        ({ name }) => step.steering.trace.values[name]?.working ?? [],
      );
    default:
      return [];
  }
}
