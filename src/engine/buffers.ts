import { createMatrix, type Matrix } from './matrix.ts';

/**
 * The matrices that a layer writes its results to, one for each shape it has met. Each is made once, so that a training
 * step makes no new matrix, even when batches of other sizes are run in between.
 */
export class Buffers {
  #last = createMatrix(0, 0);
  readonly #all: Matrix[] = [this.#last];

  /** The matrix of this shape; it still holds what was last written to it. */
  take(rows: number, columns: number): Matrix {
    if (this.#last.rows !== rows || this.#last.columns !== columns) this.#last = this.#find(rows, columns);
    return this.#last;
  }

  #find(rows: number, columns: number): Matrix {
    const known = this.#all.find((matrix) => matrix.rows === rows && matrix.columns === columns);
    if (known) return known;
    const made = createMatrix(rows, columns);
    this.#all.push(made);
    return made;
  }
}
