/*
 * The inner loops, and the only place where typed arrays are read by index: `noUncheckedIndexedAccess` makes `a[i]` a
 * `number | undefined`, and here each loop's bounds come from the matrix itself, so a plain `!` (which costs nothing
 * at run time) says that the number exists. Callers have checked the shapes; a loop only computes. Kept together so
 * that a faster version (WebAssembly SIMD) can stand in for the file.
 */
// biome-ignore-all lint/style/noNonNullAssertion: each index stays inside its array, see above.
import type { Matrix } from './matrix.ts';

/** C += A·B, with A: M×K, B: K×N, C: M×N. */
export function addProduct(c: Matrix, a: Matrix, b: Matrix): void {
  addStrided(c, a.columns, a.data, a.columns, 1, b.data, b.columns, 1);
}

/** C += Aᵀ·B, with A: K×M, B: K×N, C: M×N. */
export function addProductLeftTransposed(c: Matrix, a: Matrix, b: Matrix): void {
  addStrided(c, a.rows, a.data, 1, a.columns, b.data, b.columns, 1);
}

/** C += A·Bᵀ, with A: M×K, B: N×K, C: M×N. */
export function addProductRightTransposed(c: Matrix, a: Matrix, b: Matrix): void {
  addStrided(c, a.columns, a.data, a.columns, 1, b.data, 1, b.columns);
}

/**
 * C += A·B, where a transposed matrix is only one whose rows and columns are read with each other's strides: the
 * number at (i, k) of A lies at i·aRow + k·aColumn. Four rows by four columns of C are summed at once, because each
 * number read from A and B is then used four times while it is in a register; what is left over goes one by one.
 */
function addStrided(
  { rows, columns, data: c }: Matrix,
  inner: number,
  a: Float64Array,
  aRow: number,
  aColumn: number,
  b: Float64Array,
  bRow: number,
  bColumn: number,
): void {
  const tiledRows = rows - (rows % 4);
  const tiledColumns = columns - (columns % 4);
  for (let i = 0; i < tiledRows; i += 4)
    for (let j = 0; j < tiledColumns; j += 4)
      addTile(c, i * columns + j, columns, inner, a, i * aRow, aRow, aColumn, b, j * bColumn, bRow, bColumn);
  for (let i = 0; i < rows; i++)
    for (let j = i < tiledRows ? tiledColumns : 0; j < columns; j++) {
      let sum = 0;
      let p = i * aRow;
      let q = j * bColumn;
      for (let k = 0; k < inner; k++) {
        sum += a[p]! * b[q]!;
        p += aColumn;
        q += bRow;
      }
      c[i * columns + j]! += sum;
    }
}

/** Sixteen neighbouring sums, from the places `cAt`, `aAt` and `bAt` on. */
function addTile(
  c: Float64Array,
  cAt: number,
  cRow: number,
  inner: number,
  a: Float64Array,
  aAt: number,
  aRow: number,
  aColumn: number,
  b: Float64Array,
  bAt: number,
  bRow: number,
  bColumn: number,
): void {
  let s00 = 0;
  let s01 = 0;
  let s02 = 0;
  let s03 = 0;
  let s10 = 0;
  let s11 = 0;
  let s12 = 0;
  let s13 = 0;
  let s20 = 0;
  let s21 = 0;
  let s22 = 0;
  let s23 = 0;
  let s30 = 0;
  let s31 = 0;
  let s32 = 0;
  let s33 = 0;
  let p = aAt;
  let q = bAt;
  for (let k = 0; k < inner; k++) {
    const a0 = a[p]!;
    const a1 = a[p + aRow]!;
    const a2 = a[p + 2 * aRow]!;
    const a3 = a[p + 3 * aRow]!;
    const b0 = b[q]!;
    const b1 = b[q + bColumn]!;
    const b2 = b[q + 2 * bColumn]!;
    const b3 = b[q + 3 * bColumn]!;
    s00 += a0 * b0;
    s01 += a0 * b1;
    s02 += a0 * b2;
    s03 += a0 * b3;
    s10 += a1 * b0;
    s11 += a1 * b1;
    s12 += a1 * b2;
    s13 += a1 * b3;
    s20 += a2 * b0;
    s21 += a2 * b1;
    s22 += a2 * b2;
    s23 += a2 * b3;
    s30 += a3 * b0;
    s31 += a3 * b1;
    s32 += a3 * b2;
    s33 += a3 * b3;
    p += aColumn;
    q += bRow;
  }
  addFour(c, cAt, s00, s01, s02, s03);
  addFour(c, cAt + cRow, s10, s11, s12, s13);
  addFour(c, cAt + 2 * cRow, s20, s21, s22, s23);
  addFour(c, cAt + 3 * cRow, s30, s31, s32, s33);
}

function addFour(c: Float64Array, at: number, s0: number, s1: number, s2: number, s3: number): void {
  c[at]! += s0;
  c[at + 1]! += s1;
  c[at + 2]! += s2;
  c[at + 3]! += s3;
}

/** Each row of Y becomes the row b: Y: M×N, b: 1×N. */
export function fillRows({ rows, columns, data: y }: Matrix, { data: b }: Matrix): void {
  for (let row = 0; row < rows; row++) for (let j = 0; j < columns; j++) y[row * columns + j] = b[j]!;
}

/** b += the sum of X's rows: X: M×N, b: 1×N. */
export function addRowSums({ data: b }: Matrix, { rows, columns, data: x }: Matrix): void {
  for (let row = 0; row < rows; row++) for (let j = 0; j < columns; j++) b[j]! += x[row * columns + j]!;
}

/** a += factor·b */
export function addScaled(a: Float64Array, factor: number, b: Float64Array): void {
  for (let i = 0; i < a.length; i++) a[i]! += factor * b[i]!;
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

/** y = f(x), number by number. */
export function setMapped(y: Float64Array, x: Float64Array, f: (z: number) => number): void {
  for (let i = 0; i < y.length; i++) y[i] = f(x[i]!);
}

/** dx = dy·f′(x), number by number, where y = f(x). */
export function setBlame(
  dx: Float64Array,
  dy: Float64Array,
  x: Float64Array,
  y: Float64Array,
  derivative: (z: number, y: number) => number,
): void {
  for (let i = 0; i < dx.length; i++) dx[i] = dy[i]! * derivative(x[i]!, y[i]!);
}

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
