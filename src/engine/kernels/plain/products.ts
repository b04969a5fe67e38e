/*
 * Matrix products. The inner loops of this folder are the only place where typed arrays are read by index: `noUncheckedIndexedAccess` makes `a[i]` a
 * `number | undefined`, and here each loop's bounds come from the matrix itself, so a plain `!` (which costs nothing
 * at run time) says that the number exists. Callers have checked the shapes; a loop only computes. The compiled
 * kernels of the folder `assembly` compute the same sums in the same order.
 */
// biome-ignore-all lint/style/noNonNullAssertion: each index stays inside its array, see above.
import type { Matrix } from '../../matrix.ts';
import type { Numbers } from '../kernels.ts';

const zero = new Float64Array(1);

/** Y = X·W; X: B×I, W: I×O, Y: B×O. */
export function setProduct(y: Matrix, x: Matrix, w: Matrix): void {
  setSumAndProduct(y, zero, 0, 0, x.columns, x.data, x.columns, 1, w.data, w.columns, 1);
}

/** Y = X·W + b, the row b added to each row; X: B×I, W: I×O, b: 1×O, Y: B×O. */
export function setProductPlusRow(y: Matrix, x: Matrix, w: Matrix, b: Matrix): void {
  setSumAndProduct(y, b.data, 0, 1, x.columns, x.data, x.columns, 1, w.data, w.columns, 1);
}

/** C += Aᵀ·B; A: B×I, B: B×O, C: I×O. */
export function addProductLeftTransposed(c: Matrix, a: Matrix, b: Matrix): void {
  setSumAndProduct(c, c.data, c.columns, 1, a.rows, a.data, 1, a.columns, b.data, b.columns, 1);
}

/** C = A·Bᵀ; A: B×O, B: I×O, C: B×I. */
export function setProductRightTransposed(c: Matrix, a: Matrix, b: Matrix): void {
  setSumAndProduct(c, zero, 0, 0, a.columns, a.data, a.columns, 1, b.data, 1, b.columns);
}

/** C += A·Bᵀ; A: B×O, B: I×O, C: B×I. */
export function addProductRightTransposed(c: Matrix, a: Matrix, b: Matrix): void {
  setSumAndProduct(c, c.data, c.columns, 1, a.columns, a.data, a.columns, 1, b.data, 1, b.columns);
}

/**
 * C = S + A·B, where a transposed matrix is only one whose rows and columns are read with each other's strides: the
 * number at (i, k) of A lies at i·aRow + k·aColumn. A stride of 0 repeats a row, or a single number.
 *
 * Four rows by four columns of C are summed at once, because each number read from A and B is then used four times
 * while it is in a register. What is left over at the edges goes four by one, and in the last corner one by one.
 */
function setSumAndProduct(
  { rows, columns, data: c }: Matrix,
  s: Numbers,
  sRow: number,
  sColumn: number,
  inner: number,
  a: Numbers,
  aRow: number,
  aColumn: number,
  b: Numbers,
  bRow: number,
  bColumn: number,
): void {
  const tiledRows = rows - (rows % 4);
  const tiledColumns = columns - (columns % 4);
  for (let i = 0; i < rows; i += i < tiledRows ? 4 : 1)
    for (let j = 0; j < columns; j += j < tiledColumns ? 4 : 1) {
      const cAt = i * columns + j;
      const sAt = i * sRow + j * sColumn;
      const aAt = i * aRow;
      const bAt = j * bColumn;
      if (i < tiledRows && j < tiledColumns)
        setTile(c, cAt, columns, s, sAt, sRow, sColumn, inner, a, aAt, aRow, aColumn, b, bAt, bRow, bColumn);
      else if (i < tiledRows)
        // A column is a row of the transposed product, Bᵀ·Aᵀ.
        setStrip(c, cAt, columns, s, sAt, sRow, inner, b, bAt, bRow, a, aAt, aColumn, aRow);
      else if (j < tiledColumns)
        setStrip(c, cAt, 1, s, sAt, sColumn, inner, a, aAt, aColumn, b, bAt, bRow, bColumn);
      else setOne(c, cAt, s, sAt, inner, a, aAt, aColumn, b, bAt, bRow);
    }
}

/** Four rows by four columns of C, from the places `cAt`, `sAt`, `aAt` and `bAt` on. */
function setTile(
  c: Numbers,
  cAt: number,
  cRow: number,
  s: Numbers,
  sAt: number,
  sRow: number,
  sColumn: number,
  inner: number,
  a: Numbers,
  aAt: number,
  aRow: number,
  aColumn: number,
  b: Numbers,
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
  setFour(c, cAt, 1, s, sAt, sColumn, s00, s01, s02, s03);
  setFour(c, cAt + cRow, 1, s, sAt + sRow, sColumn, s10, s11, s12, s13);
  setFour(c, cAt + 2 * cRow, 1, s, sAt + 2 * sRow, sColumn, s20, s21, s22, s23);
  setFour(c, cAt + 3 * cRow, 1, s, sAt + 3 * sRow, sColumn, s30, s31, s32, s33);
}

/** Four numbers of one row of C: one row of A by four columns of B. */
function setStrip(
  c: Numbers,
  cAt: number,
  cColumn: number,
  s: Numbers,
  sAt: number,
  sColumn: number,
  inner: number,
  a: Numbers,
  aAt: number,
  aColumn: number,
  b: Numbers,
  bAt: number,
  bRow: number,
  bColumn: number,
): void {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let p = aAt;
  let q = bAt;
  for (let k = 0; k < inner; k++) {
    const a0 = a[p]!;
    s0 += a0 * b[q]!;
    s1 += a0 * b[q + bColumn]!;
    s2 += a0 * b[q + 2 * bColumn]!;
    s3 += a0 * b[q + 3 * bColumn]!;
    p += aColumn;
    q += bRow;
  }
  setFour(c, cAt, cColumn, s, sAt, sColumn, s0, s1, s2, s3);
}

function setFour(
  c: Numbers,
  cAt: number,
  cColumn: number,
  s: Numbers,
  sAt: number,
  sColumn: number,
  s0: number,
  s1: number,
  s2: number,
  s3: number,
): void {
  c[cAt] = s[sAt]! + s0;
  c[cAt + cColumn] = s[sAt + sColumn]! + s1;
  c[cAt + 2 * cColumn] = s[sAt + 2 * sColumn]! + s2;
  c[cAt + 3 * cColumn] = s[sAt + 3 * sColumn]! + s3;
}

/** One number of C: one row of A by one column of B. */
function setOne(
  c: Numbers,
  cAt: number,
  s: Numbers,
  sAt: number,
  inner: number,
  a: Numbers,
  aAt: number,
  aColumn: number,
  b: Numbers,
  bAt: number,
  bRow: number,
): void {
  let sum = 0;
  let p = aAt;
  let q = bAt;
  for (let k = 0; k < inner; k++) {
    sum += a[p]! * b[q]!;
    p += aColumn;
    q += bRow;
  }
  c[cAt] = s[sAt]! + sum;
}
