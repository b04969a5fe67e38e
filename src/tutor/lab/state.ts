import type { End, Frame, Outcome, Run, Trace } from '../../experiments/core/trace.ts';
import { runExperiment } from '../../experiments/run.ts';
import { allKnobs, type KnobLab, setKnobs } from '../../lessons/model/lab.ts';
import type { Seen } from '../../lessons/model/lab-goal.ts';
import type { Text } from '../../text/text.ts';
import type { LabEffect } from './effect.ts';
import type { SavedRun } from './event.ts';
import { usualPace } from './training-pace.ts';

/** A lab being played. No language, no width, no clock. */
export type LabState = {
  readonly lab: KnobLab;
  /** Which of its settings each knob has, those of speaking last. */
  readonly settings: readonly number[];
  /** Turns made since the knobs stood as at first. */
  readonly turns: number;
  readonly play: Play;
  /** An index into `paces`. */
  readonly pace: number;
  /** An index into the lab's figures. */
  readonly figure: number;
  /** Whether the goal has been reached since the lab was opened. */
  readonly reached: boolean;
  /** How often the network was asked by a key: the seed of what it says. */
  readonly asked: number;
  /** The run that was put aside last. */
  readonly saved: SavedRun | undefined;
  /** What is to be said of the last event, until the next. */
  readonly notice: LabNotice | undefined;
};

export type LabNotice =
  /** The network never saw these tokens. */
  | { readonly kind: 'unknown'; readonly tokens: readonly string[] }
  | { readonly kind: 'kept'; readonly at: number; readonly path: string }
  | { readonly kind: 'unkept'; readonly problem: Text }
  /** What was saved cannot be read. */
  | { readonly kind: 'damaged' }
  | { readonly kind: 'none-saved' }
  /** What was typed is no word that the run can take. */
  | { readonly kind: 'no-word' };

type Play =
  /** Carried out whenever a knob is turned. */
  { readonly kind: 'at-once'; readonly trace: Trace } | Training;

export type Training = {
  readonly kind: 'training';
  readonly job: number;
  /** All of the run, where that is known before it is watched. */
  readonly foreknown: Outcome | undefined;
  /** The step at which it was opened: above 0 where it goes on with what was saved. */
  readonly from: number;
  /** Values that are known before its end. */
  readonly values?: Outcome['values'];
  /** The moments seen so far, thinned out; none until the run has told its first. */
  readonly frames: readonly Frame[];
  /** What the network was given when it was last asked. */
  readonly prompt: readonly number[];
  /** What it said last. */
  readonly said?: { readonly kind: 'sample' | 'recital'; readonly tokens: readonly number[] };
  readonly at: 'paused' | 'going' | 'lost' | End;
};

export type LabNext = readonly [LabState, readonly LabEffect[]];

const unopened = {
  kind: 'training',
  foreknown: undefined,
  frames: [],
  prompt: [],
  from: 0,
  at: 'paused',
} as const;

/** Opens a lab with its knobs as they stand at first, and beside it what was put aside in it, if that can be read. */
export function startLab(lab: KnobLab, saved?: SavedRun | 'damaged'): LabNext {
  return openRun({
    lab,
    settings: firstSettings(lab),
    turns: 0,
    play: { ...unopened, job: 0 },
    pace: usualPace,
    figure: 0,
    reached: false,
    asked: 0,
    saved: saved === 'damaged' ? undefined : saved,
    notice: saved === 'damaged' ? { kind: 'damaged' } : undefined,
  });
}

export function firstSettings(lab: KnobLab): readonly number[] {
  return allKnobs(lab).map(({ start }) => start);
}

/** The run as the knobs stand, from its first moment on, or from where it was saved. */
export function openRun(state: LabState, from?: SavedRun): LabNext {
  const { lab, settings, play } = state;
  const run = setKnobs(lab, settings);
  if (lab.trains) {
    const job = play.kind === 'training' ? play.job + 1 : 1;
    const training = { ...unopened, job, from: from?.at ?? 0 };
    return [{ ...state, play: training }, [{ kind: 'open', job, run, ...(from && { saved: from.bytes }) }]];
  }
  const trace = runExperiment(run);
  // Every single setting was checked; two that don't go together leave the run as it was.
  return [Array.isArray(trace) ? state : { ...state, play: { kind: 'at-once', trace } }, []];
}

/** The run that has been played so far: one in training counts its own steps, one that is over ends by itself. */
export function runOf({ lab, settings, play }: LabState): Run {
  const run = setKnobs(lab, settings);
  if (play.kind === 'training' && typeof play.at === 'object') return run;
  const at = play.kind === 'training' ? (play.frames.at(-1)?.at ?? 0) : 0;
  return at > 0 && 'steps' in run.params ? { ...run, params: { ...run.params, steps: at } } : run;
}

/** What has been seen of the run: its values only once it has ended. Undefined before its first moment. */
export function seenOf({ play }: LabState): Seen | undefined {
  if (play.kind === 'at-once') return play.trace;
  const [first, ...others] = play.frames;
  if (first === undefined) return undefined;
  const frames = [first, ...others] as const;
  const known = play.values && { values: play.values };
  return typeof play.at === 'object'
    ? { ...known, ...play.foreknown, frames, end: play.at }
    : { ...known, frames };
}
