/*
 * Inner loops: see products.ts for why typed arrays are read with a `!` here and nowhere else.
 */
// biome-ignore-all lint/style/noNonNullAssertion: each index stays inside its array, see products.ts.
import type { Matrix } from '../../matrix.ts';
import type { Numbers } from '../kernels.ts';

/**
 * Softmax of `length` numbers of x, each times scale, from the place `at` on, written to p. Returns ln Σ eˣ over them.
 * The largest is taken away first: that changes no share, and e to the power of it can't overflow.
 */
export function softmaxRow(p: Numbers, x: Numbers, at: number, length: number, scale = 1): number {
  const end = at + length;
  let largest = Number.NEGATIVE_INFINITY;
  for (let i = at; i < end; i++) if (scale * x[i]! > largest) largest = scale * x[i]!;
  let sum = 0;
  for (let i = at; i < end; i++) {
    const power = Math.exp(scale * x[i]! - largest);
    p[i] = power;
    sum += power;
  }
  for (let i = at; i < end; i++) p[i]! /= sum;
  return largest + Math.log(sum);
}

/** P = softmax(X) row by row; loss = the mean of −ln p[label] over the rows whose label is not below 0. */
export function setCrossEntropy(
  { data: loss }: Matrix,
  p: Matrix,
  { rows, columns, data: x }: Matrix,
  { data: labels }: Matrix,
): void {
  let sum = 0;
  let labelled = 0;
  for (let row = 0; row < rows; row++) {
    const at = row * columns;
    const logSum = softmaxRow(p.data, x, at, columns);
    if (labels[row]! < 0) continue;
    labelled++;
    // −ln p = ln Σ eˣ − x stays finite where p itself has been rounded to 0.
    sum += logSum - x[at + labels[row]!]!;
  }
  loss[0] = sum / labelled;
}

/** dX = (P − 1 at each row's label) / the number of labels, and 0 in rows whose label is below 0. */
export function setCrossEntropyGradient({ data: dx }: Matrix, p: Matrix, { data: labels }: Matrix): void {
  let labelled = 0;
  for (let row = 0; row < p.rows; row++) if (labels[row]! >= 0) labelled++;
  const share = 1 / labelled;
  for (let row = 0; row < p.rows; row++) {
    const at = row * p.columns;
    const end = at + p.columns;
    if (labels[row]! < 0) dx.fill(0, at, end);
    else {
      for (let i = at; i < end; i++) dx[i] = p.data[i]! * share;
      dx[at + labels[row]!]! -= share;
    }
  }
}
