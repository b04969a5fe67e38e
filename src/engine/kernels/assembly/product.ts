import { at, LANES } from './lanes.ts';
import {
  column1,
  column2,
  column4,
  tile1x1,
  tile1x2,
  tile1x4,
  tile2x1,
  tile2x2,
  tile2x4,
  tile4x1,
  tile4x2,
} from './tiles.ts';

/**
 * C is computed in tiles of up to two rows by four vectors of columns and, where fewer columns are left, of up to four rows by
 * up to two vectors. Wide ones are faster by a twentieth: of a vector of B both numbers of A are multiplied at once, so that
 * fewer registers are needed, and fewer addresses.
 */
const WIDE_COLUMNS: i32 = 4 * LANES;
export const TILE_ROWS: i32 = 4;
export const TILE_COLUMNS: i32 = 2 * LANES;

/**
 * C = S + A·B, where S may be C itself, one row for all rows of C (its stride is 0), or nothing (its address is 0).
 *
 * The number (i, k) of A lies at `i·aRow + k·aColumn`, so that a transposed A is one with its strides exchanged. The rows
 * of B, C and S lie in one piece: the lanes of a vector are neighbouring columns, and each lane adds its products one
 * after the other, in the order of k, as the plain kernels do. All strides are counted in numbers.
 */
export function setProduct(
  rows: i32,
  columns: i32,
  inner: i32,
  c: usize,
  cRow: i32,
  s: usize,
  sRow: i32,
  a: usize,
  aRow: i32,
  aColumn: i32,
  b: usize,
  bRow: i32,
): void {
  const cBytes = at(0, cRow);
  const sBytes = at(0, sRow);
  const aBytes = at(0, aRow);
  const kBytes = at(0, aColumn);
  const bBytes = at(0, bRow);
  for (let j = 0; j < columns; ) {
    const left = columns - j;
    const width =
      left >= WIDE_COLUMNS ? WIDE_COLUMNS : left >= TILE_COLUMNS ? TILE_COLUMNS : left >= LANES ? LANES : 1;
    const most = width == WIDE_COLUMNS ? 2 : 4;
    const bAt = at(b, j);
    for (let i = 0; i < rows; ) {
      const below = rows - i;
      const height = below >= most ? most : below >= 2 ? 2 : 1;
      const cAt = at(c, i * cRow + j);
      const sAt = s == 0 ? 0 : at(s, i * sRow + j);
      const aAt = at(a, i * aRow);
      if (width == WIDE_COLUMNS) {
        if (height == 2) tile2x4(inner, cAt, cBytes, sAt, sBytes, aAt, aBytes, kBytes, bAt, bBytes);
        else tile1x4(inner, cAt, cBytes, sAt, sBytes, aAt, aBytes, kBytes, bAt, bBytes);
      } else if (width == TILE_COLUMNS) {
        if (height == 4) tile4x2(inner, cAt, cBytes, sAt, sBytes, aAt, aBytes, kBytes, bAt, bBytes);
        else if (height == 2) tile2x2(inner, cAt, cBytes, sAt, sBytes, aAt, aBytes, kBytes, bAt, bBytes);
        else tile1x2(inner, cAt, cBytes, sAt, sBytes, aAt, aBytes, kBytes, bAt, bBytes);
      } else if (width == LANES) {
        if (height == 4) tile4x1(inner, cAt, cBytes, sAt, sBytes, aAt, aBytes, kBytes, bAt, bBytes);
        else if (height == 2) tile2x1(inner, cAt, cBytes, sAt, sBytes, aAt, aBytes, kBytes, bAt, bBytes);
        else tile1x1(inner, cAt, cBytes, sAt, sBytes, aAt, aBytes, kBytes, bAt, bBytes);
      } else if (height == 4) column4(inner, cAt, cBytes, sAt, sBytes, aAt, aBytes, kBytes, bAt, bBytes);
      else if (height == 2) column2(inner, cAt, cBytes, sAt, sBytes, aAt, aBytes, kBytes, bAt, bBytes);
      else column1(inner, cAt, cBytes, sAt, sBytes, aAt, aBytes, kBytes, bAt, bBytes);
      i += height;
    }
    j += width;
  }
}
