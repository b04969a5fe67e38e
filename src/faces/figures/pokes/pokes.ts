import stringWidth from 'string-width';
import { formatNumber } from '../../../experiments/core/format-number.ts';
import { text } from '../../words/strings.ts';
import type { Canvas, Drawn } from '../canvas/canvas.ts';
import { type Cells, createCells } from '../canvas/cells.ts';
import type { Drawing } from '../canvas/drawing.ts';
import { directions, figureWords } from '../canvas/figure-words.ts';
import { frameAt, lastFrame, numberIn, numbersIn } from '../canvas/marks.ts';
import { span } from '../canvas/spans.ts';
import { writer } from '../canvas/writer.ts';
import { compare, createRose, type Piece, signOf } from './pokes-rose.ts';

/** The compass, row by row: indices of directions, with the place itself in the middle. */
const compass = [
  [3, 2, 1],
  [4, undefined, 0],
  [5, 6, 7],
] as const;

const widestSpoke = 4;

/** The loss a stick's length away in eight directions, as they are poked. */
export const pokes: Drawing = {
  draw(figure, index, canvas) {
    if (numberIn(frameAt(figure, index), 'here') === undefined || canvas.rows < compass.length) return [];
    const rose = createRose(figure, index, canvas);
    const apart = canvas.rows >= 2 * compass.length - 1 ? 2 : 1;
    const spoke = Math.min(widestSpoke, Math.floor((canvas.columns - 3 * rose.cellColumns) / 2));
    const between = Math.max(0, spoke) + rose.cellColumns;
    const sheet = createCells(canvas.columns, apart * (compass.length - 1) + 1);
    compass.forEach((row, y) => {
      row.forEach((direction, x) => {
        putPieces(sheet, x * between, y * apart, rose.pieces(direction));
      });
    });
    if (apart === 2 && spoke > 0) drawSpokes(sheet, spoke, rose.cellColumns, canvas);
    const foot = meaning(canvas);
    const free = canvas.rows - sheet.rows;
    return [...sheet.lines(), ...(free >= 2 ? [[], foot] : free === 1 ? [foot] : [])];
  },
  tell(figure, index, language) {
    const frame = frameAt(figure, index);
    const here = numberIn(frame, 'here');
    if (here === undefined) return [];
    const losses = numbersIn(frame, 'losses');
    const lines = [text(`这里的损失 ${formatNumber(here)}`, `loss here ${formatNumber(here)}`)[language]];
    const told = losses.map((loss, i) => {
      const way = figureWords[compare(loss, here)][language];
      return `${directions[i]?.[language]} ${formatNumber(loss)} (${way})`;
    });
    const comma = figureWords.comma[language];
    for (const half of [told.slice(0, 4), told.slice(4)]) if (half.length > 0) lines.push(half.join(comma));
    if (losses.length === 0 || losses.length < numbersIn(lastFrame(figure), 'losses').length) return lines;
    const named = (name: 'lowest' | 'highest', loss: number) => {
      const direction = directions[losses.indexOf(loss)]?.[language];
      return `${figureWords[name][language]}${figureWords.colon[language]}${direction}`;
    };
    const extremes = [named('lowest', Math.min(...losses)), named('highest', Math.max(...losses))];
    return [...lines, extremes.join(comma)];
  },
};

function putPieces(sheet: Cells, column: number, row: number, pieces: readonly Piece[]): void {
  let at = column;
  for (const { text: written, style } of pieces) {
    sheet.put(at, row, written, style);
    at += stringWidth(written);
  }
}

/** From the middle in eight directions, in the room between the cells. */
function drawSpokes(sheet: Cells, spoke: number, cellColumns: number, { signs }: Canvas): void {
  const left = cellColumns + Math.floor((spoke - 1) / 2);
  const right = left + cellColumns + spoke;
  const middle = cellColumns + spoke + Math.floor(cellColumns / 3);
  const level = signs.horizontal.repeat(Math.min(2, spoke));
  const spokes = [
    [left, 1, signs.falling],
    [middle, 1, signs.vertical],
    [right, 1, signs.rising],
    [left, 2, level],
    [right, 2, level],
    [left, 3, signs.rising],
    [middle, 3, signs.vertical],
    [right, 3, signs.falling],
  ] as const;
  for (const [column, row, sign] of spokes) sheet.put(column, row, sign, 'dim');
}

/** Which way is which, and what the signs mean. */
function meaning(canvas: Canvas): Drawn {
  const { words } = writer(canvas);
  const colon = words(figureWords.colon);
  const signs = (['lower', 'higher', 'level'] as const).map(
    (comparison) => `${signOf(comparison, canvas.signs)} ${words(figureWords[comparison])}`,
  );
  const axes = [
    words(directions[0]) + colon + words(figureWords.moreK),
    words(directions[2]) + colon + words(figureWords.moreB),
  ];
  return [span([...axes, ...signs].join('  '), 'dim')];
}
