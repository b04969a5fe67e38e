import { ShapeError } from '../shape-error.ts';

/**
 * How many tokens a sequence has, where the rows of a matrix are the tokens of one or more sequences below each other:
 * up to `context` rows are one sequence; more are sequences of `context` rows each. Throws a ShapeError where they are
 * not.
 */
export function sequenceLength(where: string, rows: number, context: number): number {
  if (rows <= context) return rows;
  if (rows % context === 0) return context;
  throw new ShapeError(where, 'the rows of x', [rows, 1], [Math.ceil(rows / context) * context, 1]);
}
