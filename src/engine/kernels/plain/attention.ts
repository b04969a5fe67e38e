/*
 * Inner loops: see products.ts for why typed arrays are read with a `!` here and nowhere else.
 */
// biome-ignore-all lint/style/noNonNullAssertion: each index stays inside its array, see products.ts.
import type { Matrix } from '../../matrix.ts';
import type { AttentionShape } from '../kernels.ts';
import { softmaxRow } from './softmax.ts';

/** For each sequence and head S = A·Bᵀ, in the cells that the mask shows. */
export function setHeadProductsRightTransposed(
  { data: s }: Matrix,
  { rows, columns, data: a }: Matrix,
  { data: b }: Matrix,
  { length, heads, isCausal }: AttentionShape,
): void {
  const width = columns / heads;
  for (let block = 0; block < (rows / length) * heads; block++) {
    const from = firstOf(block, heads, length, columns);
    const to = block * length * length;
    for (let i = 0; i < length; i++) {
      const aAt = from + i * columns;
      const seen = isCausal ? i + 1 : length;
      for (let j = 0; j < seen; j++) {
        const bAt = from + j * columns;
        let sum = 0;
        for (let k = 0; k < width; k++) sum += a[aAt + k]! * b[bAt + k]!;
        s[to + i * length + j] = sum;
      }
    }
  }
}

/** For each sequence and head C = S·B. */
export function setHeadProducts(
  { data: c }: Matrix,
  { data: s }: Matrix,
  { rows, columns, data: b }: Matrix,
  { length, heads, isCausal }: AttentionShape,
): void {
  const width = columns / heads;
  for (let block = 0; block < (rows / length) * heads; block++) {
    const first = firstOf(block, heads, length, columns);
    for (let i = 0; i < length; i++) {
      const to = first + i * columns;
      const from = (block * length + i) * length;
      const seen = isCausal ? i + 1 : length;
      for (let j = 0; j < width; j++) c[to + j] = 0;
      for (let k = 0; k < seen; k++) {
        const share = s[from + k]!;
        const bAt = first + k * columns;
        for (let j = 0; j < width; j++) c[to + j]! += share * b[bAt + j]!;
      }
    }
  }
}

/** For each sequence and head C = Sᵀ·A. */
export function setHeadProductsLeftTransposed(
  { data: c }: Matrix,
  { data: s }: Matrix,
  { rows, columns, data: a }: Matrix,
  { length, heads, isCausal }: AttentionShape,
): void {
  const width = columns / heads;
  for (let block = 0; block < (rows / length) * heads; block++) {
    const first = firstOf(block, heads, length, columns);
    for (let i = 0; i < length; i++) {
      const to = first + i * columns;
      for (let j = 0; j < width; j++) c[to + j] = 0;
      // A causal S is 0 above its diagonal, so its column i begins in row i.
      for (let k = isCausal ? i : 0; k < length; k++) {
        const share = s[(block * length + k) * length + i]!;
        const aAt = first + k * columns;
        for (let j = 0; j < width; j++) c[to + j]! += share * a[aAt + j]!;
      }
    }
  }
}

/** Where the numbers of a sequence's head begin, in a matrix with one row for each position. */
function firstOf(block: number, heads: number, length: number, columns: number): number {
  const head = block % heads;
  return ((block - head) / heads) * length * columns + (head * columns) / heads;
}

/** P = softmax(scale·S), row by row over what the mask shows, 0 where it hides. */
export function setAttentionWeights(
  { rows, data: p }: Matrix,
  { data: s }: Matrix,
  scale: number,
  { length, isCausal }: AttentionShape,
): void {
  for (let row = 0; row < rows; row++) {
    const at = row * length;
    const seen = isCausal ? (row % length) + 1 : length;
    softmaxRow(p, s, at, seen, scale);
    p.fill(0, at + seen, at + length);
  }
}

/** dS = scale·P·(dP − Σ P·dP), row by row over what the mask shows, 0 where it hides. */
export function setAttentionGradient(
  { rows, data: ds }: Matrix,
  { data: p }: Matrix,
  { data: dp }: Matrix,
  scale: number,
  { length, isCausal }: AttentionShape,
): void {
  for (let row = 0; row < rows; row++) {
    const at = row * length;
    const end = at + (isCausal ? (row % length) + 1 : length);
    let mean = 0;
    for (let i = at; i < end; i++) mean += p[i]! * dp[i]!;
    for (let i = at; i < end; i++) ds[i] = scale * p[i]! * (dp[i]! - mean);
    ds.fill(0, end, at + length);
  }
}
