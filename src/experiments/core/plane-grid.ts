import { fromRows, type Matrix, toRows } from '../../engine/index.ts';

/** Places at which a network is asked what it makes of the plane; between them figures interpolate. */
export const gridColumns = 33;
export const gridRows = 17;

/** The part of the plane that is shown: left, right, bottom and top. */
export type PlaneWindow = readonly [left: number, right: number, bottom: number, top: number];

/** A window with all points in it, and some room around them; x: N×2. */
export function windowAround(x: Matrix): PlaneWindow {
  const rows = toRows(x);
  const [left, right] = widened(rows.map(([x1 = 0]) => x1));
  const [bottom, top] = widened(rows.map(([, x2 = 0]) => x2));
  return [left, right, bottom, top];
}

function widened(numbers: readonly number[]): [from: number, to: number] {
  const [from, to] = [Math.min(...numbers), Math.max(...numbers)];
  const room = 0.15 * (to - from || 1);
  return [from - room, to + room];
}

/** The places of the grid, row by row, the bottom row first: (gridRows·gridColumns)×2. */
export function createGrid([left, right, bottom, top]: PlaneWindow): Matrix {
  return fromRows(
    Array.from({ length: gridRows * gridColumns }, (_, place) => {
      const [row, column] = [Math.floor(place / gridColumns), place % gridColumns];
      return [
        left + ((right - left) * column) / (gridColumns - 1),
        bottom + ((top - bottom) * row) / (gridRows - 1),
      ];
    }),
  );
}
