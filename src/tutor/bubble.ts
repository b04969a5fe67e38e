import type { NonEmpty } from '../experiments/core/trace.ts';
import type { Figure } from '../lessons/model/figure.ts';
import type { WorkingLine } from '../lessons/model/working.ts';
import type { Text } from '../text/text.ts';

/** One finished piece of the conversation. */
export type Bubble =
  /** What a lesson is called, and what it settles. */
  | {
      readonly kind: 'title';
      readonly number: number | undefined;
      readonly title: Text;
      readonly about: Text;
    }
  | { readonly kind: 'tutor'; readonly tone: Tone; readonly text: Text }
  | { readonly kind: 'learner'; readonly text: Text; readonly mark: 'right' | 'wrong' | 'skipped' | 'noted' }
  /** A working, drawn as aligned lines. */
  | { readonly kind: 'working'; readonly lines: NonEmpty<WorkingLine> }
  /** A run that was watched, at the frame it was left. */
  | { readonly kind: 'figure'; readonly figure: Figure; readonly frame: number }
  /** A sentence of the article, and what it should say. */
  | { readonly kind: 'mended'; readonly sentence: Text; readonly repaired: Text }
  /** Losses of the learner and of machines on the same thing, on one axis. */
  | ({ readonly kind: 'losses' } & Losses)
  /** What a lesson leaves behind. */
  | {
      readonly kind: 'card';
      readonly title: Text;
      readonly points: NonEmpty<Text>;
      readonly formulas: readonly WorkingLine[];
    };

export type Losses = {
  readonly title: Text;
  readonly bars: NonEmpty<{ readonly name: Text; readonly loss: number; readonly isLearner: boolean }>;
};

type Tone = 'say' | 'praise' | 'correct' | 'hint' | 'notebook';
