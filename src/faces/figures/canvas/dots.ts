import type { Canvas } from './canvas.ts';
import { isAscii } from './writer.ts';

/** Dots finer than cells, 2 × 4 in each: for curves. Row 0 is at the top. */
export type Dots = {
  readonly width: number;
  readonly height: number;
  line(from: Point, to: Point, isDashed?: boolean): void;
  /** What stands in a cell: empty if it has no dot. */
  cell(column: number, row: number): string;
  /** The cells that have dots. */
  filled(): { readonly column: number; readonly row: number; readonly shown: string }[];
};
export type Point = { readonly x: number; readonly y: number };

// The bits of U+2800 for the dots of a cell, row by row.
const bits = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80];

/** The dots of a dash, and of the space after it. */
const dash = 3;

export function createDots(columns: number, rows: number, canvas: Pick<Canvas, 'signs'>): Dots {
  const width = columns * 2;
  const height = rows * 4;
  const masks = new Uint8Array(columns * rows);
  const write = isAscii(canvas) ? asciiCell : brailleCell;

  function dot(x: number, y: number): void {
    const column = Math.round(x);
    const row = Math.round(y);
    if (!(column >= 0 && column < width && row >= 0 && row < height)) return;
    const index = Math.floor(row / 4) * columns + Math.floor(column / 2);
    masks[index] = (masks[index] ?? 0) | (bits[(row % 4) * 2 + (column % 2)] ?? 0);
  }

  function cell(column: number, row: number): string {
    const mask = masks[row * columns + column] ?? 0;
    return mask === 0 ? '' : write(mask);
  }

  return {
    width,
    height,
    line(from, to, isDashed = false) {
      const length = Math.ceil(Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y), 1));
      for (let i = 0; i <= length; i++)
        if (!isDashed || i % (2 * dash) < dash)
          dot(from.x + ((to.x - from.x) * i) / length, from.y + ((to.y - from.y) * i) / length);
    },
    cell,
    filled: () =>
      Array.from({ length: columns * rows }, (_, index) => {
        const column = index % columns;
        const row = Math.floor(index / columns);
        return { column, row, shown: cell(column, row) };
      }).filter(({ shown }) => shown !== ''),
  };
}

function brailleCell(mask: number): string {
  return String.fromCodePoint(0x2800 + mask);
}

/** By where the dots are: in the upper half, the lower half, both. */
function asciiCell(mask: number): string {
  const upper = (mask & 0b00011011) !== 0;
  const lower = (mask & 0b11100100) !== 0;
  if (upper && lower) return ':';
  return upper ? "'" : '.';
}
