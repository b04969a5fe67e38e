import { at } from './lanes.ts';

/** T = Xᵀ; the rows of X may lie apart, xRow numbers from one to the next. */
export function setTransposed(t: usize, x: usize, xRow: i32, rows: i32, columns: i32): void {
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++)
      store<Real>(at(t, j * rows + i), load<Real>(at(x, i * xRow + j)));
}
