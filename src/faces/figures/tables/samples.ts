import stringWidth from 'string-width';
import { formatNumber } from '../../../experiments/core/format-number.ts';
import type { Frame } from '../../../experiments/core/trace.ts';
import type { Figure } from '../../../lessons/model/figure.ts';
import type { Text } from '../../../text/text.ts';
import { padStart } from '../../../text/wrap.ts';
import { text } from '../../words/strings.ts';
import type { Canvas, Drawn } from '../canvas/canvas.ts';
import type { Drawing } from '../canvas/drawing.ts';
import { figureWords } from '../canvas/figure-words.ts';
import { frameShown, lastFrame, numberIn, numbersIn, valueIn } from '../canvas/marks.ts';
import { alike } from '../canvas/number-columns.ts';
import { span } from '../canvas/spans.ts';
import { type Writer, writer } from '../canvas/writer.ts';

const gaps = [3, 2, 1] as const;

/** The machine's error notebook: a line for each sample, and at the end the sum and the mean of the losses. */
export const samples: Drawing = {
  draw(figure, index, canvas) {
    const frame = frameShown(figure, index);
    const entries = numbersIn(frame, 'prediction').length;
    const ending = isFull(figure, frame, index) ? totals(figure, frame, canvas) : [];
    const rows = canvas.rows - 1 - ending.length;
    if (entries === 0 || rows < 1) return [];
    const { columns, widths, space } = fitted(figure, frame, canvas);
    const lineOf = (cells: readonly string[]) =>
      cells.map((cell, i) => padStart(cell, (widths[i] ?? 0) + (i === 0 ? 0 : space))).join('');
    // The newest are in sight, and dots say that there are others.
    const first = entries > rows ? entries - rows + 1 : 0;
    const lines = Array.from({ length: entries - first }, (_, i): Drawn => {
      const cells = columns.map((column) => column.cells[first + i] ?? '');
      const isNew = first + i === entries - 1 && ending.length === 0;
      return [span(lineOf(cells), isNew ? 'accent' : undefined)];
    });
    const skipped: Drawn[] = first > 0 ? [[span(canvas.signs.ellipsis, 'dim')]] : [];
    return [[span(lineOf(columns.map(({ title }) => title)), 'dim')], ...skipped, ...lines, ...ending];
  },
  tell(figure, index, language) {
    const frame = frameShown(figure, index);
    const list = (name: string) =>
      numbersIn(frame, name).map((number) => (figure.hide.includes(name) ? '?' : formatNumber(number)));
    const [xs, targets, errors, losses] = ['x', 'target', 'error', 'loss'].map(list);
    const lines = list('prediction').map((y, i) => {
      const [x, t, e, l] = [xs, targets, errors, losses].map((column) => column?.[i] ?? '?');
      return text(
        `${isLine(frame) ? `x = ${x}` : `第 ${x} 题`}：预测 ${y}，答案 ${t}，误差 ${e}，损失 ${l}`,
        `${isLine(frame) ? `x = ${x}` : `no. ${x}`}: prediction ${y}, target ${t}, error ${e}, loss ${l}`,
      )[language];
    });
    const shown = lines.length > mostTold ? [...lines.slice(0, mostTold - 1), '…'] : lines;
    const mean = numberIn(frame, 'mean');
    if (mean === undefined || !isFull(figure, frame, index) || hidesTotals(figure)) return shown;
    return [...shown, `${figureWords.mean[language]} = ${formatNumber(mean)}`];
  },
};

const mostTold = 5;

type Column = { readonly title: string; readonly cells: readonly string[] };

/** The columns with the longest titles and the widest gaps that there is room for. */
function fitted(figure: Figure, frame: Frame, canvas: Canvas) {
  const write = writer(canvas);
  const sizes = [true, false].flatMap((isLong) => {
    const columns = columnsOf(figure, frame, isLong, write);
    const widths = columns.map(({ title, cells }) =>
      Math.max(...[title, ...cells].map((each) => stringWidth(each))),
    );
    return gaps.map((space) => ({ columns, widths, space }));
  });
  const fits = sizes.find(({ widths, space }) => {
    const total = widths.reduce((sum, width) => sum + width + space, -space);
    return total <= canvas.columns;
  });
  return fits ?? sizes.at(-1) ?? { columns: [], widths: [], space: 1 };
}

function columnsOf(figure: Figure, frame: Frame, isLong: boolean, { words }: Writer): Column[] {
  // Widths come from the whole run, so that the table stands still while it grows.
  const whole = lastFrame(figure);
  const column = (name: string, long: Text | string, brief: string): Column => {
    const numbers = alike(numbersIn(whole, name)).slice(0, numbersIn(frame, name).length);
    const cells = numbers.map((number) => (figure.hide.includes(name) ? '?' : words(number)));
    return { title: words(isLong ? long : brief), cells };
  };
  return [
    isLine(frame) ? column('x', 'x', 'x') : column('x', figureWords.sample, 'n'),
    column('prediction', figureWords.prediction, 'ŷ'),
    column('target', figureWords.target, 't'),
    column('error', figureWords.error, 'ŷ−t'),
    column('loss', figureWords.squared, 'L'),
  ].filter(({ cells }) => cells.length > 0);
}

/** With a line behind the samples x is its input; without, x only counts them. */
function isLine(frame: Frame): boolean {
  return numberIn(frame, 'k') !== undefined;
}

/** The last frame comes after the last sample: that is when one adds up. */
function isFull(figure: Figure, frame: Frame, index: number): boolean {
  return frame === lastFrame(figure) && (figure.hide.length > 0 || index >= figure.trace.frames.length - 1);
}

function hidesTotals({ hide }: Figure): boolean {
  return hide.includes('loss') || hide.includes('mean');
}

function totals(figure: Figure, frame: Frame, canvas: Canvas): Drawn[] {
  const { words, number } = writer(canvas);
  const sum = valueIn(figure, 'sum');
  const mean = numberIn(frame, 'mean');
  if (sum === undefined || mean === undefined) return [];
  const write = (total: number) => (hidesTotals(figure) ? '?' : number(total));
  const division = hidesTotals(figure) ? '' : `  (${number(sum)} / ${numbersIn(frame, 'loss').length})`;
  return [
    [
      span(`${words(figureWords.sum)} = ${write(sum)}`),
      span(`   ${words(figureWords.mean)} = ${write(mean)}`, 'accent'),
      span(division, 'dim'),
    ],
  ];
}
