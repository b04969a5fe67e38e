import stringWidth from 'string-width';
import type { Frame } from '../../../experiments/core/trace.ts';
import type { Figure } from '../../../lessons/model/figure.ts';
import { padEnd, padStart } from '../../../text/wrap.ts';
import type { Canvas, Drawn } from '../canvas/canvas.ts';
import { lastFrame, numbersIn } from '../canvas/marks.ts';
import { alike } from '../canvas/number-columns.ts';
import { span } from '../canvas/spans.ts';
import { labelOf, writer } from '../canvas/writer.ts';

/** A line for each input: its name, x × w = product, and a brace that gathers them. */
export function inputTable(figure: Figure, frame: Frame, canvas: Canvas): Drawn[] {
  const { words } = writer(canvas);
  const { signs, rows } = canvas;
  const whole = lastFrame(figure);
  const column = (name: string): string[] => {
    const shown = alike(numbersIn(whole, name)).map((number) =>
      figure.hide.includes(name) ? '?' : words(number),
    );
    const width = Math.max(0, ...shown.map((each) => stringWidth(each)));
    return shown.map((each) => padStart(each, width));
  };
  const [xs = [], ws = [], products = []] = ['x', 'w', 'products'].map(column);
  const ready = numbersIn(frame, 'products').length;
  const names = xs.map((_, i) => words(labelOf(figure, i, 'x')));
  const margin = Math.max(...names.map((name) => stringWidth(name)));
  if (rows < 1) return [];
  const count = xs.length > rows ? rows - 1 : xs.length;
  const middle = Math.floor((count - 1) / 2);
  const lines = Array.from({ length: count }, (_, i): Drawn => {
    const product = products[i] ?? '';
    const isNew = i === ready - 1 && ready < xs.length;
    return [
      span(`${padEnd(names[i] ?? '', margin)}  `, 'dim'),
      span(`${xs[i]} ${words('×')} ${ws[i]} `),
      span(i < ready ? `= ${product}` : ' '.repeat(stringWidth(product) + 2), isNew ? 'accent' : undefined),
      span(` ${brace(i, count, middle, signs)}`, 'dim'),
    ];
  });
  return count < xs.length ? [...lines, [span(signs.ellipsis, 'dim')]] : lines;
}

function brace(i: number, count: number, middle: number, signs: Canvas['signs']): string {
  if (count === 1) return signs.horizontal;
  if (i === 0) return signs.topRight;
  if (i === count - 1) return signs.bottomRight;
  return i === middle ? signs.cross : signs.tick;
}
