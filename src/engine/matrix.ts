import { ShapeError } from './shape-error.ts';

/** Numbers in rows and columns. A batch has one sample in each row; a bias or a single sample is one row. */
export type Matrix = {
  readonly rows: number;
  readonly columns: number;
  /** Row by row, `rows · columns` numbers. */
  readonly data: Float64Array;
};

/** Makes a matrix of zeros. */
export function createMatrix(rows: number, columns: number): Matrix {
  return { rows, columns, data: new Float64Array(rows * columns) };
}

/** Makes a matrix from lists of numbers; throws a ShapeError unless all rows are as long as the first. */
export function fromRows(rows: readonly (readonly number[])[]): Matrix {
  const columns = rows[0]?.length ?? 0;
  for (const [index, row] of rows.entries())
    if (row.length !== columns)
      throw new ShapeError('fromRows', `row ${index}`, [1, row.length], [1, columns]);
  return { rows: rows.length, columns, data: Float64Array.from(rows.flat()) };
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
