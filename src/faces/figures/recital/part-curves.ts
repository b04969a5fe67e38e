import stringWidth from 'string-width';
import type { Frame } from '../../../experiments/core/trace.ts';
import type { Figure } from '../../../lessons/model/figure.ts';
import { padEnd, padStart } from '../../../text/wrap.ts';
import type { Canvas, Drawn, Span, SpanStyle } from '../canvas/canvas.ts';
import { joinSpans } from '../canvas/cells.ts';
import type { Drawing } from '../canvas/drawing.ts';
import { figureWords } from '../canvas/figure-words.ts';
import { frameAt, numberIn, numbersIn } from '../canvas/marks.ts';
import { beside, clip, packLines, span } from '../canvas/spans.ts';
import { writer } from '../canvas/writer.ts';
import { netName, partWords, shownLoss, switchedOffNames } from './part-names.ts';
import { parts } from './parts.ts';
import { rowsApart } from './rows-apart.ts';

const scaleColumns = 5;
/** With fewer columns for the curves there are bars. */
const narrowest = 10;
const styles: readonly (SpanStyle | undefined)[] = ['accent', undefined, 'first', 'second', 'dim'];

/**
 * Five curves on one sheet, each drawn in the digit of its net, so that they are told apart without colour; at the right
 * each has its name and its loss, at the height of its end. In the end what switching parts off leads to.
 */
export const partCurves: Drawing = {
  draw(figure, index, canvas) {
    const frame = frameAt(figure, index);
    const { words } = writer(canvas);
    const nets = numbersIn(frame, 'losses').length;
    const off = tellOff(figure, index, canvas);
    const rows = canvas.rows - 1 - off.length;
    if (rows < nets) return parts.draw(figure, index, canvas);
    const names = Array.from({ length: nets }, (_, net) => `${net + 1} ${words(netName(figure, net))}`);
    const nameColumns = Math.max(0, ...names.map((name) => stringWidth(name)));
    const columns = canvas.columns - scaleColumns - nameColumns - 7;
    if (columns < narrowest) return parts.draw(figure, index, canvas);
    const head: Drawn = [
      span(words(figureWords.step(frame.at)), 'heading'),
      span(`   ${words(figureWords.loss)}`),
      span(
        `   ${canvas.signs.dot.repeat(3)} ${words(partWords.pairTable)} ${shownLoss(numberIn(frame, 'pairs'))}`,
        'dim',
      ),
    ];
    const plotted = plot(figure, index, { columns, rows }, canvas);
    const ends = placeNames(figure, index, rows);
    const losses = numbersIn(frame, 'losses');
    const named = plotted.map((_, row): Drawn => {
      const net = ends.indexOf(row);
      if (net < 0) return [];
      return [span(padEnd(names[net] ?? '', nameColumns) + padStart(shownLoss(losses[net]), 6), styles[net])];
    });
    return clip([head, ...beside(plotted, scaleColumns + columns + 1, named), ...off], canvas);
  },
  tell(figure, index, language) {
    const off = numbersIn(frameAt(figure, index), 'off');
    const told = off.map((loss, part) => `${switchedOffNames[part]?.[language] ?? ''} ${shownLoss(loss)}`);
    return [
      ...parts.tell(figure, index, language),
      ...(off.length > 0 ? [partWords.thenOff[language] + told.join(figureWords.comma[language])] : []),
    ];
  },
};

function tellOff(figure: Figure, index: number, canvas: Canvas): Drawn[] {
  const { words } = writer(canvas);
  const off = numbersIn(frameAt(figure, index), 'off');
  if (off.length === 0) return [];
  const losses = off.map(
    (loss, part): Drawn => [
      span(`${words(switchedOffNames[part] ?? '')} `),
      span(shownLoss(loss), 'heading'),
    ],
  );
  return packLines([[span(words(partWords.thenOff).trimEnd(), 'dim')], ...losses], canvas.columns);
}

/** The highest loss of the first moment is the top of the sheet. */
function highest(figure: Figure): number {
  return Math.max(...numbersIn(figure.trace.frames[0], 'losses').filter(Number.isFinite), 0.1);
}

function rowOf(loss: number, rows: number, high: number): number {
  const height = Number.isFinite(loss) ? Math.max(0, Math.min(1, loss / high)) : 1;
  return Math.round((1 - height) * (rows - 1));
}

function plot(
  figure: Figure,
  index: number,
  { columns, rows }: { readonly columns: number; readonly rows: number },
  { signs }: Canvas,
): Drawn[] {
  const { frames, params } = figure.trace;
  const seen = frames.slice(0, index + 1);
  const high = highest(figure);
  const steps = Math.max(1, Number(params.steps), seen.at(-1)?.at ?? 0);
  const cells: Span[][] = Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => span(' ')),
  );
  const pairs = numberIn(frameAt(figure, index), 'pairs');
  const level = pairs === undefined ? undefined : cells[rowOf(pairs, rows, high)];
  for (let column = 0; column < columns; column += 2) if (level) level[column] = span(signs.dot, 'dim');
  const nets = numbersIn(frameAt(figure, index), 'losses').length;
  // The whole net, and then the earlier ones, are drawn over the others.
  for (let net = nets - 1; net >= 0; net--)
    for (const [column, loss] of curve(seen, net, steps, columns)) {
      const row = cells[rowOf(loss, rows, high)];
      if (row) row[column] = span(String(net + 1), styles[net]);
    }
  return cells.map((row, at) => {
    const scale = at === 0 ? shownLoss(high) : at === rows - 1 ? '0' : '';
    return joinSpans([span(`${padStart(scale, scaleColumns - 1)}${signs.tick}`, 'dim'), ...row]);
  });
}

/** The columns that a curve has come to, each with its loss there; straight between two moments. */
function curve(
  seen: readonly Frame[],
  net: number,
  steps: number,
  columns: number,
): [column: number, loss: number][] {
  const points = seen.map((frame) => ({
    column: (frame.at / steps) * (columns - 1),
    loss: numbersIn(frame, 'losses')[net] ?? Number.NaN,
  }));
  const last = Math.round(points.at(-1)?.column ?? 0);
  return Array.from({ length: last + 1 }, (_, column): [number, number] => {
    const after = points.find((point) => point.column >= column) ?? points.at(-1);
    const before = points.findLast((point) => point.column <= column) ?? points[0];
    const width = (after?.column ?? 0) - (before?.column ?? 0);
    const share = width > 0 ? (column - (before?.column ?? 0)) / width : 0;
    const [from, to] = [before?.loss ?? Number.NaN, after?.loss ?? Number.NaN];
    return [column, from + share * (to - from)];
  });
}

/** The row of each net's name: where its curve ends, or as near as the others leave room. */
function placeNames(figure: Figure, index: number, rows: number): number[] {
  const losses = numbersIn(frameAt(figure, index), 'losses');
  const high = highest(figure);
  const order = losses.map((_, net) => net).sort((one, other) => (losses[other] ?? 0) - (losses[one] ?? 0));
  const placed = rowsApart(
    order.map((net) => rowOf(losses[net] ?? high, rows, high)),
    rows,
  );
  return losses.map((_, net) => placed[order.indexOf(net)] ?? net);
}
