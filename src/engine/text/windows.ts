import { createMatrix } from '../matrix.ts';
import { createRandom, type Random } from '../random.ts';
import type { Batch } from '../training/training.ts';

/** What windows `TextWindows` draws. */
export type WindowOptions = {
  /** T: how many tokens a window shows. */
  readonly context: number;
  /** B: how many windows make a batch. */
  readonly batch: number;
  /**
   * The probability with which a window is made to start at a line break, so that the model often reads a line break
   * and the first tokens of a line. The other windows start anywhere. From 0 to 1.
   */
  readonly lineStartShare: number;
  /** The id of the line break; any id where `lineStartShare` is 0. */
  readonly lineBreak: number;
};

/**
 * Batches for a language model: windows of a text, drawn at random, at each of whose tokens the next is to be
 * predicted. A batch is B windows of T tokens, one below the other: x, (B·T)×1, their ids; target, (B·T)×1, the id that
 * follows each.
 *
 * Which windows a step gets depends on its number alone, so that steps may be asked for in any order.
 */
export class TextWindows {
  /** T: how many tokens a window shows. */
  readonly context: number;
  /** B: how many windows make a batch. */
  readonly batch: number;
  readonly #ids: readonly number[];
  readonly #lineStartShare: number;
  readonly #anywhere: readonly number[];
  readonly #lineStarts: readonly number[];
  readonly #seed: number;
  readonly #batch: Batch;

  /**
   * Takes the ids of the text, what windows to draw, and the generator to draw them with. Throws a RangeError where no
   * window and the token after it fit into the text, or none that starts at a line break though a share of them should,
   * and for options out of range.
   */
  constructor(
    ids: readonly number[],
    { context, batch, lineStartShare, lineBreak }: WindowOptions,
    random: Random,
  ) {
    checkCount('context', context);
    checkCount('batch', batch);
    if (!(lineStartShare >= 0 && lineStartShare <= 1))
      throw new RangeError(`TextWindows: lineStartShare must be from 0 to 1, but got ${lineStartShare}.`);
    if (ids.length <= context)
      throw new RangeError(
        `TextWindows: with a context of ${context}, a text must have at least ${context + 1} tokens, but got ${ids.length}.`,
      );
    this.context = context;
    this.batch = batch;
    this.#ids = ids;
    this.#lineStartShare = lineStartShare;
    this.#anywhere = Array.from({ length: ids.length - context }, (_, start) => start);
    this.#lineStarts = this.#anywhere.filter((start) => ids[start] === lineBreak);
    if (lineStartShare > 0 && this.#lineStarts.length === 0)
      throw new RangeError(
        `TextWindows: a share of the windows should start at a line break, but none has ${context} tokens after it.`,
      );
    this.#seed = random.integer(2 ** 32);
    this.#batch = { x: createMatrix(batch * context, 1), target: createMatrix(batch * context, 1) };
  }

  /** The batch of a training step, counted from 0; x, target: (B·T)×1. The next call overwrites it. */
  batchAt(step: number): Batch {
    const random = createRandom(this.#seed + step);
    for (let window = 0; window < this.batch; window++) {
      const starts = random.uniform() < this.#lineStartShare ? this.#lineStarts : this.#anywhere;
      this.#write(window * this.context, starts[random.integer(starts.length)] ?? Number.NaN);
    }
    return this.#batch;
  }

  #write(row: number, start: number): void {
    const { x, target } = this.#batch;
    for (let index = 0; index < this.context; index++) {
      x.data[row + index] = this.#ids[start + index] ?? Number.NaN;
      target.data[row + index] = this.#ids[start + index + 1] ?? Number.NaN;
    }
  }
}

function checkCount(name: string, count: number): void {
  if (!(Number.isInteger(count) && count >= 1))
    throw new RangeError(`TextWindows: ${name} must be a whole number from 1 on, but got ${count}.`);
}
