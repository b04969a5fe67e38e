/** A watch over the loss on samples kept aside: when it hasn't been lower for a while, training stops. */
export type EarlyStopping = {
  /** How many looks in a row may pass without a new best; with the last of them the watch is over. */
  readonly patience: number;
  /** The lowest loss seen; Infinity before the first look. */
  readonly best: number;
  /** The step of that look; −1 before the first. */
  readonly bestAt: number;
  /** How many looks have passed since. */
  readonly waited: number;
  readonly isOver: boolean;
};

/** Starts a watch; throws a RangeError unless `patience` is a whole number from 1 on. */
export function startEarlyStopping(patience: number): EarlyStopping {
  if (!(Number.isInteger(patience) && patience >= 1))
    throw new RangeError(
      `startEarlyStopping: patience must be a whole number from 1 on, but got ${patience}.`,
    );
  return { patience, best: Number.POSITIVE_INFINITY, bestAt: -1, waited: 0, isOver: false };
}

/** The watch after one more look. When it is over it stays as it is; a loss that is no number is no best. */
export function lookAtLoss(watch: EarlyStopping, step: number, loss: number): EarlyStopping {
  if (watch.isOver) return watch;
  if (loss < watch.best) return { ...watch, best: loss, bestAt: step, waited: 0 };
  const waited = watch.waited + 1;
  return { ...watch, waited, isOver: waited >= watch.patience };
}
