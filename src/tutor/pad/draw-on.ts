import { characters } from '../../experiments/characters/characters.ts';
import { packDrawings } from '../../experiments/characters/packed.ts';
import { byHand } from '../../experiments/characters/reader.ts';
import type { Bubble } from '../bubble.ts';
import type { Effect } from '../effect.ts';
import { enter, type Next } from '../start-lesson.ts';
import type { Step, TutorState } from '../state.ts';
import { movePad, type Pad } from './pad.ts';
import type { PadAction } from './pad-action.ts';
import { examBegins, tellScore } from './words.ts';

type Drawing = Extract<Step, { at: 'drawing' }>;

/** Something is done on the pad. Each drawing is noted at once, so that one can leave and come back, and the exam with its score as a run. */
export function drawOn(state: TutorState, step: Drawing, action: PadAction): Next {
  const { pad } = step;
  if (action.do === 'done' && pad.phase === 'fool' && pad.stage === 'learned') return leavePad(state, step);
  const next = movePad(pad, action);
  const bubbles: Bubble[] = [];
  if (pad.phase !== 'test' && next.phase === 'test')
    bubbles.push({ kind: 'tutor', tone: 'say', text: examBegins });
  const isScored = pad.phase === 'test' && next.phase === 'fool';
  if (isScored) bubbles.push({ kind: 'tutor', tone: 'say', text: tellScore(next) });
  const isKept = next.taught.length > pad.taught.length || next.tests.length > pad.tests.length;
  return [
    { ...state, said: [...state.said, ...bubbles], step: { ...step, pad: next } },
    [...(isKept ? [keep(state, step, next)] : []), ...(isScored ? [noteRun(next)] : [])],
  ];
}

/** On to the next scene, from wherever one is; what was broken off is noted as a run as far as it went. */
export function leavePad(state: TutorState, { pad }: Drawing): Next {
  const [next, effects] = enter(state, state.scene + 1);
  const isBrokenOff = pad.phase !== 'fool' && pad.taught.length > 0;
  return [next, isBrokenOff ? [noteRun(pad), ...effects] : effects];
}

function keep({ lesson }: TutorState, { scene }: Drawing, { taught, tests }: Pad): Effect {
  const drawings = { taught: packDrawings(taught), tests: packDrawings(tests) };
  return { kind: 'record', fact: { kind: 'drew', lesson: lesson.id, scene: scene.id, ...drawings } };
}

/** The drawings as the parameters of a run: it can be played again, and has a code. */
function noteRun({ taught, tests, seed }: Pad): Effect {
  const { stretch } = byHand;
  const params = { drawings: packDrawings(taught), tests: packDrawings(tests), stretch };
  return { kind: 'record', fact: { kind: 'watched', experiment: characters.name, params, seed } };
}
