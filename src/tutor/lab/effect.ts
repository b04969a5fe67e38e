import type { Run } from '../../experiments/trace.ts';
import type { Fact } from '../fact.ts';
import type { Pace } from './pace.ts';

/** What the world outside must do for a lab, as data. A job is one run in training; only the latest one counts. */
export type LabEffect =
  /** Opens the run and tells its first moment, without a step. */
  | { readonly kind: 'open'; readonly job: number; readonly run: Run }
  | { readonly kind: 'go'; readonly pace: Pace }
  | { readonly kind: 'pause' }
  | { readonly kind: 'step' }
  | { readonly kind: 'close' }
  | { readonly kind: 'record'; readonly fact: Fact };
