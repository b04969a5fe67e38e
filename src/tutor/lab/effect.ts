import type { Question } from '../../experiments/core/live-run.ts';
import type { Run } from '../../experiments/core/trace.ts';
import type { Fact } from '../fact.ts';
import type { Pace } from './training-pace.ts';

/** What the world outside must do for a lab, as data. A job is one run in training; only the latest one counts. */
export type LabEffect =
  /** Opens the run, as it was saved if it was, and tells its first moment, without a step. */
  | { readonly kind: 'open'; readonly job: number; readonly run: Run; readonly saved?: Uint8Array }
  | { readonly kind: 'go'; readonly pace: Pace }
  | { readonly kind: 'pause' }
  | { readonly kind: 'step' }
  /** What would the network say now? Training goes on as if nobody had asked. */
  | ({ readonly kind: 'sample' } & Question)
  /** What does it say in place of each token of its text? Told when it has come to the end, unless another order came before. */
  | { readonly kind: 'recite' }
  /** Asks for all that the run needs to be gone on with. */
  | { readonly kind: 'save' }
  /** Writes that down. */
  | { readonly kind: 'keep'; readonly bytes: Uint8Array }
  | { readonly kind: 'close' }
  | { readonly kind: 'record'; readonly fact: Fact };
