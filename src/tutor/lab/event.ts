import type { End, Frame, Outcome, Run } from '../../experiments/core/trace.ts';
import type { Text } from '../../text/text.ts';

/** A run that was put aside, and how far it had come. */
export type SavedRun = { readonly run: Run; readonly at: number; readonly bytes: Uint8Array };

/** What a learner does in a lab, and what its run tells. */
export type LabEvent =
  /** Turns a knob by so many of its settings. */
  | { readonly kind: 'turn'; readonly knob: number; readonly by: number }
  /** Train, pause, or go on. */
  | { readonly kind: 'train' }
  /** One step of training. */
  | { readonly kind: 'step' }
  | { readonly kind: 'speed'; readonly by: 1 | -1 }
  /** Back to the first moment; where turns are counted, the knobs as well. */
  | { readonly kind: 'reset' }
  /** The next picture of the run. */
  | { readonly kind: 'look' }
  /** Asks the network what it says now: after a prompt, else as at the start of a line. */
  | { readonly kind: 'speak'; readonly prompt?: string }
  /** Gives the run a word of the learner's own. */
  | { readonly kind: 'word'; readonly raw: string }
  /** Puts the run aside. */
  | { readonly kind: 'save' }
  /** Goes on with the run that was put aside. */
  | { readonly kind: 'resume' }
  | { readonly kind: 'leave' }
  | {
      readonly kind: 'opened';
      readonly job: number;
      readonly frame: Frame;
      readonly foreknown: Outcome | undefined;
    }
  /** What the run is measured by, or what was found in it. */
  | { readonly kind: 'measured'; readonly job: number; readonly values: Outcome['values'] }
  | { readonly kind: 'frame'; readonly job: number; readonly frame: Frame }
  /** What the network said when it was asked. */
  | { readonly kind: 'sampled'; readonly job: number; readonly tokens: readonly number[] }
  /** What it said in place of each token of its text. */
  | { readonly kind: 'recited'; readonly job: number; readonly tokens: readonly number[] }
  | { readonly kind: 'weights'; readonly job: number; readonly bytes: Uint8Array }
  /** The run is on disk. */
  | { readonly kind: 'kept'; readonly saved: SavedRun; readonly path: string }
  | { readonly kind: 'unkept'; readonly problem: Text }
  | { readonly kind: 'ended'; readonly job: number; readonly end: End }
  /** The thread that trained is gone. */
  | { readonly kind: 'lost'; readonly job: number };
