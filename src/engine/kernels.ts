/*
 * The inner loops, and the only place where typed arrays are read by index: `noUncheckedIndexedAccess` makes `a[i]` a
 * `number | undefined`, and here each loop's bounds come from the matrix itself, so a plain `!` (which costs nothing
 * at run time) says that the number exists. Callers have checked the shapes; a loop only computes. Kept together so
 * that a faster version (WebAssembly SIMD) can stand in for the file.
 */
// biome-ignore-all lint/style/noNonNullAssertion: each index stays inside its array, see above.
import type { Matrix } from './matrix.ts';
import type { Random } from './random.ts';

/** Y = X·W + b, the row b added to each row; X: M×K, W: K×N, b: 1×N, Y: M×N. */
export function setProductPlusRow(y: Matrix, x: Matrix, w: Matrix, b: Matrix): void {
  setSumAndProduct(y, b.data, 0, 1, x.columns, x.data, x.columns, 1, w.data, w.columns, 1);
}

/** C += Aᵀ·B, with A: K×M, B: K×N, C: M×N. */
export function addProductLeftTransposed(c: Matrix, a: Matrix, b: Matrix): void {
  setSumAndProduct(c, c.data, c.columns, 1, a.rows, a.data, 1, a.columns, b.data, b.columns, 1);
}

const zero = new Float64Array(1);

/** C = A·Bᵀ, with A: M×K, B: N×K, C: M×N. */
export function setProductRightTransposed(c: Matrix, a: Matrix, b: Matrix): void {
  setSumAndProduct(c, zero, 0, 0, a.columns, a.data, a.columns, 1, b.data, 1, b.columns);
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
  s: Float64Array,
  sRow: number,
  sColumn: number,
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
  c: Float64Array,
  cAt: number,
  cRow: number,
  s: Float64Array,
  sAt: number,
  sRow: number,
  sColumn: number,
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
  setFour(c, cAt, 1, s, sAt, sColumn, s00, s01, s02, s03);
  setFour(c, cAt + cRow, 1, s, sAt + sRow, sColumn, s10, s11, s12, s13);
  setFour(c, cAt + 2 * cRow, 1, s, sAt + 2 * sRow, sColumn, s20, s21, s22, s23);
  setFour(c, cAt + 3 * cRow, 1, s, sAt + 3 * sRow, sColumn, s30, s31, s32, s33);
}

/** Four numbers of one row of C: one row of A by four columns of B. */
function setStrip(
  c: Float64Array,
  cAt: number,
  cColumn: number,
  s: Float64Array,
  sAt: number,
  sColumn: number,
  inner: number,
  a: Float64Array,
  aAt: number,
  aColumn: number,
  b: Float64Array,
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
  c: Float64Array,
  cAt: number,
  cColumn: number,
  s: Float64Array,
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
  c: Float64Array,
  cAt: number,
  s: Float64Array,
  sAt: number,
  inner: number,
  a: Float64Array,
  aAt: number,
  aColumn: number,
  b: Float64Array,
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

/** b += the sum of X's rows: X: M×N, b: 1×N. */
export function addRowSums({ data: b }: Matrix, { rows, columns, data: x }: Matrix): void {
  for (let row = 0; row < rows; row++) for (let j = 0; j < columns; j++) b[j]! += x[row * columns + j]!;
}

/** a += factor·b */
export function addScaled(a: Float64Array, factor: number, b: Float64Array): void {
  for (let i = 0; i < a.length; i++) a[i]! += factor * b[i]!;
}

/**
 * What an optimiser remembers of a gradient that has become 0 shrinks by the same share at each step. Below this it
 * counts as 0: it would change nothing any more, and denormal numbers are slow.
 */
const FORGOTTEN = 1e-150;

/** v = momentum·v + dw, w = w − rate·v */
export function stepMomentum(
  w: Float64Array,
  dw: Float64Array,
  v: Float64Array,
  rate: number,
  momentum: number,
): void {
  for (let i = 0; i < w.length; i++) {
    const speed = momentum * v[i]! + dw[i]!;
    v[i] = Math.abs(speed) < FORGOTTEN ? 0 : speed;
    w[i]! -= rate * speed;
  }
}

/** m = beta1·m + (1 − beta1)·dw, v = beta2·v + (1 − beta2)·dw², w = w − rate·m / (√v + epsilon) */
export function stepAdam(
  w: Float64Array,
  dw: Float64Array,
  m: Float64Array,
  v: Float64Array,
  rate: number,
  beta1: number,
  beta2: number,
  epsilon: number,
): void {
  for (let i = 0; i < w.length; i++) {
    const slope = dw[i]!;
    const mean = beta1 * m[i]! + (1 - beta1) * slope;
    const square = beta2 * v[i]! + (1 - beta2) * slope * slope;
    m[i] = Math.abs(mean) < FORGOTTEN ? 0 : mean;
    v[i] = square < FORGOTTEN ? 0 : square;
    w[i]! -= (rate * mean) / (Math.sqrt(square) + epsilon);
  }
}

/**
 * Draws what each number is multiplied by: 0 with the probability p, else scale. Without a branch, whose outcome the
 * processor could not guess: a uniform number plus 1 − p reaches 1 as often as p asks for.
 */
export function drawMask(mask: Float64Array, p: number, scale: number, random: Random): void {
  for (let i = 0; i < mask.length; i++) mask[i] = Math.floor(random.uniform() + (1 - p)) * scale;
}

/** c = a·b, number by number. */
export function setProducts(c: Float64Array, a: Float64Array, b: Float64Array): void {
  for (let i = 0; i < c.length; i++) c[i] = a[i]! * b[i]!;
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

/** How many pieces of the tanh curve are kept for each unit of z, and up to which z: from there on, tanh z rounds to 1. */
const TANH_PIECES = 32;
const TANH_END = 20;
const tanhTable = Float64Array.from({ length: 2 * TANH_END * TANH_PIECES + 1 }, (_, piece) =>
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
export function setTanh(y: Float64Array, x: Float64Array): void {
  for (let i = 0; i < y.length; i++) y[i] = tanhOf(x[i]!);
}

/** dx = dy·(1 − y²), number by number, where y = tanh x. */
export function setTanhBlame(dx: Float64Array, dy: Float64Array, y: Float64Array): void {
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
export function setSigmoid(y: Float64Array, x: Float64Array): void {
  for (let i = 0; i < y.length; i++) y[i] = sigmoidOf(x[i]!);
}

/** dx = dy·y·(1 − y), number by number, where y = 1 / (1 + e⁻ˣ). */
export function setSigmoidBlame(dx: Float64Array, dy: Float64Array, y: Float64Array): void {
  for (let i = 0; i < dx.length; i++) dx[i] = dy[i]! * y[i]! * (1 - y[i]!);
}

/** y = max(0, x), number by number. */
export function setRelu(y: Float64Array, x: Float64Array): void {
  for (let i = 0; i < y.length; i++) y[i] = Math.max(0, x[i]!);
}

/** dx = dy where y > 0, else 0; number by number, where y = max(0, x). */
export function setReluBlame(dx: Float64Array, dy: Float64Array, y: Float64Array): void {
  for (let i = 0; i < dx.length; i++) dx[i] = y[i]! > 0 ? dy[i]! : 0;
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
