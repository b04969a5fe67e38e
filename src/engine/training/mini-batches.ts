import { createMatrix, type Matrix } from '../matrix.ts';
import { createRandom, type Random } from '../random.ts';
import type { Batch } from './training.ts';

/**
 * The samples of a data set in mini-batches. An epoch shows each sample once, in an order of its own; where the batch
 * size does not divide their number, its last batch is smaller. Which samples a step gets depends on its number alone,
 * so that steps may be asked for in any order. A batch is a copy of its samples, in buffers that the next one
 * overwrites.
 */
export class MiniBatches {
  /** How many batches an epoch has. */
  readonly perEpoch: number;
  readonly #samples: Batch;
  readonly #size: number;
  readonly #seed: number;
  readonly #order: number[];
  readonly #full: Batch;
  readonly #last: Batch;
  #epoch = -1;

  /**
   * Takes the samples, how many make a batch, and the generator from which the orders are drawn. Throws a RangeError
   * unless the size is a whole number from 1 up to the number of samples.
   */
  constructor(samples: Batch, size: number, random: Random) {
    const { rows } = samples.x;
    if (!(Number.isInteger(size) && size >= 1 && size <= rows))
      throw new RangeError(`MiniBatches: size must be a whole number from 1 to ${rows}, but got ${size}.`);
    this.perEpoch = Math.ceil(rows / size);
    this.#samples = samples;
    this.#size = size;
    this.#seed = random.integer(2 ** 32);
    this.#order = Array.from({ length: rows }, (_, row) => row);
    this.#full = createBatch(samples, size);
    this.#last = createBatch(samples, rows - (this.perEpoch - 1) * size);
  }

  /** The batch of a training step, counted from 0 across all epochs; x: B×I, target: B×O. */
  batchAt(step: number): Batch {
    const epoch = Math.floor(step / this.perEpoch);
    const index = step - epoch * this.perEpoch;
    if (epoch !== this.#epoch) this.#shuffle(epoch);
    const batch = index === this.perEpoch - 1 ? this.#last : this.#full;
    copyRows(batch.x, this.#samples.x, this.#order, index * this.#size);
    copyRows(batch.target, this.#samples.target, this.#order, index * this.#size);
    return batch;
  }

  /** The batches of one epoch, one after the other; epochs are counted from 0. */
  *epoch(epoch: number): Generator<Batch, void, void> {
    for (let index = 0; index < this.perEpoch; index++) yield this.batchAt(epoch * this.perEpoch + index);
  }

  #shuffle(epoch: number): void {
    for (let row = 0; row < this.#order.length; row++) this.#order[row] = row;
    createRandom(this.#seed + epoch).shuffle(this.#order);
    this.#epoch = epoch;
  }
}

/** Copies the rows of X whose numbers stand in `order` from the place `at` on, one below the other, to Y. */
function copyRows({ rows, columns, data: y }: Matrix, x: Matrix, order: readonly number[], at: number): void {
  for (let row = 0; row < rows; row++) {
    const from = (order[at + row] ?? 0) * columns;
    for (let j = 0; j < columns; j++) y[row * columns + j] = x.data[from + j] ?? 0;
  }
}

function createBatch({ x, target }: Batch, rows: number): Batch {
  const like = ({ columns }: Matrix) => createMatrix(rows, columns);
  return { x: like(x), target: like(target) };
}
