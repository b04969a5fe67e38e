/**
 * The state of early stopping: training is to stop once the validation loss has had no new minimum for a while. A plain
 * value; `startEarlyStopping` gives the first, `lookAtLoss` each next one.
 *
 * Reference: L. Prechelt, "Early stopping – but when?", 1998.
 */
export type EarlyStopping = {
  /** How many looks in a row may pass without a new minimum; with the last of them training is to stop. */
  readonly patience: number;
  /** The lowest validation loss so far; Infinity before the first look. */
  readonly best: number;
  /** The training step at which that was; −1 before the first look. */
  readonly bestAt: number;
  /** How many looks there have been since. */
  readonly waited: number;
  /** Whether training is to stop. */
  readonly isOver: boolean;
};

/** Starts early stopping with this patience, in looks; throws a RangeError unless it is a whole number from 1 on. */
export function startEarlyStopping(patience: number): EarlyStopping {
  if (!(Number.isInteger(patience) && patience >= 1))
    throw new RangeError(
      `startEarlyStopping: patience must be a whole number from 1 on, but got ${patience}.`,
    );
  return { patience, best: Number.POSITIVE_INFINITY, bestAt: -1, waited: 0, isOver: false };
}

/**
 * The state of early stopping after one more look at the validation loss, at this training step. Once over it stays as
 * it is; a loss that is NaN is no new minimum.
 */
export function lookAtLoss(watch: EarlyStopping, step: number, loss: number): EarlyStopping {
  if (watch.isOver) return watch;
  if (loss < watch.best) return { ...watch, best: loss, bestAt: step, waited: 0 };
  const waited = watch.waited + 1;
  return { ...watch, waited, isOver: waited >= watch.patience };
}
