/*
 * Inner loops: see products.ts for why typed arrays are read with a `!` here and nowhere else.
 */
// biome-ignore-all lint/style/noNonNullAssertion: each index stays inside its array, see products.ts.
import type { Matrix } from '../matrix.ts';

/**
 * Softmax of `length` numbers of x, from the place `at` on, written to p. Returns ln Σ eˣ over them.
 * The largest is taken away first: that changes no share, and e to the power of it can't overflow.
 */
export function softmaxRow(p: Float64Array, x: Float64Array, at: number, length: number): number {
  const end = at + length;
  let largest = Number.NEGATIVE_INFINITY;
  for (let i = at; i < end; i++) if (x[i]! > largest) largest = x[i]!;
  let sum = 0;
  for (let i = at; i < end; i++) {
    const power = Math.exp(x[i]! - largest);
    p[i] = power;
    sum += power;
  }
  for (let i = at; i < end; i++) p[i]! /= sum;
  return largest + Math.log(sum);
}

/** Σ −ln pᵢ[labelᵢ] over the rows i; P = softmax(X) row by row. P, X: B×O, labels: one for each row. */
export function sumCrossEntropies(p: Matrix, x: Matrix, labels: Float64Array): number {
  let loss = 0;
  for (let row = 0; row < x.rows; row++) {
    const at = row * x.columns;
    // −ln p = ln Σ eˣ − x stays finite where p itself has been rounded to 0.
    loss += softmaxRow(p.data, x.data, at, x.columns) - x.data[at + labels[row]!]!;
  }
  return loss;
}

/** dX = (P − 1 at each row's label) / B, with dX, P: B×O. */
export function setCrossEntropyBlame(dx: Matrix, p: Matrix, labels: Float64Array): void {
  const share = 1 / p.rows;
  for (let i = 0; i < dx.data.length; i++) dx.data[i] = p.data[i]! * share;
  for (let row = 0; row < p.rows; row++) dx.data[row * p.columns + labels[row]!]! -= share;
}
