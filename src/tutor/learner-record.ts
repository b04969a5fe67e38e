import type { Text } from '../text/text.ts';

/** What a learner has answered so far, as the notebook scene shows it. Folded from the facts by whoever keeps them. */
export type LearnerRecord = {
  /** The loss of each prediction, oldest first; a blind guess costs 1. */
  readonly losses: readonly number[];
  /** First answers that missed, newest first. */
  readonly misses: readonly Miss[];
};

export type Miss = {
  readonly prompt: Text;
  /** As typed; of a choice, the words that were chosen. */
  readonly given: Text;
  readonly right: Text;
  /** Where the answer is a number. */
  readonly squaredError: number | undefined;
};
