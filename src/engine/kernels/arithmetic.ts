/*
 * Inner loops: see products.ts for why typed arrays are read with a `!` here and nowhere else.
 */
// biome-ignore-all lint/style/noNonNullAssertion: each index stays inside its array, see products.ts.
import type { Matrix } from '../matrix.ts';

/** b += the sum of X's rows: X: M×N, b: 1×N. */
export function addRowSums({ data: b }: Matrix, { rows, columns, data: x }: Matrix): void {
  for (let row = 0; row < rows; row++) for (let j = 0; j < columns; j++) b[j]! += x[row * columns + j]!;
}

/** a += factor·b */
export function addScaled(a: Float64Array, factor: number, b: Float64Array): void {
  for (let i = 0; i < a.length; i++) a[i]! += factor * b[i]!;
}

/** The rows of X whose numbers stand in `order` from the place `at` on, one after the other; X: N×I, Y: B×I. */
export function gatherRows(
  { rows, columns, data: y }: Matrix,
  x: Matrix,
  order: readonly number[],
  at: number,
): void {
  for (let row = 0; row < rows; row++) {
    const from = order[at + row]! * columns;
    for (let j = 0; j < columns; j++) y[row * columns + j] = x.data[from + j]!;
  }
}

/** c = a·b, number by number. */
/** a += factor·sign(b); 0 has no sign. */
export function addScaledSigns(a: Float64Array, factor: number, b: Float64Array): void {
  for (let i = 0; i < a.length; i++) a[i]! += factor * Math.sign(b[i]!);
}

export function setProducts(c: Float64Array, a: Float64Array, b: Float64Array): void {
  for (let i = 0; i < c.length; i++) c[i] = a[i]! * b[i]!;
}

/** a = factor·(b − c) */
export function setScaledDifference(a: Float64Array, factor: number, b: Float64Array, c: Float64Array): void {
  for (let i = 0; i < a.length; i++) a[i] = factor * (b[i]! - c[i]!);
}

/** Σ aᵢ·bᵢ */
export function sumProducts(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** Σ (aᵢ − bᵢ)² */
export function sumSquaredDifferences(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i]! - b[i]!) ** 2;
  return sum;
}
