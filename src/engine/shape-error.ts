/** Rows and columns; `B` stands for any number of samples. */
export type Shape = readonly [rows: number | 'B', columns: number];

/** A matrix that doesn't fit: a programmer's mistake. */
export class ShapeError extends Error {
  override readonly name = 'ShapeError';
  /** The function that refused. */
  readonly where: string;
  /** What that function calls the matrix. */
  readonly matrix: string;
  readonly got: Shape;
  readonly meant: Shape;

  constructor(where: string, matrix: string, got: Shape, meant: Shape) {
    super(`${where}: ${matrix} must be ${meant.join('×')}, but got ${got.join('×')}.`);
    this.where = where;
    this.matrix = matrix;
    this.got = got;
    this.meant = meant;
  }
}
