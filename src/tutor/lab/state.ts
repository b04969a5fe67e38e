import { runExperiment } from '../../experiments/run.ts';
import type { End, Frame, Outcome, Run, Trace } from '../../experiments/trace.ts';
import { type KnobLab, setKnobs } from '../../lessons/lab.ts';
import type { Seen } from '../../lessons/lab-numbers.ts';
import type { LabEffect } from './effect.ts';
import { usualPace } from './pace.ts';

/** A lab being played. No language, no width, no clock. */
export type LabState = {
  readonly lab: KnobLab;
  /** Which of its settings each knob has. */
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
};

type Play =
  /** Carried out whenever a knob is turned. */
  { readonly kind: 'at-once'; readonly trace: Trace } | Training;

export type Training = {
  readonly kind: 'training';
  readonly job: number;
  /** All of the run, where that is known before it is watched. */
  readonly foreknown: Outcome | undefined;
  /** The moments seen so far, thinned out; none until the run has told its first. */
  readonly frames: readonly Frame[];
  /** What the network said when it was last asked. */
  readonly sample?: readonly number[];
  readonly at: 'paused' | 'going' | 'lost' | End;
};

export type LabNext = readonly [LabState, readonly LabEffect[]];

/** Opens a lab with its knobs as they stand at first. */
export function startLab(lab: KnobLab): LabNext {
  const settings = lab.knobs.map(({ start }) => start);
  const blank: Training = { kind: 'training', job: 0, foreknown: undefined, frames: [], at: 'paused' };
  return openRun({ lab, settings, turns: 0, play: blank, pace: usualPace, figure: 0, reached: false });
}

/** The run as the knobs stand, from its first moment on. */
export function openRun(state: LabState): LabNext {
  const { lab, settings, play } = state;
  const run = setKnobs(lab, settings);
  if (lab.trains) {
    const job = play.kind === 'training' ? play.job + 1 : 1;
    const training: Training = { kind: 'training', job, foreknown: undefined, frames: [], at: 'paused' };
    return [{ ...state, play: training }, [{ kind: 'open', job, run }]];
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
  return typeof play.at === 'object' ? { ...play.foreknown, frames, end: play.at } : { frames };
}
