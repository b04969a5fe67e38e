import { at, LANES, wholeVectors } from './lanes.ts';

/**
 * Y = the row of the table for each token, plus the row for its position; sequences of `length` tokens follow each
 * other. The address of the positions is 0 where they are left out.
 */
export function setEmbeddings(
  y: usize,
  tokens: usize,
  table: usize,
  positions: usize,
  rows: i32,
  columns: i32,
  length: i32,
): void {
  const whole = wholeVectors(columns);
  for (let row = 0; row < rows; row++) {
    const to = at(y, row * columns);
    const from = at(table, <i32>load<Real>(at(tokens, row)) * columns);
    if (positions == 0) {
      memory.copy(to, from, at(0, columns));
      continue;
    }
    const place = at(positions, (row % length) * columns);
    for (let j = 0; j < whole; j += LANES)
      v128.store(at(to, j), v128.add<Real>(v128.load(at(from, j)), v128.load(at(place, j))));
    for (let j = whole; j < columns; j++)
      store<Real>(at(to, j), load<Real>(at(from, j)) + load<Real>(at(place, j)));
  }
}

/** Each row of dY is added to that of its token and, unless the address is 0, to that of its position. */
export function addEmbeddingGradients(
  dTable: usize,
  dPositions: usize,
  tokens: usize,
  dy: usize,
  rows: i32,
  columns: i32,
  length: i32,
): void {
  for (let row = 0; row < rows; row++) {
    const from = at(dy, row * columns);
    addRow(at(dTable, <i32>load<Real>(at(tokens, row)) * columns), from, columns);
    if (dPositions != 0) addRow(at(dPositions, (row % length) * columns), from, columns);
  }
}

function addRow(to: usize, from: usize, length: i32): void {
  const whole = wholeVectors(length);
  for (let j = 0; j < whole; j += LANES)
    v128.store(at(to, j), v128.add<Real>(v128.load(at(to, j)), v128.load(at(from, j))));
  for (let j = whole; j < length; j++)
    store<Real>(at(to, j), load<Real>(at(to, j)) + load<Real>(at(from, j)));
}
