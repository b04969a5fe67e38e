import stringWidth from 'string-width';
import type { Frame } from '../../../experiments/core/trace.ts';
import type { Figure } from '../../../lessons/model/figure.ts';
import { padEnd } from '../../../text/wrap.ts';
import type { Canvas, Drawn, SpanStyle } from '../canvas/canvas.ts';
import { figureWords } from '../canvas/figure-words.ts';
import { numbersIn } from '../canvas/marks.ts';
import { span } from '../canvas/spans.ts';
import { labelOf, writer } from '../canvas/writer.ts';
import { silentIn } from './network-silence.ts';

/** A neuron on the sheet: its text from column `left` to before `right`. */
export type Node = {
  readonly row: number;
  readonly left: number;
  readonly right: number;
  readonly shown: string;
  readonly isLit: boolean;
  /** Dropout has silenced it: nothing goes in or out. */
  readonly isSilent: boolean;
  readonly style: SpanStyle;
};

type Nodes = {
  readonly columns: number;
  readonly layers: readonly (readonly Node[])[];
  readonly heading: Drawn;
};

const marks = ['input', 'hidden', 'output'] as const;
/** How the loss changes with each number of a layer: the blame that flows back. */
const blameMarks = [undefined, 'dh', 'dy'] as const;
const widestLinks = 20;

function blameOf(frame: Frame, layer: number): readonly number[] {
  const mark = blameMarks[layer];
  return mark === undefined ? [] : numbersIn(frame, mark);
}

function isSilent(frame: Frame, layer: number, neuron: number): boolean {
  return marks[layer] === 'hidden' && silentIn(frame)[neuron] === true;
}

/** The neurons of each layer, spread over the rows, with room for the links between the layers. */
export function createNodes(
  figure: Figure,
  frame: Frame,
  sizes: readonly number[],
  rows: number,
  canvas: Canvas,
): Nodes {
  const { words, fixed } = writer(canvas);
  const { signs } = canvas;
  const shownBy = marks.map((mark) => (from: Frame) => {
    const numbers = numbersIn(from, mark);
    return (i: number) => {
      const number = numbers[i];
      if (number === undefined) return '';
      return figure.hide.includes(mark) ? '?' : fixed(number, 2);
    };
  });
  const textOf = (from: Frame, layer: number, i: number): string => {
    if (isSilent(from, layer, i)) return signs.neuronAbsent;
    const number = shownBy[layer]?.(from)(i) ?? '';
    const blame = blameOf(from, layer)[i];
    const lit = blame === undefined ? signs.neuron : signs.neuronBlamed;
    const sign = number === '' ? signs.neuronHalf : lit;
    const blamed = blame === undefined ? '' : `${signs.arrowLeft} ${fixed(blame, 2)} `;
    const name = layer === 0 ? words(labelOf(figure, i, 'x')) : layer === marks.length - 1 ? 'y' : '';
    if (layer === 0) return `${name} ${number} ${sign}`;
    return [sign, name, number, blamed].filter((part) => part !== '').join(' ');
  };
  const widths = sizes.map((size, layer) =>
    Math.max(
      ...figure.trace.frames.flatMap((from) =>
        Array.from({ length: size }, (_, i) => stringWidth(textOf(from, layer, i))),
      ),
    ),
  );
  const taken = widths.reduce((sum, width) => sum + width, 0);
  const links = Math.max(2, Math.min(widestLinks, Math.floor((canvas.columns - taken) / (sizes.length - 1))));
  const lefts = widths.map((_, layer) =>
    widths.slice(0, layer).reduce((sum, width) => sum + width + links, 0),
  );
  const layers = sizes.map((size, layer) =>
    Array.from({ length: size }, (_, i): Node => {
      const shown = textOf(frame, layer, i);
      const width = layer === 0 ? (widths[layer] ?? 0) : stringWidth(shown);
      const left = lefts[layer] ?? 0;
      const silent = isSilent(frame, layer, i);
      const isLit = !silent && numbersIn(frame, marks[layer] ?? '').length > 0;
      return {
        row: Math.floor(((2 * i + 1) * rows) / (2 * size)),
        left,
        right: left + width,
        shown,
        isLit,
        isSilent: silent,
        style: isLit ? 'accent' : 'dim',
      };
    }),
  );
  const names = [figureWords.inputLayer, figureWords.middleLayer, figureWords.outputLayer];
  const heading = names.map((name, layer) =>
    span(padEnd(words(name), (lefts[layer + 1] ?? 0) - (lefts[layer] ?? 0)), 'dim'),
  );
  return { columns: (lefts.at(-1) ?? 0) + (widths.at(-1) ?? 0), layers, heading };
}
