import { characters } from '../../experiments/characters/characters.ts';
import { packDrawings } from '../../experiments/characters/packed.ts';
import type { Effect } from '../effect.ts';
import type { PadAction } from '../pad/pad-action.ts';
import { enter, type Next } from '../start-lesson.ts';
import type { Step, TutorState } from '../state.ts';
import { teachingAt } from './knobs.ts';
import { hasPassed, moveWorkshop, type Workshop } from './workshop.ts';

type Working = Extract<Step, { at: 'working' }>;

/** Something is done in the workshop; where nothing is left to be done, “done” goes on. */
export function workOn(state: TutorState, step: Working, action: PadAction): Next {
  if (action.do === 'done' && step.shop.stage === 'won') return leaveWorkshop(state, step);
  return [{ ...state, step: { ...step, shop: moveWorkshop(step.shop, action) } }, []];
}

/** On to the next scene; it counts whether the exam is passed now, and the machine is noted as a run. */
export function leaveWorkshop(before: TutorState, { scene, shop }: Working): Next {
  const state = hasPassed(shop) ? { ...before, passed: [...before.passed, scene.id] } : before;
  const [next, effects] = enter(state, state.scene + 1);
  return [next, shop.taught.length > 0 ? [noteRun(shop), ...effects] : effects];
}

function noteRun({ taught, exam, seed, settings }: Workshop): Effect {
  const { centre, hidden, noise, perClass, stretch } = teachingAt(settings);
  const drawings = { drawings: packDrawings(taught), tests: packDrawings(exam) };
  const params = { ...drawings, centre, hidden, noise, perClass, stretch };
  return { kind: 'record', fact: { kind: 'watched', experiment: characters.name, params, seed } };
}
