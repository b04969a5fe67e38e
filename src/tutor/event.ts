import type { Confidence } from './fact.ts';
import type { PadAction } from './pad/pad-action.ts';

/** What a learner does, whichever face they do it in. */
export type Event =
  /** On: to the next scene, or to another try after a miss. */
  | { readonly kind: 'next' }
  /** As typed; a steered question takes an empty answer to mean “as the knobs stand”. */
  | { readonly kind: 'answer'; readonly raw: string }
  | { readonly kind: 'confide'; readonly confidence: Confidence | undefined }
  | { readonly kind: 'hint' }
  | { readonly kind: 'skip' }
  /** Open the working of the number on the screen. */
  | { readonly kind: 'why' }
  | { readonly kind: 'turn'; readonly knob: number; readonly to: number }
  /** The face owns the clock: it says how many frames have passed. */
  | { readonly kind: 'tick'; readonly frames: number }
  | { readonly kind: 'pause' }
  | { readonly kind: 'seek'; readonly frame: number }
  | { readonly kind: 'speed'; readonly by: 1 | -1 }
  /** Playback from the first frame; knobs back to where they stood. */
  | { readonly kind: 'restart' }
  /** Something is done on the drawing pad. */
  | { readonly kind: 'draw'; readonly action: PadAction }
  | { readonly kind: 'leave' };
