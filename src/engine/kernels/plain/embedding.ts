/*
 * Inner loops: see products.ts for why typed arrays are read with a `!` here and nowhere else.
 */
// biome-ignore-all lint/style/noNonNullAssertion: each index stays inside its array, see products.ts.
import type { Matrix } from '../../matrix.ts';

/** Y = table[token] + positions[place in its sequence of `length`]. */
export function setEmbeddings(
  { rows, columns, data: y }: Matrix,
  { data: tokens }: Matrix,
  { data: table }: Matrix,
  positions: Matrix | undefined,
  length: number,
): void {
  for (let row = 0; row < rows; row++) {
    const to = row * columns;
    const from = tokens[row]! * columns;
    for (let j = 0; j < columns; j++) y[to + j] = table[from + j]!;
    if (positions === undefined) continue;
    const place = (row % length) * columns;
    for (let j = 0; j < columns; j++) y[to + j]! += positions.data[place + j]!;
  }
}

/** Adds each row of dY to the row of its token in dTable, and to that of its place in dPositions. */
export function addEmbeddingGradients(
  { data: dTable }: Matrix,
  dPositions: Matrix | undefined,
  { data: tokens }: Matrix,
  { rows, columns, data: dy }: Matrix,
  length: number,
): void {
  for (let row = 0; row < rows; row++) {
    const from = row * columns;
    const to = tokens[row]! * columns;
    for (let j = 0; j < columns; j++) dTable[to + j]! += dy[from + j]!;
    if (dPositions === undefined) continue;
    const place = (row % length) * columns;
    for (let j = 0; j < columns; j++) dPositions.data[place + j]! += dy[from + j]!;
  }
}
