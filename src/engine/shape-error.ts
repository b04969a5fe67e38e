/** The shape of a matrix, rows×columns; `B` stands for any number of samples. */
export type Shape = readonly [rows: number | 'B', columns: number];

/**
 * Thrown for a matrix, or a list, of a shape that does not fit: a programmer's mistake. The message names both shapes.
 */
export class ShapeError extends Error {
  /** The name of this class, by which a caught error is told from others. */
  override readonly name = 'ShapeError';
  /** The function that refused. */
  readonly where: string;
  /** What that function calls the matrix. */
  readonly matrix: string;
  /** The shape that the matrix has. */
  readonly got: Shape;
  /** The shape that it must have. */
  readonly meant: Shape;

  /** Takes the function that refuses, what it calls the matrix, the shape that came and the one that was meant. */
  constructor(where: string, matrix: string, got: Shape, meant: Shape) {
    super(`${where}: ${matrix} must be ${meant.join('×')}, but got ${got.join('×')}.`);
    this.where = where;
    this.matrix = matrix;
    this.got = got;
    this.meant = meant;
  }
}
