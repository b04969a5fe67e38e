import stringWidth from 'string-width';
import { formatFactor, formatNumber } from '../../../experiments/core/format-number.ts';
import type { Frame } from '../../../experiments/core/trace.ts';
import type { Figure } from '../../../lessons/model/figure.ts';
import type { Language } from '../../../text/text.ts';
import { text } from '../../words/strings.ts';
import type { Canvas, Drawn, SpanStyle } from '../canvas/canvas.ts';
import { createCells } from '../canvas/cells.ts';
import { figureWords } from '../canvas/figure-words.ts';
import { lastFrame, numbersIn } from '../canvas/marks.ts';
import { writer } from '../canvas/writer.ts';

const link = { shortest: 9, longest: 18 } as const;
const gap = 3;

const signalLane = text('信号', 'signal');
const blameLane = text('责任', 'blame');
const weightLane = text('权重的责任', ' of weights');
const shouldBe = text('该答', 'should be');

/** Two neurons in a row: there is room for every number on the lines. */
export function isRelay(figure: Figure): boolean {
  const last = lastFrame(figure);
  return ['input', 'hidden', 'output'].every((mark) => numbersIn(last, mark).length === 1);
}

/**
 * Signal and blame in lanes, so that every product can be read off. A question that hides all blame shows the first lane
 * alone.
 *
 *     signal       x 1 ──── ×2 ───→ h 2 ──── ×3 ───→ y 6   should be 4
 *     blame                           12 ←── ×3 ─────  4
 *      of weights           12               8
 */
export function drawRelay(figure: Figure, frame: Frame, canvas: Canvas): readonly Drawn[] {
  const { signs } = canvas;
  const { words } = writer(canvas);
  const stops = stopsOf(figure, frame);
  const lanes = [signalLane, ...(hidesBlame(figure) ? [] : [blameLane, weightLane])].map(words);
  const margin = Math.max(...lanes.map((lane) => stringWidth(lane))) + 2;
  const target = `${words(shouldBe)} ${words(targetOf(figure))}`;
  const own = stops.reduce((sum, { columns }) => sum + columns, margin);
  const lengthBeside = (beside: number) => Math.floor((canvas.columns - own - beside) / 2);
  const shortest = Math.max(link.shortest, ...stops.map(({ weight }) => stringWidth(words(weight)) + 7));
  const beside = gap + stringWidth(target);
  // Where the lines would be too short, the target stands above.
  const isBeside = lengthBeside(beside) >= shortest;
  const length = Math.min(link.longest, lengthBeside(isBeside ? beside : 0));
  const above = isBeside ? 0 : 1;
  if (length < shortest || canvas.rows < lanes.length + above) return [];

  const apart = canvas.rows - above >= 2 * lanes.length - 1 ? 2 : 1;
  const [signalRow, blameRow, weightRow] = [above, above + apart, above + 2 * apart];
  const end = own + 2 * length;
  // Where blame is hidden, its lanes lie beyond the sheet.
  const cells = createCells(end + (isBeside ? beside : 0), above + (lanes.length - 1) * apart + 1);
  const line = signs.horizontal.repeat(length - 3);
  const putMiddle = (left: number, row: number, shown: string, style: SpanStyle) =>
    cells.put(left + Math.floor((length - stringWidth(shown)) / 2), row, shown, style);
  const putLink = (left: number, row: number, weight: string, style: SpanStyle) => {
    cells.put(left + 1, row, row === signalRow ? line + signs.arrowRight : signs.arrowLeft + line, style);
    putMiddle(left, row, ` ${words(weight)} `, style);
  };

  for (const [index, lane] of lanes.entries()) cells.put(0, above + index * apart, lane, 'dim');
  let left = margin;
  for (const [index, { name, signal, blame, columns, weight, weightBlame }] of stops.entries()) {
    cells.put(left, signalRow, `${name} ${words(signal)}`, signal === '' ? 'dim' : 'heading');
    cells.put(left + stringWidth(name) + 1, blameRow, words(blame), 'accent');
    left += columns;
    const next = stops[index + 1];
    if (!next) break;
    const sign = weight.includes('−') ? 'negative' : 'positive';
    putLink(left, signalRow, weight, next.signal === '' ? 'dim' : sign);
    if (blame !== '') putLink(left, blameRow, weight, 'accent');
    putMiddle(left, weightRow, words(weightBlame), 'accent');
    left += length;
  }
  cells.put(isBeside ? end + gap : Math.max(margin, end - stringWidth(target)), 0, target);
  return cells.lines();
}

/** The same to be read aloud. */
export function tellRelay(figure: Figure, frame: Frame, language: Language): readonly string[] {
  const stops = stopsOf(figure, frame);
  const list = (title: string, parts: readonly string[]) =>
    title + figureWords.colon[language] + parts.join(figureWords.comma[language]);
  const signal = stops.flatMap(({ name, signal, weight }) => [`${name} ${signal}`.trimEnd(), weight]);
  const told = [...signal, `${shouldBe[language]} ${targetOf(figure)}`].filter((part) => part !== '');
  const blame = [...stops]
    .reverse()
    .flatMap(({ name, blame, weight }, index) =>
      blame === '' ? [] : [...(index === 0 ? [] : [weight]), `${name} ${blame}`],
    );
  const weights = [...stops]
    .reverse()
    .flatMap(({ weight, weightBlame }) => (weightBlame === '' ? [] : `${weight} → ${weightBlame}`));
  return [
    list(signalLane[language], told),
    ...(blame.length === 0 || hidesBlame(figure) ? [] : [list(backwards[language], blame)]),
    ...(weights.length === 0 || hidesBlame(figure) ? [] : [list(ofWeights[language], weights)]),
  ];
}

const backwards = text('责任，从后往前', 'blame, from last to first');
const ofWeights = text('权重的责任', 'blame of the weights');

const blameMarks = ['dy', 'dh', 'dw2', 'dw1'];

function hidesBlame({ hide }: Figure): boolean {
  return blameMarks.every((mark) => hide.includes(mark));
}

function targetOf(figure: Figure): string {
  return formatNumber(numbersIn(lastFrame(figure), 'target')[0] ?? Number.NaN);
}

/** x, h and y as far as they are known, each with the weight of the line that leads on from it. */
function stopsOf(figure: Figure, frame: Frame) {
  const { hide, trace } = figure;
  const last = lastFrame(figure);
  const shown = (from: Frame, mark: string) => {
    const [number] = numbersIn(from, mark);
    return number === undefined ? '' : hide.includes(mark) ? '?' : formatNumber(number);
  };
  const h = trace.params.activation === 'relu' ? 'relu' : 'h';
  return [
    { name: 'x', mark: 'input', back: '', weights: 'weights1', weightBack: 'dw1' },
    { name: h, mark: 'hidden', back: 'dh', weights: 'weights2', weightBack: 'dw2' },
    { name: 'y', mark: 'output', back: 'dy', weights: '', weightBack: '' },
  ].map(({ name, mark, back, weights, weightBack }) => {
    const [weight] = numbersIn(last, weights);
    return {
      name,
      signal: shown(frame, mark),
      blame: shown(frame, back),
      weight: weight === undefined ? '' : `×${formatFactor(weight)}`,
      weightBlame: shown(frame, weightBack),
      /** So wide whatever is known. */
      columns:
        stringWidth(name) + 1 + Math.max(...[mark, back].map((each) => stringWidth(shown(last, each)))),
    };
  });
}
