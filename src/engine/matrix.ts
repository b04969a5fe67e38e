import type { Kernels, Numbers } from './kernels/kernels.ts';
import { plainKernels } from './kernels/plain/plain-kernels.ts';
import { ShapeError } from './shape-error.ts';

/** A matrix of numbers. A batch has one sample in each row; biases, or a single sample, are one row. */
export type Matrix = {
  readonly rows: number;
  readonly columns: number;
  /** The numbers, row by row: `rows · columns` of them. */
  readonly data: Numbers;
  /** The kernels that compute with this matrix, in whose memory it lies. What is computed from it lies there too. */
  readonly kernels: Kernels;
};

/** Makes a matrix of zeros, rows×columns, in the memory of the plain kernels if no others are given. */
export function createMatrix(rows: number, columns: number, kernels: Kernels = plainKernels): Matrix {
  return kernels.createMatrix(rows, columns);
}

/**
 * Makes a matrix from lists of numbers, one list a row, in the memory of the plain kernels if no others are given.
 * Throws a ShapeError unless all rows are as long as the first.
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

/** The numbers of a matrix as lists, one for each row: a copy. */
export function toRows({ rows, columns, data }: Matrix): number[][] {
  return Array.from({ length: rows }, (_, row) => [...data.subarray(row * columns, (row + 1) * columns)]);
}

/** A copy in the memory of the plain kernels, which is freed again: that of others only fills up, call after call. */
export function copyToPlain({ rows, columns, data }: Matrix): Matrix {
  const copy = createMatrix(rows, columns);
  copy.data.set(data);
  return copy;
}

/** Throws a ShapeError unless the matrix has the rows (`B`: any number of them) and columns that are meant. */
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
