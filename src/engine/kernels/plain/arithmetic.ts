/*
 * Inner loops: see products.ts for why typed arrays are read with a `!` here and nowhere else.
 */
// biome-ignore-all lint/style/noNonNullAssertion: each index stays inside its array, see products.ts.
import type { Matrix } from '../../matrix.ts';

/** b += the sum of the rows of X; X: B×O, b: 1×O. */
export function addRowSums({ data: b }: Matrix, { rows, columns, data: x }: Matrix): void {
  for (let row = 0; row < rows; row++) for (let j = 0; j < columns; j++) b[j]! += x[row * columns + j]!;
}

/** a = 0 */
export function setZero({ data: a }: Matrix): void {
  a.fill(0);
}

/** a += factor·b */
export function addScaled({ data: a }: Matrix, factor: number, { data: b }: Matrix): void {
  for (let i = 0; i < a.length; i++) a[i]! += factor * b[i]!;
}

/** a += factor·sign(b); 0 has no sign. */
export function addScaledSigns({ data: a }: Matrix, factor: number, { data: b }: Matrix): void {
  for (let i = 0; i < a.length; i++) a[i]! += factor * Math.sign(b[i]!);
}

/** c = a + b, number by number. */
export function setSums({ data: c }: Matrix, { data: a }: Matrix, { data: b }: Matrix): void {
  for (let i = 0; i < c.length; i++) c[i] = a[i]! + b[i]!;
}

/** c = a·b, number by number. */
export function setProducts({ data: c }: Matrix, { data: a }: Matrix, { data: b }: Matrix): void {
  for (let i = 0; i < c.length; i++) c[i] = a[i]! * b[i]!;
}

/** a = factor·(b − c) */
export function setScaledDifference(
  { data: a }: Matrix,
  factor: number,
  { data: b }: Matrix,
  { data: c }: Matrix,
): void {
  for (let i = 0; i < a.length; i++) a[i] = factor * (b[i]! - c[i]!);
}

/** loss = Σ (y − t)² / B */
export function setSquaredError(
  { data: loss }: Matrix,
  { rows, data: y }: Matrix,
  { data: t }: Matrix,
): void {
  let sum = 0;
  for (let i = 0; i < y.length; i++) sum += (y[i]! - t[i]!) ** 2;
  loss[0] = sum / rows;
}
