import { formatNumber } from '../../../experiments/core/format-number.ts';
import type { Frame } from '../../../experiments/core/trace.ts';
import type { Figure } from '../../../lessons/model/figure.ts';
import { text } from '../../words/strings.ts';
import type { Drawn } from '../canvas/canvas.ts';
import type { Drawing } from '../canvas/drawing.ts';
import { figureWords } from '../canvas/figure-words.ts';
import { arrowOf, drawFlow, type Stop, wrapFlow } from '../canvas/flow.ts';
import { frameShown, numberIn, numbersIn } from '../canvas/marks.ts';
import { beside, span, widest } from '../canvas/spans.ts';
import { labelOf, type Writer, writer } from '../canvas/writer.ts';
import { chainOf } from './neuron-chain.ts';
import { inputTable } from './neuron-inputs.ts';

/** Numbers on their way through a neuron: each input times its weight, summed, with the bias, through f. */
export const neuron: Drawing = {
  draw(figure, index, canvas) {
    const frame = frameShown(figure, index);
    const line = lineStops(figure, frame, writer(canvas));
    if (line) return drawFlow(line, canvas.columns, canvas) ?? wrapFlow(line, canvas.columns, canvas);
    if (numbersIn(frame, 'x').length === 0) return [];
    const chain = chainOf(figure, frame, canvas);
    const whole = inputTable(figure, frame, canvas);
    const arrow = arrowOf(3, canvas).trimStart();
    const margin = widest(whole) + arrow.length;
    const right = drawFlow(chain, canvas.columns - margin, canvas);
    if (right && whole.length > 1) {
      const middle = Math.floor((whole.length - 1) / 2);
      const led = whole.map((row, i) => (i === middle ? [...row, span(arrow, 'dim')] : row));
      return beside(led, margin, [...Array<Drawn>(middle).fill([]), ...right]);
    }
    const below = drawFlow(chain, canvas.columns, canvas) ?? wrapFlow(chain, canvas.columns, canvas);
    return [...inputTable(figure, frame, { ...canvas, rows: canvas.rows - below.length }), ...below];
  },
  tell(figure, index, language) {
    const frame = frameShown(figure, index);
    const show = (name: string, number: number | undefined) =>
      figure.hide.includes(name) ? '?' : number === undefined ? undefined : formatNumber(number);
    const [k, b, y] = ['k', 'b', 'y'].map((name) => show(name, numberIn(frame, name)));
    const x = show('x', numberIn(frame, 'x'));
    if (k !== undefined && b !== undefined && x !== undefined)
      return [`x = ${x}, k = ${k}, b = ${b}: y = ${k} × ${x} + ${b} = ${y ?? '?'}`];
    const ws = numbersIn(frame, 'w');
    const products = numbersIn(frame, 'products');
    const rows = numbersIn(frame, 'x').map((xi, i) => {
      const label = labelOf(figure, i, 'x');
      const name = typeof label === 'string' ? label : label[language];
      const product = show('products', products[i]);
      return `${name} ${show('x', xi)} × ${show('w', ws[i])}${product === undefined ? '' : ` = ${product}`}`;
    });
    const stages = [
      ...named(text('加起来', 'sum')[language], show('sum', numberIn(frame, 'sum'))),
      ...named(text('偏置 b', 'bias b')[language], b),
      ...named('z', show('z', numberIn(frame, 'z'))),
      ...named('y', y),
    ];
    return [rows.join(figureWords.semicolon[language]), stages.join(figureWords.semicolon[language])].filter(
      (line) => line !== '',
    );
  },
};

function named(name: string, shown: string | undefined): string[] {
  return shown === undefined ? [] : [`${name} = ${shown}`];
}

/** The stops of the line y = k·x + b, for runs that have a single k, b and x. */
function lineStops(figure: Figure, frame: Frame, { words, number }: Writer): Stop[] | undefined {
  const [x, k, b, y] = ['x', 'k', 'b', 'y'].map((name) => numberIn(frame, name));
  if (x === undefined || k === undefined || b === undefined) return undefined;
  const show = (name: string, mark: number | undefined) =>
    figure.hide.includes(name) || mark === undefined ? '?' : number(mark);
  return [
    { shown: `x = ${show('x', x)}`, caption: words(figureWords.input) },
    { shown: `${words('×')} ${show('k', k)}`, caption: `${words(figureWords.weight)} k` },
    { shown: `+ ${show('b', b)}`, caption: `${words(figureWords.bias)} b` },
    { shown: `y = ${show('y', y)}`, caption: words(figureWords.output), style: 'accent' },
  ];
}
