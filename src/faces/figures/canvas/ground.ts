import type { Range, Surface } from '../../../experiments/core/trace.ts';
import type { Figure } from '../../../lessons/model/figure.ts';
import { type Place, placesIn, valueIn } from './marks.ts';

/** The part of a surface that is shown. */
export type Window = { readonly across: Range; readonly upwards: Range };

/** What a map shows: a part of a plane, and at any size of the map how high the ground is in each cell. */
export type Ground = {
  readonly window: Window;
  readonly axes: { readonly across: string; readonly upwards: string };
  /** Row 0 at the top; each a level from 0 to 4. */
  levelsOf(columns: number, rows: number): number[][];
};

/** The loss over k and b. */
export function lossGround(surface: Surface, window: Window): Ground {
  return {
    window,
    axes: { across: 'k', upwards: 'b' },
    levelsOf: (columns, rows) => levelsOf(surface, window, columns, rows),
  };
}

/** How many kinds of ground there are, from low to high. */
export const levels = 5;

/** The lowest point a descent could come to, if the run knows it. */
export function bottomOf(figure: Figure): Place | undefined {
  const x = valueIn(figure, 'kLimit');
  const y = valueIn(figure, 'bLimit');
  return x === undefined || y === undefined ? undefined : { x, y };
}

// How much farther than from start to bottom one must see, so that a bouncing run stays in sight.
const margin = 1.4;

/**
 * The whole surface, or a quarter of it if start and bottom lie close together: then the way between them is long
 * enough to be followed. It depends on these two only, so the ground stands still while the learning rate is turned.
 */
export function windowOf(figure: Figure, surface: Surface): Window {
  const [start] = placesIn(figure.trace.frames[0]);
  const bottom = bottomOf(figure);
  if (!start || !bottom) return surface;
  const half = { x: spanOf(surface.across) / 4, y: spanOf(surface.upwards) / 4 };
  const fits =
    margin * Math.abs(bottom.x - start.x) <= half.x && margin * Math.abs(bottom.y - start.y) <= half.y;
  if (!fits) return surface;
  return {
    across: around(bottom.x, half.x, surface.across),
    upwards: around(bottom.y, half.y, surface.upwards),
  };
}

function around(middle: number, half: number, limits: Range): Range {
  const from = Math.max(limits.from, Math.min(limits.to - 2 * half, middle - half));
  return { from, to: from + 2 * half };
}

export function spanOf({ from, to }: Range): number {
  return to - from;
}

/** The height between the points of the surface's grid, bilinear. */
export function heightAt({ across, upwards, columns, rows, heights }: Surface, place: Place): number {
  const x = at(place.x, across, columns);
  const y = at(place.y, upwards, rows);
  const corner = (dx: number, dy: number) => heights[(y.index + dy) * columns + x.index + dx] ?? Number.NaN;
  const lower = corner(0, 0) * (1 - x.share) + corner(1, 0) * x.share;
  const upper = corner(0, 1) * (1 - x.share) + corner(1, 1) * x.share;
  return lower * (1 - y.share) + upper * y.share;
}

function at(number: number, { from, to }: Range, count: number): { index: number; share: number } {
  const exact = ((number - from) / (to - from)) * (count - 1);
  const index = Math.max(0, Math.min(count - 2, Math.floor(exact)));
  return { index, share: Math.max(0, Math.min(1, exact - index)) };
}

/** The window's losses for a map of so many cells, row 0 at the top; each a level from 0 to 4. */
function levelsOf(surface: Surface, window: Window, columns: number, rows: number): number[][] {
  const losses = heightsOf(surface, window, columns, rows);
  const finite = losses.flat().filter(Number.isFinite);
  const low = Math.min(...finite);
  const high = Math.max(...finite);
  // The root of a squared error is the error itself: levels of even width on the slopes of a valley.
  const levelOf = (loss: number) =>
    Number.isFinite(loss) ? Math.floor(levels * Math.sqrt((loss - low) / (high - low || 1))) : levels - 1;
  return losses.map((line) => line.map((loss) => Math.min(levels - 1, levelOf(loss))));
}

/** The surface's heights in the middle of each cell, row 0 at the top. */
export function heightsOf(surface: Surface, window: Window, columns: number, rows: number): number[][] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) =>
      heightAt(surface, placeOf(window, column, row, columns, rows)),
    ),
  );
}

function placeOf(
  { across, upwards }: Window,
  column: number,
  row: number,
  columns: number,
  rows: number,
): Place {
  return {
    x: across.from + (spanOf(across) * (column + 0.5)) / columns,
    y: upwards.to - (spanOf(upwards) * (row + 0.5)) / rows,
  };
}

/** The cell of a place; it may lie outside the map. */
export function cellOf(
  { across, upwards }: Window,
  place: Place,
  columns: number,
  rows: number,
): { x: number; y: number } {
  return {
    x: Math.floor(((place.x - across.from) / spanOf(across)) * columns),
    y: Math.floor(((upwards.to - place.y) / spanOf(upwards)) * rows),
  };
}
