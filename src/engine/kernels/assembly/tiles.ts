/* Each size is a function of its own: with two loops in one, V8 runs out of registers and keeps sums in memory. */

// biome-ignore format: one size a line
export function tile2x4(n: i32, c: usize, cRow: usize, s: usize, sRow: usize, a: usize, aRow: usize, aColumn: usize, b: usize, bRow: usize): void { wideTile(2, n, c, cRow, s, sRow, a, aRow, aColumn, b, bRow); }
// biome-ignore format: one size a line
export function tile1x4(n: i32, c: usize, cRow: usize, s: usize, sRow: usize, a: usize, aRow: usize, aColumn: usize, b: usize, bRow: usize): void { wideTile(1, n, c, cRow, s, sRow, a, aRow, aColumn, b, bRow); }
// biome-ignore format: one size a line
export function tile4x2(n: i32, c: usize, cRow: usize, s: usize, sRow: usize, a: usize, aRow: usize, aColumn: usize, b: usize, bRow: usize): void { tile(4, 2, n, c, cRow, s, sRow, a, aRow, aColumn, b, bRow); }
// biome-ignore format: one size a line
export function tile2x2(n: i32, c: usize, cRow: usize, s: usize, sRow: usize, a: usize, aRow: usize, aColumn: usize, b: usize, bRow: usize): void { tile(2, 2, n, c, cRow, s, sRow, a, aRow, aColumn, b, bRow); }
// biome-ignore format: one size a line
export function tile1x2(n: i32, c: usize, cRow: usize, s: usize, sRow: usize, a: usize, aRow: usize, aColumn: usize, b: usize, bRow: usize): void { tile(1, 2, n, c, cRow, s, sRow, a, aRow, aColumn, b, bRow); }
// biome-ignore format: one size a line
export function tile4x1(n: i32, c: usize, cRow: usize, s: usize, sRow: usize, a: usize, aRow: usize, aColumn: usize, b: usize, bRow: usize): void { tile(4, 1, n, c, cRow, s, sRow, a, aRow, aColumn, b, bRow); }
// biome-ignore format: one size a line
export function tile2x1(n: i32, c: usize, cRow: usize, s: usize, sRow: usize, a: usize, aRow: usize, aColumn: usize, b: usize, bRow: usize): void { tile(2, 1, n, c, cRow, s, sRow, a, aRow, aColumn, b, bRow); }
// biome-ignore format: one size a line
export function tile1x1(n: i32, c: usize, cRow: usize, s: usize, sRow: usize, a: usize, aRow: usize, aColumn: usize, b: usize, bRow: usize): void { tile(1, 1, n, c, cRow, s, sRow, a, aRow, aColumn, b, bRow); }
// biome-ignore format: one size a line
export function column4(n: i32, c: usize, cRow: usize, s: usize, sRow: usize, a: usize, aRow: usize, aColumn: usize, b: usize, bRow: usize): void { column(4, n, c, cRow, s, sRow, a, aRow, aColumn, b, bRow); }
// biome-ignore format: one size a line
export function column2(n: i32, c: usize, cRow: usize, s: usize, sRow: usize, a: usize, aRow: usize, aColumn: usize, b: usize, bRow: usize): void { column(2, n, c, cRow, s, sRow, a, aRow, aColumn, b, bRow); }
// biome-ignore format: one size a line
export function column1(n: i32, c: usize, cRow: usize, s: usize, sRow: usize, a: usize, aRow: usize, aColumn: usize, b: usize, bRow: usize): void { column(1, n, c, cRow, s, sRow, a, aRow, aColumn, b, bRow); }

/** Four vectors of one or two rows of C. Strides are in bytes. */
// @ts-ignore: a decorator of AssemblyScript
@inline
function wideTile(
  rows: i32,
  inner: i32,
  c: usize,
  cRow: usize,
  s: usize,
  sRow: usize,
  a: usize,
  aRow: usize,
  aColumn: usize,
  b: usize,
  bRow: usize,
): void {
  let c00 = v128.splat<Real>(0);
  let c01 = v128.splat<Real>(0);
  let c02 = v128.splat<Real>(0);
  let c03 = v128.splat<Real>(0);
  let c10 = v128.splat<Real>(0);
  let c11 = v128.splat<Real>(0);
  let c12 = v128.splat<Real>(0);
  let c13 = v128.splat<Real>(0);
  for (let k = 0; k < inner; k++) {
    const a0 = v128.load_splat<Real>(a);
    const a1 = rows == 2 ? v128.load_splat<Real>(a + aRow) : a0;
    const b0 = v128.load(b);
    c00 = v128.add<Real>(c00, v128.mul<Real>(a0, b0));
    if (rows == 2) c10 = v128.add<Real>(c10, v128.mul<Real>(a1, b0));
    const b1 = v128.load(b, 16);
    c01 = v128.add<Real>(c01, v128.mul<Real>(a0, b1));
    if (rows == 2) c11 = v128.add<Real>(c11, v128.mul<Real>(a1, b1));
    const b2 = v128.load(b, 32);
    c02 = v128.add<Real>(c02, v128.mul<Real>(a0, b2));
    if (rows == 2) c12 = v128.add<Real>(c12, v128.mul<Real>(a1, b2));
    const b3 = v128.load(b, 48);
    c03 = v128.add<Real>(c03, v128.mul<Real>(a0, b3));
    if (rows == 2) c13 = v128.add<Real>(c13, v128.mul<Real>(a1, b3));
    a += aColumn;
    b += bRow;
  }
  storeFour(c, s, c00, c01, c02, c03);
  if (rows == 2) storeFour(c + cRow, s == 0 ? 0 : s + sRow, c10, c11, c12, c13);
}

// @ts-ignore: a decorator of AssemblyScript
@inline
function storeFour(c: usize, s: usize, c0: v128, c1: v128, c2: v128, c3: v128): void {
  store1(c, s, c0);
  store1(c + 16, s == 0 ? 0 : s + 16, c1);
  store1(c + 32, s == 0 ? 0 : s + 32, c2);
  store1(c + 48, s == 0 ? 0 : s + 48, c3);
}

/** A tile of C: the compiler leaves out the rows and vectors that a size doesn't have. Strides are in bytes. */
// @ts-ignore: a decorator of AssemblyScript
@inline
function tile(
  rows: i32,
  vectors: i32,
  inner: i32,
  c: usize,
  cRow: usize,
  s: usize,
  sRow: usize,
  a: usize,
  aRow: usize,
  aColumn: usize,
  b: usize,
  bRow: usize,
): void {
  let c00 = v128.splat<Real>(0);
  let c01 = v128.splat<Real>(0);
  let c10 = v128.splat<Real>(0);
  let c11 = v128.splat<Real>(0);
  let c20 = v128.splat<Real>(0);
  let c21 = v128.splat<Real>(0);
  let c30 = v128.splat<Real>(0);
  let c31 = v128.splat<Real>(0);
  const aRow2 = aRow * 2;
  const aRow3 = aRow * 3;
  for (let k = 0; k < inner; k++) {
    const b0 = v128.load(b);
    const b1 = vectors == 2 ? v128.load(b, 16) : b0;
    const a0 = v128.load_splat<Real>(a);
    c00 = v128.add<Real>(c00, v128.mul<Real>(a0, b0));
    if (vectors == 2) c01 = v128.add<Real>(c01, v128.mul<Real>(a0, b1));
    if (rows >= 2) {
      const a1 = v128.load_splat<Real>(a + aRow);
      c10 = v128.add<Real>(c10, v128.mul<Real>(a1, b0));
      if (vectors == 2) c11 = v128.add<Real>(c11, v128.mul<Real>(a1, b1));
    }
    if (rows == 4) {
      const a2 = v128.load_splat<Real>(a + aRow2);
      c20 = v128.add<Real>(c20, v128.mul<Real>(a2, b0));
      if (vectors == 2) c21 = v128.add<Real>(c21, v128.mul<Real>(a2, b1));
      const a3 = v128.load_splat<Real>(a + aRow3);
      c30 = v128.add<Real>(c30, v128.mul<Real>(a3, b0));
      if (vectors == 2) c31 = v128.add<Real>(c31, v128.mul<Real>(a3, b1));
    }
    a += aColumn;
    b += bRow;
  }
  store1(c, s, c00);
  if (vectors == 2) store1(c + 16, s == 0 ? 0 : s + 16, c01);
  if (rows >= 2) {
    store1(c + cRow, s == 0 ? 0 : s + sRow, c10);
    if (vectors == 2) store1(c + cRow + 16, s == 0 ? 0 : s + sRow + 16, c11);
  }
  if (rows == 4) {
    store1(c + 2 * cRow, s == 0 ? 0 : s + 2 * sRow, c20);
    if (vectors == 2) store1(c + 2 * cRow + 16, s == 0 ? 0 : s + 2 * sRow + 16, c21);
    store1(c + 3 * cRow, s == 0 ? 0 : s + 3 * sRow, c30);
    if (vectors == 2) store1(c + 3 * cRow + 16, s == 0 ? 0 : s + 3 * sRow + 16, c31);
  }
}

// @ts-ignore: a decorator of AssemblyScript
@inline
function store1(c: usize, s: usize, sums: v128): void {
  v128.store(c, s == 0 ? sums : v128.add<Real>(v128.load(s), sums));
}

/** Up to four rows of one column of C, for the columns that fill no vector. Strides are in bytes. */
// @ts-ignore: a decorator of AssemblyScript
@inline
function column(
  rows: i32,
  inner: i32,
  c: usize,
  cRow: usize,
  s: usize,
  sRow: usize,
  a: usize,
  aRow: usize,
  aColumn: usize,
  b: usize,
  bRow: usize,
): void {
  let c0: Real = 0;
  let c1: Real = 0;
  let c2: Real = 0;
  let c3: Real = 0;
  for (let k = 0; k < inner; k++) {
    const b0 = load<Real>(b);
    c0 += load<Real>(a) * b0;
    if (rows >= 2) c1 += load<Real>(a + aRow) * b0;
    if (rows == 4) {
      c2 += load<Real>(a + 2 * aRow) * b0;
      c3 += load<Real>(a + 3 * aRow) * b0;
    }
    a += aColumn;
    b += bRow;
  }
  storeOne(c, s, c0);
  if (rows >= 2) storeOne(c + cRow, s == 0 ? 0 : s + sRow, c1);
  if (rows == 4) {
    storeOne(c + 2 * cRow, s == 0 ? 0 : s + 2 * sRow, c2);
    storeOne(c + 3 * cRow, s == 0 ? 0 : s + 3 * sRow, c3);
  }
}

// @ts-ignore: a decorator of AssemblyScript
@inline
function storeOne(c: usize, s: usize, sum: Real): void {
  store<Real>(c, s == 0 ? sum : load<Real>(s) + sum);
}
