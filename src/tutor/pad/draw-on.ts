import { characters } from '../../experiments/characters/characters.ts';
import { packDrawings } from '../../experiments/characters/packed.ts';
import { byHand } from '../../experiments/characters/reader.ts';
import type { Bubble } from '../bubble.ts';
import type { Effect } from '../effect.ts';
import { enter, type Next } from '../start.ts';
import type { Step, TutorState } from '../state.ts';
import { movePad, type Pad, type PadAction } from './pad.ts';
import { examBegins, tellScore } from './words.ts';

type Drawing = Extract<Step, { at: 'drawing' }>;

/** Something is done on the pad. Each drawing that it is taught is noted at once, and so is the exam with its score. */
export function drawOn(state: TutorState, step: Drawing, action: PadAction): Next {
  const { pad } = step;
  if (action.do === 'done' && pad.phase === 'fool' && pad.stage === 'learned') return leavePad(state, step);
  const next = movePad(pad, action);
  const bubbles: Bubble[] = [];
  if (pad.phase !== 'test' && next.phase === 'test')
    bubbles.push({ kind: 'tutor', tone: 'say', text: examBegins });
  const isScored = pad.phase === 'test' && next.phase === 'fool';
  if (isScored) bubbles.push({ kind: 'tutor', tone: 'say', text: tellScore(next) });
  return [
    { ...state, said: [...state.said, ...bubbles], step: { ...step, pad: next } },
    isScored || next.taught.length > pad.taught.length ? [note(next)] : [],
  ];
}

/** On to the next scene, from wherever one is; an exam that was broken off is noted as far as it went. */
export function leavePad(state: TutorState, { pad }: Drawing): Next {
  const [next, effects] = enter(state, state.scene + 1);
  const isBrokenOff = pad.phase === 'test' && pad.tests.length > 0;
  return [next, isBrokenOff ? [note(pad), ...effects] : effects];
}

/** The drawings as the parameters of a run: it can be played again, and has a code. */
function note({ taught, tests, seed }: Pad): Effect {
  const { stretch } = byHand;
  const params = { drawings: packDrawings(taught), tests: packDrawings(tests), stretch };
  return { kind: 'record', fact: { kind: 'watched', experiment: characters.name, params, seed } };
}
