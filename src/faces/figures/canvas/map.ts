import stringWidth from 'string-width';
import { padStart } from '../../../text/wrap.ts';
import type { Canvas, Drawn, SpanStyle } from './canvas.ts';
import { type Cells, createCells } from './cells.ts';
import { cellOf, type Ground, spanOf } from './ground.ts';
import type { Place } from './marks.ts';
import { span } from './spans.ts';
import { writer } from './writer.ts';

/** A map of the ground, seen from above: low and high by colour, or by shades without colour. */
export type GroundMap = {
  readonly columns: number;
  /** What is drawn in the cell of a place, on its ground; outside the map nothing. */
  mark(place: Place, sign: string): void;
  /** The same at the nearest edge of the map. */
  markInside(place: Place, sign: string): void;
  contains(place: Place): boolean;
  /** Whether two places are less than half a cell apart, which no eye can see. */
  areOne(one: Place, other: Place): boolean;
  lines(): Drawn[];
};

const smallestRows = 3;
/** A terminal's cell is about twice as high as wide: so many columns make a map as wide as high. */
const cellsPerRow = 2;

/** The shade of a level: never the second one, a dot, because paths are dotted. */
export function shadeOf(level: number, { signs }: Pick<Canvas, 'signs'>): string {
  return signs.shades[level === 0 ? 0 : level + 1] ?? ' ';
}

/** A map as large as fits, as wide as high: directions look as they are. */
export function createMap(ground: Ground, canvas: Canvas): GroundMap | undefined {
  const { window } = ground;
  const label = (number: number) => writer(canvas).number(Math.round(number * 100) / 100);
  const upwardsLabels = [label(window.upwards.to), label(window.upwards.from)];
  const margin = Math.max(...[...upwardsLabels, ground.axes.upwards].map((each) => stringWidth(each))) + 1;
  const rows = Math.min(canvas.rows - 1, Math.floor((canvas.columns - margin) / cellsPerRow));
  if (rows < smallestRows) return undefined;
  const columns = rows * cellsPerRow;
  const levels = ground.levelsOf(columns, rows);
  const cells = createCells(columns, rows);
  levels.forEach((line, row) => {
    line.forEach((level, column) => {
      put(column, row, canvas.colour ? ' ' : shadeOf(level, canvas));
    });
  });

  function put(x: number, y: number, sign: string): void {
    const level = levels[y]?.[x];
    if (level === undefined) return;
    const style: SpanStyle | undefined = canvas.colour ? { heat: level } : undefined;
    cells.put(x, y, sign, style);
  }

  return {
    columns: margin + columns,
    mark(place, sign) {
      const { x, y } = cellOf(window, place, columns, rows);
      put(x, y, sign);
    },
    markInside(place, sign) {
      const { x, y } = cellOf(window, place, columns, rows);
      put(Math.max(0, Math.min(columns - 1, x)), Math.max(0, Math.min(rows - 1, y)), sign);
    },
    contains: ({ x, y }) =>
      x >= window.across.from && x <= window.across.to && y >= window.upwards.from && y <= window.upwards.to,
    areOne: (one, other) =>
      Math.abs(one.x - other.x) < spanOf(window.across) / columns / 2 &&
      Math.abs(one.y - other.y) < spanOf(window.upwards) / rows / 2,
    lines: () => [
      ...withScale(cells, ground.axes.upwards, upwardsLabels, margin, canvas),
      axis(label(window.across.from), ground.axes.across, label(window.across.to), columns, margin, canvas),
    ],
  };
}

function withScale(
  cells: Cells,
  upwards: string,
  [top = '', bottom = '']: readonly string[],
  margin: number,
  canvas: Canvas,
): Drawn[] {
  const { signs } = canvas;
  return cells.lines().map((line, row) => {
    const name =
      row === 0 ? top : row === cells.rows - 1 ? bottom : row === Math.floor(cells.rows / 2) ? upwards : '';
    const bar = row === 0 || row === cells.rows - 1 ? signs.tick : signs.vertical;
    return [span(padStart(name, margin - 1) + bar, 'dim'), ...line];
  });
}

/** `└2 ──── k ──── 3` */
function axis(
  from: string,
  across: string,
  to: string,
  columns: number,
  margin: number,
  { signs }: Canvas,
): Drawn {
  const free = columns - stringWidth(from) - stringWidth(to);
  const padded = ` ${across} `;
  const name = free >= stringWidth(padded) + 2 ? padded : '';
  const left = Math.max(0, Math.floor((free - stringWidth(name)) / 2));
  const right = Math.max(0, free - stringWidth(name) - left);
  const dash = signs.horizontal;
  return [
    span(padStart(signs.corner, margin) + from + dash.repeat(left) + name + dash.repeat(right) + to, 'dim'),
  ];
}
