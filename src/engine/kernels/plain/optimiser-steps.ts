/*
 * Inner loops: see products.ts for why typed arrays are read with a `!` here and nowhere else.
 */
// biome-ignore-all lint/style/noNonNullAssertion: each index stays inside its array, see products.ts.
import type { Matrix } from '../../matrix.ts';

/**
 * What an optimiser remembers of a gradient that has become 0 shrinks by the same share at each step. Below this it
 * counts as 0: it would change nothing any more, and denormal numbers are slow.
 */
const FORGOTTEN = 1e-150;

/** w −= rate·dw */
export function stepDown({ data: w }: Matrix, { data: dw }: Matrix, { data: rates }: Matrix): void {
  const rate = rates[0]!;
  for (let i = 0; i < w.length; i++) w[i]! -= rate * dw[i]!;
}

/** v = momentum·v + dw, w −= rate·v */
export function stepMomentum(
  { data: w }: Matrix,
  { data: dw }: Matrix,
  { data: v }: Matrix,
  { data: rates }: Matrix,
  momentum: number,
): void {
  const rate = rates[0]!;
  for (let i = 0; i < w.length; i++) {
    const speed = momentum * v[i]! + dw[i]!;
    v[i] = Math.abs(speed) < FORGOTTEN ? 0 : speed;
    w[i]! -= rate * speed;
  }
}

/** m = beta1·m + (1 − beta1)·dw, v = beta2·v + (1 − beta2)·dw², w −= rate·m / (√v + epsilon) */
export function stepAdam(
  { data: w }: Matrix,
  { data: dw }: Matrix,
  { data: m }: Matrix,
  { data: v }: Matrix,
  { data: rateAndEpsilon }: Matrix,
  beta1: number,
  beta2: number,
): void {
  const rate = rateAndEpsilon[0]!;
  const epsilon = rateAndEpsilon[1]!;
  for (let i = 0; i < w.length; i++) {
    const slope = dw[i]!;
    const mean = beta1 * m[i]! + (1 - beta1) * slope;
    const square = beta2 * v[i]! + (1 - beta2) * slope * slope;
    m[i] = Math.abs(mean) < FORGOTTEN ? 0 : mean;
    v[i] = square < FORGOTTEN ? 0 : square;
    w[i]! -= (rate * mean) / (Math.sqrt(square) + epsilon);
  }
}
