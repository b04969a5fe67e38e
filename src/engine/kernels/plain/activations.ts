/*
 * Inner loops: see products.ts for why typed arrays are read with a `!` here and nowhere else.
 */
// biome-ignore-all lint/style/noNonNullAssertion: each index stays inside its array, see products.ts.
import type { Matrix } from '../../matrix.ts';

/**
 * How many pieces of the tanh curve are kept for each unit of z, and up to which z: from there on, tanh z rounds to 1.
 */
const TANH_PIECES = 32;
const TANH_END = 20;
/** tanh(piece / 32 − 20); the compiled kernels are handed this table, so that their digits are the same. */
export const tanhTable = Float64Array.from({ length: 2 * TANH_END * TANH_PIECES + 1 }, (_, piece) =>
  Math.tanh(piece / TANH_PIECES - TANH_END),
);

/**
 * tanh z, off by at most 7·10⁻¹⁶ of itself and in half the time of Math.tanh: looked up at the nearest piece a, and
 * moved on from there by the little that is left, u = tanh(z − a): `tanh z = (tanh a + u) / (1 + u·tanh a)`.
 */
export function tanhOf(z: number): number {
  // Not `Math.abs(z) >= TANH_END`: that would let NaN through to the table.
  if (!(Math.abs(z) < TANH_END)) return Math.sign(z);
  const piece = Math.floor((z + TANH_END) * TANH_PIECES + 0.5);
  const tanhA = tanhTable[piece]!;
  const left = z - (piece / TANH_PIECES - TANH_END);
  const square = left * left;
  const u = left * (1 - square * (1 / 3 - square * (2 / 15 - square * (17 / 315))));
  return (tanhA + u) / (1 + u * tanhA);
}

/** y = tanh x, number by number. */
export function setTanh({ data: y }: Matrix, { data: x }: Matrix): void {
  for (let i = 0; i < y.length; i++) y[i] = tanhOf(x[i]!);
}

/** dx = dy·(1 − y²), number by number, where y = tanh x. */
export function setTanhGradient({ data: dx }: Matrix, { data: dy }: Matrix, { data: y }: Matrix): void {
  for (let i = 0; i < dx.length; i++) dx[i] = dy[i]! * (1 - y[i]! * y[i]!);
}

/** 1 / (1 + e⁻ᶻ) */
export function sigmoidOf(z: number): number {
  // Only ever the power of a negative number: that of a large positive one is Infinity.
  if (z >= 0) return 1 / (1 + Math.exp(-z));
  const power = Math.exp(z);
  return power / (1 + power);
}

/** y = 1 / (1 + e⁻ˣ), number by number. */
export function setSigmoid({ data: y }: Matrix, { data: x }: Matrix): void {
  for (let i = 0; i < y.length; i++) y[i] = sigmoidOf(x[i]!);
}

/** dx = dy·y·(1 − y), number by number, where y = 1 / (1 + e⁻ˣ). */
export function setSigmoidGradient({ data: dx }: Matrix, { data: dy }: Matrix, { data: y }: Matrix): void {
  for (let i = 0; i < dx.length; i++) dx[i] = dy[i]! * y[i]! * (1 - y[i]!);
}

/** y = max(0, x), number by number. */
export function setRelu({ data: y }: Matrix, { data: x }: Matrix): void {
  for (let i = 0; i < y.length; i++) y[i] = Math.max(0, x[i]!);
}

/** dx = dy where y > 0, else 0; number by number, where y = max(0, x). */
export function setReluGradient({ data: dx }: Matrix, { data: dy }: Matrix, { data: y }: Matrix): void {
  for (let i = 0; i < dx.length; i++) dx[i] = y[i]! > 0 ? dy[i]! : 0;
}

/** y = f(x), number by number. */
export function setMapped({ data: y }: Matrix, { data: x }: Matrix, f: (z: number) => number): void {
  for (let i = 0; i < y.length; i++) y[i] = f(x[i]!);
}

/** dx = dy·f′(x), number by number, where y = f(x). */
export function setMappedGradient(
  { data: dx }: Matrix,
  { data: dy }: Matrix,
  { data: x }: Matrix,
  { data: y }: Matrix,
  derivative: (z: number, y: number) => number,
): void {
  for (let i = 0; i < dx.length; i++) dx[i] = dy[i]! * derivative(x[i]!, y[i]!);
}
