import { drawingSide } from '../../engine/index.ts';
import type { PadAction } from './pad-action.ts';

/** A sheet of squared paper and the pencil on it. */
export type Sheet = {
  readonly row: number;
  readonly column: number;
  /** Whether moving leaves ink. */
  readonly isPenDown: boolean;
  readonly pixels: readonly number[];
};

const middle = Math.floor(drawingSide / 2);

export const blankSheet: Sheet = {
  row: middle,
  column: middle,
  isPenDown: false,
  pixels: Array.from({ length: drawingSide ** 2 }, () => 0),
};

/** What an action makes of the sheet; one that is nothing to it changes nothing. */
export function drawOnSheet({ row, column, isPenDown, pixels }: Sheet, action: PadAction): Sheet {
  const sheet = { row, column, isPenDown, pixels };
  switch (action.do) {
    case 'move': {
      const moved = { ...sheet, row: onSheet(row + action.down), column: onSheet(column + action.right) };
      return isPenDown ? ink(moved, 1) : moved;
    }
    case 'toggle':
      return ink(sheet, isInked(sheet) ? 0 : 1);
    case 'erase':
      return ink(sheet, 0);
    case 'pen':
      return isPenDown ? { ...sheet, isPenDown: false } : ink({ ...sheet, isPenDown: true }, 1);
    case 'clear':
      return blankSheet;
    case 'row': {
      const at = column === 0 ? row : 0;
      const from = at * drawingSide;
      const drawn = pixels.map((old, index) =>
        index >= from && index < from + drawingSide ? Number(action.ink[index - from] ?? false) : old,
      );
      return { ...sheet, pixels: drawn, row: onSheet(at + 1), column: 0 };
    }
    case 'paint':
      return ink({ ...sheet, row: onSheet(action.row), column: onSheet(action.column) }, action.ink);
    default:
      return sheet;
  }
}

function ink(sheet: Sheet, value: 0 | 1): Sheet {
  return { ...sheet, pixels: sheet.pixels.with(sheet.row * drawingSide + sheet.column, value) };
}

function isInked({ pixels, row, column }: Sheet): boolean {
  return (pixels[row * drawingSide + column] ?? 0) > 0;
}

function onSheet(place: number): number {
  return Math.max(0, Math.min(drawingSide - 1, place));
}
