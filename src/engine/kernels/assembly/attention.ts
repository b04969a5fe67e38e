import { at, LANES, sumOfProducts, wholeVectors } from './lanes.ts';
import { setProduct, TILE_COLUMNS, TILE_ROWS } from './product.ts';
import { setTransposed } from './transpose.ts';
import { softmaxRow } from './softmax.ts';

/*
 * B sequences of T rows, one below the other; H heads side by side in the columns, each D = columns / H wide. What each
 * position has to do with each other one stands in a matrix of (B·H·T)×T: sequence by sequence, head by head. With a
 * causal mask only the cells up to the diagonal are computed, in whole tiles; softmax puts 0 beyond it.
 */

/** For each sequence and head: S = A·Bᵀ. `scratch` has room for D·T numbers. */
export function setHeadProductsRightTransposed(
  s: usize,
  a: usize,
  b: usize,
  sequences: i32,
  length: i32,
  heads: i32,
  columns: i32,
  isCausal: i32,
  scratch: usize,
): void {
  const width = columns / heads;
  for (let block = 0; block < sequences * heads; block++) {
    const from = (block / heads) * length * columns + (block % heads) * width;
    const to = at(s, block * length * length);
    setTransposed(scratch, at(b, from), columns, length, width);
    for (let i = 0; i < length; i += TILE_ROWS) {
      const rows = min(TILE_ROWS, length - i);
      // Up to the diagonal, and on to the end of the tile.
      const end = isCausal ? min(length, (i + rows + TILE_COLUMNS - 1) & -TILE_COLUMNS) : length;
      const aAt = at(a, from + i * columns);
      setProduct(rows, end, width, at(to, i * length), length, 0, 0, aAt, columns, 1, scratch, length);
    }
  }
}

/** For each sequence and head: C = S·B, where S is 0 behind the diagonal if it is causal. */
export function setHeadProducts(
  c: usize,
  s: usize,
  b: usize,
  sequences: i32,
  length: i32,
  heads: i32,
  columns: i32,
  isCausal: i32,
): void {
  const width = columns / heads;
  for (let block = 0; block < sequences * heads; block++) {
    const at0 = (block / heads) * length * columns + (block % heads) * width;
    const from = at(s, block * length * length);
    for (let i = 0; i < length; i += TILE_ROWS) {
      const rows = min(TILE_ROWS, length - i);
      const inner = isCausal ? i + rows : length;
      const cAt = at(c, at0 + i * columns);
      setProduct(
        rows,
        width,
        inner,
        cAt,
        columns,
        0,
        0,
        at(from, i * length),
        length,
        1,
        at(b, at0),
        columns,
      );
      if (isCausal && holdsNaN(rows, width, cAt, columns))
        for (let row = i; row < i + rows; row++)
          setProduct(
            1,
            width,
            row + 1,
            at(c, at0 + row * columns),
            columns,
            0,
            0,
            at(from, row * length),
            length,
            1,
            at(b, at0),
            columns,
          );
    }
  }
}

/** For each sequence and head: C = Sᵀ·A, where S is 0 behind the diagonal if it is causal. */
export function setHeadProductsLeftTransposed(
  c: usize,
  s: usize,
  a: usize,
  sequences: i32,
  length: i32,
  heads: i32,
  columns: i32,
  isCausal: i32,
): void {
  const width = columns / heads;
  for (let block = 0; block < sequences * heads; block++) {
    const at0 = (block / heads) * length * columns + (block % heads) * width;
    const from = at(s, block * length * length);
    for (let j = 0; j < length; j += TILE_ROWS) {
      const rows = min(TILE_ROWS, length - j);
      // Row j of Sᵀ begins with j zeros.
      const first = isCausal ? j : 0;
      const sAt = at(from, first * length + j);
      const aAt = at(a, at0 + first * columns);
      const cAt = at(c, at0 + j * columns);
      setProduct(rows, width, length - first, cAt, columns, 0, 0, sAt, 1, length, aAt, columns);
      if (isCausal && holdsNaN(rows, width, cAt, columns))
        for (let row = j; row < j + rows; row++) {
          const rowAt = at0 + row * columns;
          const shares = at(from, row * length + row);
          setProduct(1, width, length - row, at(c, rowAt), columns, 0, 0, shares, 1, length, at(a, rowAt), columns);
        }
    }
  }
}

/**
 * Whether there is a NaN in a tile. With a causal mask, whole tiles multiply some numbers that the mask hides by 0; that
 * adds nothing unless one of them is Infinity or NaN, of which 0 times makes NaN. A tile with NaN in it is therefore
 * computed once more, each row with only what it sees.
 */
function holdsNaN(rows: i32, width: i32, c: usize, columns: i32): bool {
  const whole = wholeVectors(width);
  for (let row = 0; row < rows; row++) {
    const from = at(c, row * columns);
    let found = v128.splat<Real>(0);
    for (let j = 0; j < whole; j += LANES) {
      const numbers = v128.load(at(from, j));
      found = v128.or(found, v128.ne<Real>(numbers, numbers));
    }
    if (v128.any_true(found)) return true;
    for (let j = whole; j < width; j++) if (isNaN<Real>(load<Real>(at(from, j)))) return true;
  }
  return false;
}

/** P = softmax(scale·S), row by row, over the cells that a position sees. P may be S. */
export function setAttentionWeights(
  p: usize,
  s: usize,
  scale: Real,
  rows: i32,
  length: i32,
  isCausal: i32,
): void {
  for (let row = 0; row < rows; row++) {
    const seen = isCausal ? (row % length) + 1 : length;
    const to = at(p, row * length);
    softmaxRow(to, at(s, row * length), scale, seen);
    memory.fill(at(to, seen), 0, at(0, length - seen));
  }
}

/** dS = scale·P·(dP − Σ P·dP), row by row, over the cells that a position sees; 0 elsewhere. dS may be dP. */
export function setAttentionGradient(
  ds: usize,
  p: usize,
  dp: usize,
  scale: Real,
  rows: i32,
  length: i32,
  isCausal: i32,
): void {
  for (let row = 0; row < rows; row++) {
    const seen = isCausal ? (row % length) + 1 : length;
    const to = at(ds, row * length);
    const shares = at(p, row * length);
    const from = at(dp, row * length);
    const mean = sumOfProducts(shares, from, seen);
    const whole = wholeVectors(seen);
    for (let j = 0; j < whole; j += LANES) {
      const away = v128.sub<Real>(v128.load(at(from, j)), v128.splat<Real>(mean));
      const share = v128.mul<Real>(v128.splat<Real>(scale), v128.load(at(shares, j)));
      v128.store(at(to, j), v128.mul<Real>(share, away));
    }
    for (let j = whole; j < seen; j++)
      store<Real>(at(to, j), scale * load<Real>(at(shares, j)) * (load<Real>(at(from, j)) - mean));
    memory.fill(at(to, seen), 0, at(0, length - seen));
  }
}
