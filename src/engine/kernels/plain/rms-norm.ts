/*
 * Inner loops: see products.ts for why typed arrays are read with a `!` here and nowhere else.
 */
// biome-ignore-all lint/style/noNonNullAssertion: each index stays inside its array, see products.ts.
import type { Matrix } from '../../matrix.ts';

/** Y = g·X·r, row by row, with r = 1 / √(mean of x² + epsilon), which is kept. */
export function setRmsNorm(
  { data: y }: Matrix,
  { data: r }: Matrix,
  { rows, columns, data: x }: Matrix,
  { data: g }: Matrix,
  epsilon: number,
): void {
  for (let row = 0; row < rows; row++) {
    const at = row * columns;
    let sum = 0;
    for (let j = 0; j < columns; j++) sum += x[at + j]! * x[at + j]!;
    const root = 1 / Math.sqrt(sum / columns + epsilon);
    r[row] = root;
    for (let j = 0; j < columns; j++) y[at + j] = x[at + j]! * root * g[j]!;
  }
}

/** Row by row, with z = g·dy: dx = r·(z − x·r²·mean of z·x), and dg += dy·x·r. */
export function setRmsNormGradients(
  { data: dx }: Matrix,
  { data: dg }: Matrix,
  { data: dy }: Matrix,
  { rows, columns, data: x }: Matrix,
  { data: r }: Matrix,
  { data: g }: Matrix,
): void {
  for (let row = 0; row < rows; row++) {
    const at = row * columns;
    const root = r[row]!;
    let sum = 0;
    for (let j = 0; j < columns; j++) {
      const out = dy[at + j]!;
      const z = g[j]! * out;
      dx[at + j] = z;
      dg[j]! += out * (x[at + j]! * root);
      sum += z * x[at + j]!;
    }
    const pull = root * root * (sum / columns);
    for (let j = 0; j < columns; j++) dx[at + j] = root * (dx[at + j]! - x[at + j]! * pull);
  }
}
