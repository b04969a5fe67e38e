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
  /** Heights worth knowing, each as a dotted line with its name at the right end, where the curves leave room for it. */
  readonly levels?: readonly Level[];
  /** What is counted along the bottom, and from where to where; without it there is no bottom line. */
  readonly axis?: { readonly from: number; readonly to: number; readonly name: string };
  /** Whether the numbers of the scale take no more columns than they need, as in one of two charts side by side. */
  readonly isTight?: boolean;
};

export type Level = { readonly at: number; readonly name: string };

const usualLabelColumns = 9;
/** What asciichart wants besides the numbers and the points: the axis and a margin. */
const besideLabels = 3;
const smallest = { columns: usualLabelColumns + besideLabels + 4, rows: 3 };

/** A curve by asciichart, ending in a ball where it has come to; a dotted one ends in a ring. */
export function drawChart(data: ChartData, canvas: Canvas): Drawn[] {
  const { series, dotted = [], upTo, scale, levels = [], axis, isTight = false } = data;
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
    const points = stretch(heights, numbers.length, columnsOfPoints);
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
  const levelAt = new Map(
    levels.map((level) => [height - Math.round((height * (level.at - low)) / (high - low)), level.name]),
  );
  const lines = solid.rows.map((row, index): Drawn => {
    const cells: Span[] = [...row.slice(labelColumns + 1)].map((cell) => span(cell));
    const name = levelAt.get(index);
    if (name !== undefined) drawLevel(cells, name, columnsOfPoints, signs.dot);
    [...(other?.rows[index] ?? '').slice(labelColumns + 1)].forEach((cell, at) => {
      const isFree = (cells[at]?.text ?? ' ') === ' ';
      if (cell !== ' ' && isFree) cells[at] = span(signs.dot, 'heading');
    });
    if (index === other?.ballRow) cells[other.end] = span(signs.hollow, 'heading');
    if (index === solid.ballRow) cells[solid.end] = span(signs.ball, 'accent');
    return joinSpans([
      span(row.slice(0, labelColumns + 1), 'dim'),
      ...Array.from(cells, (cell) => cell ?? span(' ')),
    ]);
  });
  if (axis) lines.push(axisLine(axis, labelColumns, columnsOfPoints, words));
  if (isCapped) lines.push([span(words(figureWords.capped), 'dim')]);
  return lines;
}

/** Puts a level into the cells of its row that the curve leaves free, and its name at their end if all of it has room. */
function drawLevel(cells: Span[], name: string, points: number, dot: string): void {
  const isFree = (at: number) => (cells[at]?.text ?? ' ') === ' ';
  const from = points - stringWidth(name);
  const places = Array.from({ length: points }, (_, at) => at);
  const hasRoom = from > 0 && places.slice(from - 1).every(isFree);
  for (const at of places.slice(0, hasRoom ? from - 1 : points))
    if (isFree(at) && (from - at) % 2 === 0) cells[at] = span(dot, 'dim');
  if (!hasRoom) return;
  cells[from] = span(name, 'dim');
  for (const at of places.slice(from + 1)) cells[at] = span('');
}

/** Quarters, fifths, halves or thirds of the scale, as its rows allow; else its ends alone. */
function rowsBetweenLabels(height: number): number {
  const parts = [4, 5, 2, 3].find((count) => height % count === 0) ?? 1;
  return height / parts;
}

/** The drawn part of a curve as points, the whole of which would fill `points`; straight between its numbers. */
function stretch(drawn: readonly number[], whole: number, points: number): number[] {
  const spacing = whole > 1 ? (points - 1) / (whole - 1) : 1;
  const count = Math.round((drawn.length - 1) * spacing) + 1;
  if (spacing < 1) return squeeze(drawn, spacing, count);
  return Array.from({ length: count }, (_, point) => {
    const at = Math.min(drawn.length - 1, point / spacing);
    const before = drawn[Math.floor(at)] ?? 0;
    const after = drawn[Math.ceil(at)] ?? before;
    return before + (after - before) * (at - Math.floor(at));
  });
}

/** Of the numbers that share a point, the one farthest from the point before: means would smooth jumps away. */
function squeeze(drawn: readonly number[], spacing: number, count: number): number[] {
  const points: number[] = [];
  for (const [index, number] of drawn.entries()) {
    const point = Math.min(count - 1, Math.round(index * spacing));
    const before = points[point - 1] ?? number;
    const chosen = points[point] ?? number;
    points[point] = Math.abs(number - before) >= Math.abs(chosen - before) ? number : chosen;
  }
  // The first and the last are what the curve begins and ends with.
  return points.with(0, drawn[0] ?? 0).with(-1, drawn.at(-1) ?? 0);
}

function axisLine(
  { from, to, name }: NonNullable<ChartData['axis']>,
  labelColumns: number,
  points: number,
  words: (text: string) => string,
): Drawn {
  const first = words(String(from));
  const last = `${words(String(to))} ${name}`;
  const margin = ' '.repeat(labelColumns + 1);
  return [span(margin + first + padStart(last, points - stringWidth(first)), 'dim')];
}
