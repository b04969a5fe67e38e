import type { Kernels, Numbers } from './kernels/kernels.ts';
import { plainKernels } from './kernels/plain/plain-kernels.ts';
import { ShapeError } from './shape-error.ts';

/** Numbers in rows and columns. A batch has one sample in each row; a bias or a single sample is one row. */
export type Matrix = {
  readonly rows: number;
  readonly columns: number;
  /** Row by row, `rows · columns` numbers. */
  readonly data: Numbers;
  /** The loops that compute with it, in whose memory it lies. What is computed from it lies there too. */
  readonly kernels: Kernels;
};

/** Makes a matrix of zeros, in the memory of the plain kernels if no others are given. */
export function createMatrix(rows: number, columns: number, kernels: Kernels = plainKernels): Matrix {
  return kernels.createMatrix(rows, columns);
}

/**
 * Makes a matrix from lists of numbers, in the memory of the plain kernels if no others are given; throws a ShapeError
 * unless all rows are as long as the first.
 */
export function fromRows(rows: readonly (readonly number[])[], kernels: Kernels = plainKernels): Matrix {
  const columns = rows[0]?.length ?? 0;
  for (const [index, row] of rows.entries())
    if (row.length !== columns)
      throw new ShapeError('fromRows', `row ${index}`, [1, row.length], [1, columns]);
  const matrix = kernels.createMatrix(rows.length, columns);
  matrix.data.set(rows.flat());
  return matrix;
}

/** The rows as lists of numbers, copied. */
export function toRows({ rows, columns, data }: Matrix): number[][] {
  return Array.from({ length: rows }, (_, row) => [...data.subarray(row * columns, (row + 1) * columns)]);
}

/** Throws a ShapeError unless the matrix has the rows (`B`: any number of them) and columns meant. */
export function checkShape(
  where: string,
  name: string,
  matrix: Matrix,
  rows: number | 'B',
  columns: number,
): void {
  if ((rows !== 'B' && matrix.rows !== rows) || matrix.columns !== columns)
    throw new ShapeError(where, name, [matrix.rows, matrix.columns], [rows, columns]);
}
