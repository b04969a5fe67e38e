import stringWidth from 'string-width';
import { padEnd, padStart } from '../../../text/wrap.ts';
import type { Canvas, Drawn, SpanStyle } from './canvas.ts';
import { createCells } from './cells.ts';
import { createDots, type Point } from './dots.ts';
import { short } from './number-columns.ts';
import { span } from './spans.ts';
import { writer } from './writer.ts';

/** A sign on a plot, over the curve. */
export type PlotMark = Point & { readonly sign: string; readonly style?: SpanStyle };

type Plot = {
  readonly curve: readonly Point[];
  readonly marks: readonly PlotMark[];
  /** The names of the axes. */
  readonly xName: string;
  readonly yName: string;
  /** Where the x axis has numbers, else at its ends; its name then stands below them. */
  readonly ticks?: readonly Tick[];
};

/** A number on an axis that is not even: `x` on the plot, `shown` under it. */
type Tick = { readonly x: number; readonly shown: string };

const smallestRows = 3;
/** Wider than this a curve says no more. */
const widest = 72;

/** A curve in dots with numbers at the ends of its axes; marks beyond it stand at its edge. */
export function drawPlot({ curve, marks, xName, yName, ticks }: Plot, canvas: Canvas): Drawn[] {
  const { signs } = canvas;
  const { words } = writer(canvas);
  const finite = curve.filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y));
  const [x, y] = [rangeOf(finite.map((point) => point.x)), rangeOf([0, ...finite.map((point) => point.y)])];
  const label = (number: number) => words(short(number, 1).replace(/\.0$/, ''));
  const [top, bottom] = [label(y.to), label(y.from)];
  const margin = Math.max(stringWidth(top), stringWidth(bottom), yName.length) + 1;
  const columns = Math.min(widest, canvas.columns - margin);
  const rows = canvas.rows - (ticks ? 2 : 1);
  if (finite.length === 0 || rows < smallestRows - 1 || columns < 10) return [];
  const dots = createDots(columns, rows, canvas);
  const toDot = (point: Point): Point => ({
    x: ((point.x - x.from) / (x.to - x.from)) * (dots.width - 1),
    y: ((y.to - point.y) / (y.to - y.from)) * (dots.height - 1),
  });
  finite.forEach((point, i) => {
    dots.line(toDot(finite[i - 1] ?? point), toDot(point));
  });
  const cells = createCells(columns, rows);
  for (const { column, row, shown } of dots.filled()) cells.put(column, row, shown);
  for (const mark of marks) {
    const at = cellOf(toDot(mark));
    cells.put(inside(at.column, columns), inside(at.row, rows), mark.sign, mark.style);
  }
  const lines = cells.lines().map((line, row): Drawn => {
    const name = row === 0 ? top : row === rows - 1 ? bottom : row === Math.floor(rows / 2) ? yName : '';
    const bar = row === 0 || row === rows - 1 ? signs.tick : signs.vertical;
    return [span(padStart(name, margin - 1) + bar, 'dim'), ...line];
  });
  if (!ticks) return [...lines, axis(label(x.from), xName, label(x.to), columns, margin)];
  const columnOf = (tick: Tick) => Math.floor(cellOf(toDot({ x: tick.x, y: y.from })).column);
  const under = [tickLine(ticks, columnOf, columns), centred(xName, columns)];
  return [...lines, ...under.map((line): Drawn => [span(' '.repeat(margin) + line, 'dim')])];
}

/** The cell that the curve fills where it goes through this dot. */
function cellOf({ x, y }: Point) {
  return { column: Math.round(x) / 2, row: Math.round(y) / 4 };
}

function axis(from: string, name: string, to: string, columns: number, margin: number): Drawn {
  const middle = Math.floor((columns - name.length) / 2);
  const line = padEnd(padEnd(from, middle) + name, columns - stringWidth(to)) + to;
  return [span(' '.repeat(margin) + line, 'dim')];
}

/** The numbers of an axis in their places: those at its ends, and as many of the others as keep apart. */
function tickLine(ticks: readonly Tick[], columnOf: (tick: Tick) => number, columns: number): string {
  const placed: { readonly from: number; readonly to: number; readonly shown: string }[] = [];
  for (const tick of [...ticks.slice(0, 1), ...ticks.slice(-1), ...ticks.slice(1, -1)]) {
    const { shown } = tick;
    const width = stringWidth(shown);
    const from = Math.max(0, Math.min(columns - width, columnOf(tick) - Math.floor(width / 2)));
    const to = from + width;
    if (placed.every((other) => to < other.from || from > other.to)) placed.push({ from, to, shown });
  }
  return placed
    .sort((a, b) => a.from - b.from)
    .reduce((line, { from, shown }) => padEnd(line, from) + shown, '');
}

function centred(text: string, columns: number): string {
  return padStart(text, Math.floor((columns + stringWidth(text)) / 2));
}

function rangeOf(numbers: readonly number[]): { from: number; to: number } {
  const from = Math.min(...numbers);
  const to = Math.max(...numbers);
  return to > from ? { from, to } : { from, to: from + 1 };
}

function inside(at: number, count: number): number {
  return Math.max(0, Math.min(count - 1, Number.isNaN(at) ? 0 : Math.floor(at)));
}
