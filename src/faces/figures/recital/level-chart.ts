import stringWidth from 'string-width';
import { formatFixed } from '../../../experiments/core/format-number.ts';
import { padEnd, padStart } from '../../../text/wrap.ts';
import type { Canvas, Drawn } from '../canvas/canvas.ts';
import { createCells } from '../canvas/cells.ts';
import { createDots, type Dots } from '../canvas/dots.ts';
import { short } from '../canvas/number-columns.ts';
import { span } from '../canvas/spans.ts';
import { writer } from '../canvas/writer.ts';
import { rowsApart } from './rows-apart.ts';

export type LevelChart = {
  /** What has been measured so far, in the order of the steps. */
  readonly points: readonly Measured[];
  /** Along the bottom, to the last step that there will be. */
  readonly steps: { readonly from: number; readonly to: number; readonly name: string };
  /** The upper end of the scale; its lower end is 0. */
  readonly top: number;
  /** Heights to compare with, each a dotted line with its name and number at the right. */
  readonly levels: readonly ChartLevel[];
};
type Measured = { readonly at: number; readonly height: number };
export type ChartLevel = {
  readonly height: number;
  readonly name: string;
  /** One that is to be reached: dashes, so that it is told apart. */
  readonly isGoal?: boolean;
};

/** With fewer columns for the curve, the names give way to it. */
const narrowest = 16;
/** Dots of the goal's dashes and of the space after each, and of the other lines. */
const dashes = { goal: [2, 2], level: [1, 3] } as const;

/**
 * A curve in dots, four in the height of a row, so that heights which share a row stay apart. The middle of a row stands for
 * its number at the left. With the axis at the bottom it fills all rows of its canvas.
 */
export function drawLevelChart({ points, steps, top, levels }: LevelChart, canvas: Canvas): Drawn[] {
  const rows = canvas.rows - 1;
  if (rows < 2) return [];
  const { words } = writer(canvas);
  const scale = (height: number) => words(short(height, 2));
  const margin = stringWidth(scale(top)) + 1;
  const names = nameLevels(levels, top, rows, words);
  const nameColumns = Math.max(0, ...names.map(({ shown }) => stringWidth(shown)));
  const beside = canvas.columns - margin - nameColumns - 1;
  const isNamed = beside >= narrowest;
  const columns = isNamed ? beside : canvas.columns - margin;
  if (columns < 2) return [];

  const layer = () => createDots(columns, rows, canvas);
  const dotOf = ({ at, height }: Measured) => ({
    x: ((at - steps.from) / Math.max(1, steps.to - steps.from)) * (columns * 2 - 1),
    y: dotRow(height, top, rows),
  });
  const cells = createCells(columns, rows);
  const put = (dots: Dots, style: 'dim' | 'second' | 'accent', shownIn = dots) => {
    for (const { column, row } of dots.filled()) cells.put(column, row, shownIn.cell(column, row), style);
  };
  const [lines, goals, curve] = [layer(), layer(), layer()];
  for (const { height, isGoal = false } of levels)
    for (const dots of isGoal ? [lines, goals] : [lines])
      drawLine(dots, dotRow(height, top, rows), dashes[isGoal ? 'goal' : 'level']);
  points.forEach((point, index) => {
    curve.line(dotOf(points[index - 1] ?? point), dotOf(point));
  });
  put(lines, 'dim');
  // A level in the same row as the goal is seen between its dashes.
  put(goals, 'second', lines);
  put(curve, 'accent');
  const end = points.at(-1);
  if (end) {
    const { x, y } = dotOf(end);
    cells.put(Math.floor(Math.round(x) / 2), Math.floor(y / 4), canvas.signs.ball, 'accent');
  }

  const plotted = cells.lines().map((line, row): Drawn => {
    const shown = row === 0 ? scale(top) : row === rows - 1 ? scale(0) : '';
    const named = isNamed ? names.find((name) => name.row === row) : undefined;
    const start = [span(padStart(shown, margin - 1) + canvas.signs.tick, 'dim'), ...line];
    if (named === undefined) return start;
    const width = line.reduce((sum, { text }) => sum + stringWidth(text), 0);
    const gap = span(' '.repeat(columns - width + 1));
    return [...start, gap, span(named.shown, named.isGoal ? 'second' : 'dim')];
  });
  const first = words(String(steps.from));
  const last = `${words(String(steps.to))} ${steps.name}`;
  const axis = ' '.repeat(margin) + first + padStart(last, columns - stringWidth(first));
  return [...plotted, [span(axis, 'dim')]];
}

/** The dot, counted from the top, at the height: that of a row's own number is in its middle. */
function dotRow(height: number, top: number, rows: number): number {
  const share = Number.isFinite(height) ? Math.max(0, Math.min(1, height / top)) : 1;
  return Math.round((1 - share) * (rows - 1) * 4 + 1.5);
}

function drawLine(dots: Dots, y: number, [dash, space]: readonly [number, number]): void {
  for (let x = 0; x < dots.width; x += dash + space) dots.line({ x, y }, { x: x + dash - 1, y });
}

/** From the highest down, as many as have a row each; the lowest are the hardest to get below, and stay. */
function nameLevels(
  levels: readonly ChartLevel[],
  top: number,
  rows: number,
  words: (text: string) => string,
): readonly { readonly row: number; readonly shown: string; readonly isGoal: boolean }[] {
  const named = [...levels].sort((one, other) => other.height - one.height).slice(-rows);
  const wanted = named.map(({ height }) => Math.floor(dotRow(height, top, rows) / 4));
  const places = rowsApart(wanted, rows);
  const columns = Math.max(0, ...named.map(({ name }) => stringWidth(words(name))));
  return named.map(({ name, height, isGoal = false }, rank) => ({
    row: places[rank] ?? rank,
    shown: `${padEnd(words(name), columns)} ${formatFixed(height, 2)}`,
    isGoal,
  }));
}
