import type { Cell } from '../../../figures/characters/pad.ts';
import type { Point, Report } from '../../terminal/reports.ts';

/** Where a box stands in the frame, and how high that frame is. */
export type Place = { readonly x: number; readonly y: number; readonly frameHeight: number };

type Sheet = {
  /** The box as it stands in the frame now; undefined if it doesn't. */
  readonly place: () => Place | undefined;
  /** Where on the screen the box's corner is; undefined if that can't be known. */
  readonly locate: () => Promise<Point | undefined>;
  /** The cell at a point of the box. */
  readonly cellAt: (point: Cell) => Cell | undefined;
  readonly onCells: (cells: readonly Cell[], isFirst: boolean) => void;
};

/**
 * What a mouse draws. The place of the sheet is asked for at each press, and once more whenever the frame has changed
 * under the mouse; points that come meanwhile wait. Where it can't be known nothing is drawn.
 */
export function createStrokes({ place, locate, cellAt, onCells }: Sheet): (report: Report) => void {
  const waiting: Report[] = [];
  let isDown = false;
  let isLocating = false;
  let located: { readonly corner: Point; readonly place: Place } | undefined;
  /** The last point of the stroke, if it was on the sheet. */
  let last: Cell | undefined;
  let isFirst = true;

  function isWhereItWas(): boolean {
    const now = place();
    return located !== undefined && now !== undefined && isSamePlace(located.place, now);
  }

  async function locateAnew(): Promise<void> {
    isLocating = true;
    located = undefined;
    const before = place();
    const corner = await locate();
    const after = place();
    isLocating = false;
    if (corner && before && after && isSamePlace(before, after)) located = { corner, place: after };
    follow();
  }

  function follow(): void {
    for (const { kind, row, column } of waiting.splice(0)) {
      if (kind === 'press') [last, isFirst] = [undefined, true];
      const cell =
        located && cellAt({ row: row - located.corner.row, column: column - located.corner.column });
      if (cell) {
        onCells(last ? cellsBetween(last, cell) : [cell], isFirst);
        isFirst = false;
      }
      last = cell;
    }
  }

  return (report) => {
    if (report.kind === 'press') isDown = true;
    if (report.kind === 'release') isDown = false;
    if (!isDown) return;
    waiting.push(report);
    if (isLocating) return;
    if (report.kind === 'press' || !isWhereItWas()) void locateAnew();
    else follow();
  };
}

function isSamePlace(one: Place, other: Place): boolean {
  return one.x === other.x && one.y === other.y && one.frameHeight === other.frameHeight;
}

/** The cells on the way from one to another, without the first: a fast mouse leaves some out. */
function cellsBetween(from: Cell, to: Cell): Cell[] {
  const steps = Math.max(Math.abs(to.row - from.row), Math.abs(to.column - from.column));
  return Array.from({ length: steps }, (_, index) => {
    const share = (index + 1) / steps;
    return {
      row: Math.round(from.row + share * (to.row - from.row)),
      column: Math.round(from.column + share * (to.column - from.column)),
    };
  });
}
