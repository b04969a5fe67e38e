import type { End, Frame, Outcome } from '../../experiments/trace.ts';

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
  | { readonly kind: 'leave' }
  | {
      readonly kind: 'opened';
      readonly job: number;
      readonly frame: Frame;
      readonly foreknown: Outcome | undefined;
    }
  | { readonly kind: 'frame'; readonly job: number; readonly frame: Frame }
  /** What the network said when it was asked. */
  | { readonly kind: 'sampled'; readonly job: number; readonly tokens: readonly number[] }
  | { readonly kind: 'ended'; readonly job: number; readonly end: End }
  /** The thread that trained is gone. */
  | { readonly kind: 'lost'; readonly job: number };
