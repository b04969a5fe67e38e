import { createMatrix, type Matrix } from '../matrix.ts';
import { createRandom, type Random } from '../random.ts';
import type { Batch } from '../training/training.ts';
import type { TextWindows } from './windows.ts';

/**
 * Batches with windows of two texts, so that a network learns the second without forgetting the first (rehearsal). Both
 * texts must be in the ids of one tokeniser, made from both.
 *
 * Which windows a step gets depends on its number alone, so that steps may be asked for in any order.
 *
 * Reference: A. Robins, "Catastrophic forgetting, rehearsal and pseudorehearsal", 1995.
 */
export class MixedWindows {
  readonly #first: TextWindows;
  readonly #second: TextWindows;
  readonly #share: number;
  readonly #seed: number;
  readonly #batch: Batch;

  /**
   * Takes the windows of both texts, and the probability with which a window is one of the second, from 0 to 1. Throws a
   * RangeError for another probability, and unless both have the same context and the same number of windows in a batch.
   */
  constructor(first: TextWindows, second: TextWindows, share: number, random: Random) {
    if (!(share >= 0 && share <= 1))
      throw new RangeError(`MixedWindows: share must be from 0 to 1, but got ${share}.`);
    if (first.context !== second.context || first.batch !== second.batch)
      throw new RangeError(
        `MixedWindows: both texts must have batches alike, but got ${first.batch} windows of ${first.context} tokens and ${second.batch} of ${second.context}.`,
      );
    this.#first = first;
    this.#second = second;
    this.#share = share;
    this.#seed = random.integer(2 ** 32);
    const rows = first.batch * first.context;
    this.#batch = { x: createMatrix(rows, 1), target: createMatrix(rows, 1) };
  }

  /** The batch of a training step, counted from 0; x, target: (B·T)×1. The next call overwrites it. */
  batchAt(step: number): Batch {
    const random = createRandom(this.#seed + step);
    const first = this.#first.batchAt(step);
    const second = this.#second.batchAt(step);
    const { batch, context } = this.#first;
    for (let window = 0; window < batch; window++) {
      const drawn = random.uniform() < this.#share ? second : first;
      copyRows(this.#batch.x, drawn.x, window * context, context);
      copyRows(this.#batch.target, drawn.target, window * context, context);
    }
    return this.#batch;
  }
}

/** Copies so many rows of a matrix of one column, from the row `from` on, to the same place. */
function copyRows(to: Matrix, { data }: Matrix, from: number, rows: number): void {
  for (let row = from; row < from + rows; row++) to.data[row] = data[row] ?? Number.NaN;
}
