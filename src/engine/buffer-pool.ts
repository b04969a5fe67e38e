import type { Kernels } from './kernels/kernels.ts';
import { createMatrix, type Matrix } from './matrix.ts';

/**
 * The matrices that a layer writes its results to, one for each shape it has met. Each is made once, so that a training
 * step makes no new matrix, even when batches of other sizes come in between.
 */
export class BufferPool {
  #last = createMatrix(0, 0);
  readonly #all: Matrix[] = [];

  /** The matrix of this shape in the memory of these kernels; it still holds what was last written to it. */
  take(kernels: Kernels, rows: number, columns: number): Matrix {
    const { rows: lastRows, columns: lastColumns, kernels: lastKernels } = this.#last;
    if (lastRows !== rows || lastColumns !== columns || lastKernels !== kernels)
      this.#last = this.#find(kernels, rows, columns);
    return this.#last;
  }

  /** A matrix where it lies if these kernels can compute with it, else a copy of it in their memory. */
  bring(matrix: Matrix, kernels: Kernels): Matrix {
    if (matrix.kernels === kernels) return matrix;
    const copy = this.take(kernels, matrix.rows, matrix.columns);
    kernels.compute(() => copy.data.set(matrix.data));
    return copy;
  }

  #find(kernels: Kernels, rows: number, columns: number): Matrix {
    const known = this.#all.find(
      (matrix) => matrix.rows === rows && matrix.columns === columns && matrix.kernels === kernels,
    );
    if (known) return known;
    const made = createMatrix(rows, columns, kernels);
    this.#all.push(made);
    return made;
  }
}
