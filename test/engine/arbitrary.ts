import fc from 'fast-check';
import { createMatrix, createRandom, type Matrix } from '../../src/engine/index.ts';

/** Small sizes: 1, multiples of the kernels' tile of 4, and what lies between. */
export const size = fc.integer({ min: 1, max: 9 });

/** A seed from which a test draws its numbers: unlike fast-check's own, they are neither huge nor nearly 0. */
export const seed = fc.integer({ min: 0, max: 2 ** 31 });

/** Matrices of normal numbers, the same for the same seed. */
export function drawer(from: number): (rows: number, columns: number) => Matrix {
  const random = createRandom(from);
  return (rows, columns) => {
    const matrix = createMatrix(rows, columns);
    for (const index of matrix.data.keys()) matrix.data[index] = random.normal(0, 1);
    return matrix;
  };
}
