import type { Event } from './event.ts';
import { drawOn, leavePad } from './pad/draw-on.ts';
import type { PadAction } from './pad/pad-action.ts';
import { enter, type Next } from './start-lesson.ts';
import type { Step, TutorState } from './state.ts';
import { answer, awaitRun, confide, passVerdict, skip } from './steps/answering.ts';
import { climb } from './steps/hinting.ts';
import { openWorking } from './steps/open-working.ts';
import { atEnd, movePlayback, type PlaybackEvent } from './steps/playback.ts';
import { spell } from './steps/spelling.ts';
import { startSteering, turn } from './steps/steering.ts';
import { unreachable } from './unreachable.ts';
import { leaveWorkshop, workOn } from './workshop/work-on.ts';

/**
 * One thing a learner did, and what follows: the next state, and effects as data. An event that means nothing at the
 * present step changes nothing.
 */
export function update(state: TutorState, event: Event): Next {
  switch (event.kind) {
    case 'next':
      return goOn(state);
    case 'answer':
      return state.step.at === 'spelling' ? spell(state, state.step, event.raw) : answer(state, event.raw);
    case 'confide':
      return confide(state, event.confidence);
    case 'hint':
      return climb(state);
    case 'skip':
      return state.step.at === 'asking' ? skip(state, state.step) : goOn(state);
    case 'why':
      return [openWorking(state), []];
    case 'leave':
      return [state, [{ kind: 'leave' }]];
    case 'draw':
      return draw(state, event.action);
    case 'turn':
    case 'tick':
    case 'pause':
    case 'seek':
    case 'speed':
    case 'restart':
      return [{ ...state, step: move(state.step, event) }, []];
    default:
      return unreachable(event);
  }
}

function goOn(state: TutorState): Next {
  const { step } = state;
  switch (step.at) {
    case 'watching': {
      if (!atEnd(step.playback))
        return [{ ...state, step: move(step, { kind: 'seek', frame: step.playback.frames }) }, []];
      const { frame } = step.playback;
      const { figure } = step.watch;
      const { experiment, params, seed } = figure.trace;
      const watched = { kind: 'record', fact: { kind: 'watched', experiment, params, seed } } as const;
      const seen = { ...state, said: [...state.said, { kind: 'figure', figure, frame } as const] };
      // Where two runs stand behind a prediction, both are seen before the verdict.
      if (step.pending)
        return state.lesson.scenes[state.scene + 1]?.kind === 'watch'
          ? awaitRun(seen, step.pending, [], [watched])
          : [passVerdict(seen, step.pending), [watched]];
      const [next, effects] = enter(seen, state.scene + 1);
      return [next, [watched, ...effects]];
    }
    case 'spelling': {
      const { figure } = step;
      const seen = { kind: 'figure', figure, frame: figure.trace.frames.length - 1 } as const;
      return enter({ ...state, said: [...state.said, seen] }, state.scene + 1);
    }
    case 'settled':
    case 'trying':
    case 'comparing':
    case 'recap':
      return enter(state, state.scene + 1);
    case 'drawing':
      return leavePad(state, step);
    case 'working':
      return leaveWorkshop(state, step);
    case 'done':
      return [state, [{ kind: 'leave' }]];
    case 'confiding':
      return confide(state, undefined);
    case 'asking':
      return [state, []];
  }
}

function draw(state: TutorState, action: PadAction): Next {
  const { step } = state;
  if (step.at === 'drawing') return drawOn(state, step, action);
  return step.at === 'working' ? workOn(state, step, action) : [state, []];
}

/** What time and the arrow keys do to a playback, and turns to knobs. */
function move(step: Step, event: PlaybackEvent | Extract<Event, { kind: 'turn' }>): Step {
  if (step.at === 'watching')
    return event.kind === 'turn' ? step : { ...step, playback: movePlayback(step.playback, event) };
  const steerable = step.at === 'trying' ? step.scene.steerable : steerableOf(step);
  if (
    steerable === undefined ||
    (step.at !== 'trying' && step.at !== 'asking') ||
    step.steering === undefined
  )
    return step;
  if (event.kind === 'restart') return { ...step, steering: startSteering(steerable) };
  const knob = event.kind === 'turn' ? steerable.knobs[event.knob] : undefined;
  if (event.kind !== 'turn' || knob === undefined) return step;
  return { ...step, steering: turn(step.steering, steerable, knob, event.to) };
}

function steerableOf(step: Step) {
  return step.at === 'asking' && step.ask.question.kind === 'steer' ? step.ask.question.steerable : undefined;
}
