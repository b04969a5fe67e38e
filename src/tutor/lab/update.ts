import { readWord } from '../../experiments/attention/read-word.ts';
import type { Frame } from '../../experiments/core/trace.ts';
import { experiments } from '../../experiments/registry.ts';
import { allKnobs } from '../../lessons/model/lab.ts';
import { isGoalReached } from '../../lessons/model/lab-goal.ts';
import { unreachable } from '../unreachable.ts';
import type { LabEffect } from './effect.ts';
import type { LabEvent } from './event.ts';
import { recordEnded, recordGivenUp } from './recording.ts';
import { resume } from './resume.ts';
import { canSpeak, questionAfter, textOf } from './speech.ts';
import {
  firstSettings,
  type LabNext,
  type LabState,
  openRun,
  runOf,
  seenOf,
  type Training,
} from './state.ts';
import { paces, usualPace } from './training-pace.ts';

/** One event in a lab, and what follows. An event that means nothing now changes nothing. */
export function updateLab(state: LabState, event: LabEvent): LabNext {
  // What the learner does makes what was noticed old; what the run tells by itself doesn't.
  return isNews(event) ? react(state, event) : react({ ...state, notice: undefined }, event);
}

function isNews(event: LabEvent): boolean {
  return 'job' in event || event.kind === 'kept' || event.kind === 'unkept';
}

function react(state: LabState, event: LabEvent): LabNext {
  switch (event.kind) {
    case 'turn':
      return turn(state, event.knob, event.by);
    case 'reset': {
      const { lab } = state;
      const fresh = { settings: firstSettings(lab), turns: 0 };
      return reopen(state, lab.moves === undefined ? {} : fresh);
    }
    case 'speak':
      return speak(state, event.prompt);
    case 'word':
      return state.lab.takesWord ? giveWord(state, event.raw) : [state, []];
    case 'save':
      return [state, canSpeak(state) ? [{ kind: 'save' }] : []];
    case 'resume': {
      const [next, effects] = resume(state);
      return [next, effects.length === 0 ? [] : [...recordGivenUp(state), ...effects]];
    }
    case 'kept': {
      const { saved, path } = event;
      return [{ ...state, saved, notice: { kind: 'kept', at: saved.at, path } }, []];
    }
    case 'unkept':
      return [{ ...state, notice: { kind: 'unkept', problem: event.problem } }, []];
    case 'look':
      return [{ ...state, figure: (state.figure + 1) % state.lab.figures.length }, []];
    case 'leave':
      return [state, [...recordGivenUp(state), { kind: 'close' }]];
    case 'train':
    case 'step':
    case 'speed':
    case 'opened':
    case 'measured':
    case 'frame':
    case 'sampled':
    case 'recited':
    case 'weights':
    case 'ended':
    case 'lost':
      return state.play.kind === 'training' ? train(state, state.play, event) : [state, []];
    default:
      return unreachable(event);
  }
}

function turn(state: LabState, index: number, by: number): LabNext {
  const knob = allKnobs(state.lab)[index];
  const from = state.settings[index];
  if (knob === undefined || from === undefined) return [state, []];
  const allowed = turnsLeft(state) ?? Number.POSITIVE_INFINITY;
  const steps = Math.min(Math.abs(by), allowed);
  const to = Math.max(0, Math.min(knob.settings.length - 1, from + Math.sign(by) * steps));
  if (to === from) return [state, []];
  const settings = state.settings.map((setting, at) => (at === index ? to : setting));
  // The same chance as before, so that what changes is the knob's doing.
  if (index >= state.lab.knobs.length) return ask({ ...state, settings });
  const [next, effects] = reopen(state, { settings, turns: state.turns + Math.abs(to - from) });
  const [celebrated, more] = celebrate(next);
  return [celebrated, [...effects, ...more]];
}

/** The run with the learner's word, from its start; one that had come to its end is there again at once. */
function giveWord(state: LabState, raw: string): LabNext {
  const { lab, play } = state;
  const word = readWord(raw);
  const params = { ...lab.run.params, ...(word && { word }) };
  const problems = experiments.get(lab.run.experiment)?.problemsOf(params) ?? [];
  if (word === undefined || problems.length > 0) return [{ ...state, notice: { kind: 'no-word' } }, []];
  const [opened, effects] = openRun({ ...state, lab: { ...lab, run: { ...lab.run, params } } });
  const isOver = play.kind === 'training' && typeof play.at === 'object';
  if (!isOver) return [opened, [...recordGivenUp(state), ...effects]];
  const [going, more] = updateLab({ ...opened, pace: paces.length - 1 }, { kind: 'train' });
  return [{ ...going, pace: state.pace }, [...effects, ...more]];
}

/** Asks the network, by another chance each time. */
function speak(state: LabState, typed: string | undefined): LabNext {
  const text = textOf(state);
  if (text === undefined || state.play.kind !== 'training' || !canSpeak(state)) return [state, []];
  const tokens = typed === undefined ? [] : text.tokeniser.unknown(typed);
  if (tokens.length > 0) return [{ ...state, notice: { kind: 'unknown', tokens } }, []];
  const prompt = [text.lineBreak, ...(typed === undefined ? [] : text.tokeniser.encode(typed))];
  return ask({ ...state, asked: state.asked + 1, play: { ...state.play, prompt } });
}

/** Asks it as it was asked last. */
function ask(state: LabState): LabNext {
  const text = textOf(state);
  if (text === undefined || state.play.kind !== 'training' || !canSpeak(state)) return [state, []];
  const { prompt } = state.play;
  const question = questionAfter(
    state,
    text,
    prompt.length === 0 ? [text.lineBreak] : prompt,
    Math.max(1, state.asked),
  );
  const play = { ...state.play, prompt: question.prompt };
  return [{ ...state, play }, [{ kind: 'sample', ...question }]];
}

/** How many turns are left, where they are counted. */
export function turnsLeft({ lab, turns }: LabState): number | undefined {
  return lab.moves === undefined ? undefined : Math.max(0, lab.moves - turns);
}

/** From the first moment on, with the knobs as they are now; what was trained before is remembered. */
function reopen(state: LabState, knobs: Partial<Pick<LabState, 'settings' | 'turns'>>): LabNext {
  const [next, effects] = openRun({ ...state, ...knobs });
  return [next, [...recordGivenUp(state), ...effects]];
}

type TrainingEvent = Extract<
  LabEvent,
  {
    kind:
      | 'train'
      | 'step'
      | 'speed'
      | 'opened'
      | 'measured'
      | 'frame'
      | 'sampled'
      | 'recited'
      | 'weights'
      | 'ended'
      | 'lost';
  }
>;

function train(state: LabState, training: Training, event: TrainingEvent): LabNext {
  const { at } = training;
  const to = (
    changed: Partial<Training>,
    effects: readonly LabEffect[] = [],
    rest: Partial<LabState> = {},
  ): LabNext => [{ ...state, ...rest, play: { ...training, ...changed } }, effects];
  switch (event.kind) {
    case 'train': {
      if (at === 'going') return to({ at: 'paused' }, [{ kind: 'pause' }]);
      if (at === 'paused') return to({ at: 'going' }, [{ kind: 'go', pace: paceOf(state) }]);
      // Over or lost: once more from the start.
      const [opened, effects] = openRun(state);
      const [going, more] = updateLab(opened, event);
      return [going, [...effects, ...more]];
    }
    case 'step':
      if (at === 'going') return to({ at: 'paused' }, [{ kind: 'pause' }]);
      return at === 'paused' ? to({}, [{ kind: 'step' }]) : [state, []];
    case 'speed': {
      const pace = Math.max(0, Math.min(paces.length - 1, state.pace + event.by));
      const faster = { ...state, pace };
      return to({}, at === 'going' ? [{ kind: 'go', pace: paceOf(faster) }] : [], { pace });
    }
    case 'opened':
      if (event.job !== training.job) return [state, []];
      return to(
        { foreknown: event.foreknown, frames: [event.frame] },
        [],
        // What was saved did not fit the run, which begins at its first step then.
        event.frame.at === training.from ? {} : { notice: { kind: 'damaged' } },
      );
    case 'measured':
      return event.job === training.job
        ? to({ values: { ...training.values, ...event.values } })
        : [state, []];
    case 'frame':
      if (event.job !== training.job || at === 'lost') return [state, []];
      return celebrate(to({ frames: keep(training.frames, event.frame) })[0]);
    case 'sampled':
      if (event.job !== training.job) return [state, []];
      return to({ said: { kind: 'sample', tokens: event.tokens } });
    case 'recited':
      if (event.job !== training.job) return [state, []];
      return to({ said: { kind: 'recital', tokens: event.tokens } });
    case 'weights':
      return event.job === training.job ? to({}, [{ kind: 'keep', bytes: event.bytes }]) : [state, []];
    case 'ended': {
      if (event.job !== training.job || at === 'lost') return [state, []];
      const [ended] = to({ at: event.end });
      const [next, effects] = celebrate(ended);
      const recite: LabEffect[] = canSpeak(next) ? [{ kind: 'recite' }] : [];
      return [next, [...effects, recordEnded(next, event.end), ...recite]];
    }
    case 'lost':
      return event.job === training.job ? to({ at: 'lost' }) : [state, []];
  }
}

function paceOf({ pace }: LabState) {
  return paces[pace] ?? paces[usualPace];
}

/** So many moments are kept of a run, however long it is. */
const mostFrames = 160;

/** The moments with one more; when they get too many, every second one goes. */
function keep(frames: readonly Frame[], frame: Frame): readonly Frame[] {
  if (frames.at(-1)?.at === frame.at) return [...frames.slice(0, -1), frame];
  const thinned = frames.length < mostFrames ? frames : frames.filter((_, index) => index % 2 === 0);
  return [...thinned, frame];
}

/** The first time that the goal is reached is remembered. */
function celebrate(state: LabState): LabNext {
  const seen = seenOf(state);
  if (state.reached || seen === undefined || !isGoalReached(state.lab, runOf(state).params, seen))
    return [state, []];
  return [{ ...state, reached: true }, [{ kind: 'record', fact: { kind: 'solved', lab: state.lab.id } }]];
}
