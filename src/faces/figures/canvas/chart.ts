import asciichart from 'asciichart';
import stringWidth from 'string-width';
import { padStart } from '../../../text/wrap.ts';
import type { Canvas, Drawn, Span } from './canvas.ts';
import { joinSpans } from './cells.ts';
import { figureWords } from './figure-words.ts';
import { short } from './number-columns.ts';
import { span } from './spans.ts';
import { writer } from './writer.ts';

export type ChartData = {
  /** The whole curve, which sets the scale; it is drawn as far as `upTo`. */
  readonly series: readonly number[];
  /** A second curve of as many numbers, in dots, so that both are told apart without colour. */
  readonly dotted?: readonly number[];
  readonly upTo: number;
  /** The ends of the vertical scale; otherwise from 0, or from the lowest if that is below, to the highest. */
  readonly scale?: { readonly from: number; readonly to: number };
  /** Heights worth knowing, each as a dotted line with its name, as far to the right as the curves leave room for it. */
  readonly levels?: readonly Level[];
  /** What is counted along the bottom, and from where to where; without it there is no bottom line. */
  readonly axis?: Axis;
  /** Where along the axis each number of a curve stands; else they are as far apart as each other, and fill it. */
  readonly places?: readonly number[];
  /** Whether the numbers of the scale take no more columns than they need, as in one of two charts side by side. */
  readonly isTight?: boolean;
};

type Axis = { readonly from: number; readonly to: number; readonly name: string };

export type Level = {
  readonly at: number;
  readonly name: string;
  /** One that is to be reached: dashes, so that it is told apart. */
  readonly isGoal?: boolean;
};

const usualLabelColumns = 9;
/** What asciichart wants besides the numbers and the points: the axis and a margin. */
const besideLabels = 3;
const smallest = { columns: usualLabelColumns + besideLabels + 4, rows: 3 };

/** A curve by asciichart, ending in a ball where it has come to; a dotted one ends in a ring. */
export function drawChart(data: ChartData, canvas: Canvas): Drawn[] {
  const { series, dotted = [], upTo, scale, levels = [], axis, places, isTight = false } = data;
  const { columns, rows, signs } = canvas;
  const { words } = writer(canvas);
  if (series.length === 0 || columns < smallest.columns || rows < smallest.rows) return [];
  const all = [...series, ...dotted];
  const finite = all.filter(Number.isFinite);
  if (finite.length === 0) return [[span(words(figureWords.notFinite))]];
  const low = scale?.from ?? Math.min(0, ...finite);
  const highest = scale?.to ?? Math.max(...finite);
  const high = highest > low ? highest : low + 1;
  const isCapped = all.some((y) => !(y <= high));
  const height = rows - 1 - (axis ? 1 : 0) - (isCapped ? 1 : 0);
  const decimals = Math.max(0, Math.min(6, 2 - Math.floor(Math.log10(high - low))));
  const label = (number: number) => words(short(number, decimals));
  const labelColumns = isTight
    ? Math.max(stringWidth(label(low)), stringWidth(label(high)))
    : usualLabelColumns;
  const columnsOfPoints = columns - labelColumns - besideLabels;
  const apart = rowsBetweenLabels(height);
  const format = (y: number) =>
    padStart(y % apart === 0 ? label(low + (y / height) * (high - low)) : '', labelColumns);
  const plot = (numbers: readonly number[]) => {
    // Asciichart rounds best on whole rows: the numbers go in as rows and only the labels know their size.
    const heights = numbers
      .slice(0, upTo + 1)
      .map((y) => height * Math.min(1, ((Number.isFinite(y) ? y : high) - low) / (high - low)));
    const last = columnsOfPoints - 1;
    const placed = heights.map((_, index) => last * shareAt(index, numbers.length, axis, places));
    const points = stretch(heights, placed);
    const symbols = [signs.tick, ...signs.chart.slice(1)];
    const plotted = asciichart.plot(points, { height, min: 0, max: height, offset: 2, symbols, format });
    return {
      rows: plotted.split('\n'),
      end: points.length - 1,
      ballRow: height - Math.round(points.at(-1) ?? 0),
    };
  };
  const solid = plot(series);
  const other = dotted.length > 0 ? plot(dotted) : undefined;
  const rowOf = (level: Level) => height - Math.round((height * (level.at - low)) / (high - low));
  const lines = solid.rows.map((row, index): Drawn => {
    const cells: Span[] = [...row.slice(labelColumns + 1)].map((cell) => span(cell));
    [...(other?.rows[index] ?? '').slice(labelColumns + 1)].forEach((cell, at) => {
      const isFree = (cells[at]?.text ?? ' ') === ' ';
      if (cell !== ' ' && isFree) cells[at] = span(signs.dot, 'heading');
    });
    if (index === other?.ballRow) cells[other.end] = span(signs.hollow, 'heading');
    if (index === solid.ballRow) cells[solid.end] = span(signs.ball, 'accent');
    for (const level of levels) if (rowOf(level) === index) drawLevel(cells, level, columnsOfPoints, signs);
    return joinSpans([
      span(row.slice(0, labelColumns + 1), 'dim'),
      ...Array.from(cells, (cell) => cell ?? span(' ')),
    ]);
  });
  if (axis) lines.push(axisLine(axis, labelColumns, columnsOfPoints, words));
  if (isCapped) lines.push([span(words(figureWords.capped), 'dim')]);
  return lines;
}

/** Puts a level into the cells of its row that the curves leave free, and its name as far to the right as all of it has room. */
function drawLevel(
  cells: Span[],
  { name, isGoal = false }: Level,
  points: number,
  { dot, dash }: Canvas['signs'],
): void {
  const isFree = (at: number) => (cells[at]?.text ?? ' ') === ' ';
  const columns = stringWidth(name);
  const places = Array.from({ length: points }, (_, at) => at);
  // A blank stands before the name, and after it unless it ends the line.
  const hasRoom = (from: number) => places.slice(from - 1, from + columns + 1).every(isFree);
  const from = places.findLast((at) => at > 0 && at + columns <= points && hasRoom(at));
  const [sign, style] = isGoal ? [dash, 'second' as const] : [dot, 'dim' as const];
  const end = from === undefined ? points : from - 1;
  for (const at of places)
    if (isFree(at) && (at < end || at > end + columns + 1) && (isGoal || (end - at) % 2 === 1))
      cells[at] = span(sign, style);
  if (from === undefined) return;
  cells[from] = span(name, style);
  for (let at = from + 1; at < from + columns; at++) cells[at] = span('');
}

/** Quarters, fifths, halves or thirds of the scale, as its rows allow; else its ends alone. */
function rowsBetweenLabels(height: number): number {
  const parts = [4, 5, 2, 3].find((count) => height % count === 0) ?? 1;
  return height / parts;
}

/** How far along the bottom the number of this index stands, from 0 to 1. */
function shareAt(index: number, count: number, axis?: Axis, places: readonly number[] = []): number {
  const place = places[index];
  if (axis === undefined || place === undefined) return index / Math.max(1, count - 1);
  return (place - axis.from) / Math.max(1, axis.to - axis.from);
}

/** A curve as points a column apart, from the columns in which its numbers stand; straight between them. */
function stretch(drawn: readonly number[], columns: readonly number[]): number[] {
  const nearest = columns.map(Math.round);
  if (new Set(nearest).size === nearest.length) return straight(drawn, columns);
  const chosen = squeeze(drawn, nearest);
  return straight([...chosen.values()], [...chosen.keys()]);
}

/** Of the numbers that share a column, the one farthest from the column before: means would smooth jumps away. */
function squeeze(drawn: readonly number[], columns: readonly number[]): ReadonlyMap<number, number> {
  const chosen = new Map<number, number>();
  let [column, before] = [columns[0] ?? 0, drawn[0] ?? 0];
  for (const [index, number] of drawn.entries()) {
    const at = columns[index] ?? 0;
    if (at !== column) [column, before] = [at, chosen.get(column) ?? before];
    const other = chosen.get(at) ?? number;
    chosen.set(at, Math.abs(number - before) >= Math.abs(other - before) ? number : other);
  }
  // The first and the last are what the curve begins and ends with.
  return chosen.set(columns[0] ?? 0, drawn[0] ?? 0).set(columns.at(-1) ?? 0, drawn.at(-1) ?? 0);
}

function straight(drawn: readonly number[], columns: readonly number[]): number[] {
  const count = Math.round(columns.at(-1) ?? 0) + 1;
  let after = 0;
  return Array.from({ length: count }, (_, column) => {
    while (after < drawn.length - 1 && (columns[after] ?? 0) < column) after++;
    const before = Math.max(0, after - 1);
    const [from = 0, to = 0] = [columns[before], columns[after]];
    const [height = 0, next = height] = [drawn[before], drawn[after]];
    return to > from ? height + (next - height) * Math.min(1, (column - from) / (to - from)) : next;
  });
}

function axisLine(
  { from, to, name }: Axis,
  labelColumns: number,
  points: number,
  words: (text: string) => string,
): Drawn {
  const first = words(String(from));
  const last = `${words(String(to))} ${name}`;
  const margin = ' '.repeat(labelColumns + 1);
  return [span(margin + first + padStart(last, points - stringWidth(first)), 'dim')];
}
