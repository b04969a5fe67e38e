import { glyphs as characters, drawingSide } from '../../../engine/index.ts';
import { formatFixed } from '../../../experiments/core/format-number.ts';
import type { Language } from '../../../text/text.ts';
import { padEnd, padStart } from '../../../text/wrap.ts';
import type { PadView } from '../../../tutor/pad/pad-view.ts';
import { beatNames } from '../../../tutor/pad/words.ts';
import { text } from '../../words/strings.ts';
import type { Canvas, Drawn } from '../canvas/canvas.ts';
import { beside, span } from '../canvas/spans.ts';
import { writer } from '../canvas/writer.ts';

/** Two columns a cell make it square. */
const columnsEach = 2;
const sheetColumns = columnsEach * drawingSide;
/** The sheet begins below its title. */
const sheetTop = 1;
const gap = 3;
const shareColumns = 6;
const longestBar = 24;

const padWords = {
  sheet: text('你的纸', 'your sheet'),
  penDown: text('你的纸·落笔', 'pen is down'),
  seen: text('它看到的', 'what it sees'),
  shares: text('它看像什么', 'what it looks like to it'),
  noInk: text('（还没有墨）', '(no ink yet)'),
  called: text('这是', 'it is'),
  seenAs: text('它看到的：', 'It sees: '),
};

export type Cell = { readonly row: number; readonly column: number };

/** The cell of the sheet that is drawn at a row and a column of the pad's lines. */
export function cellAt({ row, column }: Cell): Cell | undefined {
  const cell = { row: row - sheetTop, column: Math.floor(column / columnsEach) };
  const isOn = (place: number) => place >= 0 && place < drawingSide;
  return isOn(cell.row) && isOn(cell.column) ? cell : undefined;
}

/** The rows of a pad whose shares stand one below the other. */
export const tallPad = characters.length + 1;

/** What a pad and a workshop have in common. */
export type SheetView = Pick<PadView, 'pixels' | 'seen' | 'cursor' | 'shares' | 'guess'>;

/** The sheet, what the machine sees of it, and what it takes it for. */
export function drawPad(view: SheetView, canvas: Canvas): Drawn[] {
  const { words } = writer(canvas);
  const { cursor } = view;
  const titled = (title: string, rows: readonly Drawn[]): Drawn[] => [[span(title, 'dim')], ...rows];
  const sheet = titled(
    words(cursor?.isDown ? padWords.penDown : padWords.sheet),
    paper(view.pixels, canvas, cursor),
  );
  const seen = titled(words(padWords.seen), paper(view.seen, canvas));
  const margin = sheetColumns + gap;
  const room = canvas.columns - 2 * margin;
  const bars = titled(words(padWords.shares), shareBars(view, { ...canvas, columns: room }));
  return beside(sheet, margin, beside(seen, margin, bars)).slice(0, canvas.rows);
}

function paper(pixels: readonly number[], { signs }: Canvas, cursor?: PadView['cursor']): Drawn[] {
  return Array.from({ length: drawingSide }, (_, row) =>
    Array.from({ length: drawingSide }, (_, column) => {
      const hasInk = (pixels[row * drawingSide + column] ?? 0) > 0;
      if (row === cursor?.row && column === cursor.column)
        return span(hasInk ? `[${signs.barFull}` : '[]', 'heading');
      return hasInk ? span(signs.barFull.repeat(2), 'accent') : span(`${signs.dot} `, 'dim');
    }),
  );
}

/** A bar for each character; in two columns without bars where there are fewer rows. */
function shareBars({ shares, guess }: SheetView, canvas: Canvas): Drawn[] {
  const { signs, columns } = canvas;
  const isTall = canvas.rows >= tallPad;
  const bar = isTall ? Math.max(0, Math.min(longestBar, columns - 5 - shareColumns)) : 0;
  const lines = characters.map(({ name }, label): Drawn => {
    const share = shares[label];
    const isGuess = label === guess;
    const head = `${isGuess ? signs.selected : ' '} ${name} `;
    if (share === undefined) return [span(head), span(signs.dot, 'dim')];
    const style = isGuess ? 'accent' : undefined;
    const length = Math.round(share * bar);
    return [
      span(head + padEnd(signs.barFull.repeat(length), bar) + padStart(percent(share), shareColumns), style),
    ];
  });
  if (isTall) return lines;
  const half = Math.ceil(lines.length / 2);
  return beside(lines.slice(0, half), Math.floor(columns / 2), lines.slice(half));
}

/** The characters that it may be called, each with its digit; the one it is called now stands in brackets. */
export function drawNames({ choices, label }: NonNullable<PadView['naming']>, canvas: Canvas): Drawn {
  const { words } = writer(canvas);
  const names = choices.map((choice) => {
    const name = `${digitOf(choice)}${characters[choice]?.name ?? ''}`;
    return choice === label ? span(`[${name}]`, 'accent') : span(` ${name} `);
  });
  return [span(words(padWords.called), 'dim'), ...names];
}

/** The same to be read line by line, where a number may have two digits. */
export function tellNames({ choices }: NonNullable<PadView['naming']>): string {
  return choices.map((choice) => `${choice + 1} ${characters[choice]?.name ?? ''}`).join('  ');
}

/** The tenth has the last digit of a keyboard. */
export function digitOf(label: number): string {
  return String((label + 1) % 10);
}

/** The five beats in one line: a full ball for each that has happened. */
export function drawBeats({ beat }: PadView, canvas: Canvas): Drawn {
  const { words } = writer(canvas);
  return beatNames.flatMap((name, index) => {
    const isLit = index < beat;
    const sign = isLit ? canvas.signs.ball : canvas.signs.hollow;
    return [span(`${index > 0 ? '  ' : ''}${sign} ${words(name)}`, isLit ? 'accent' : 'dim')];
  });
}

/** The same in lines, for whoever hears it or reads it line by line. */
export function tellDrawing({ pixels, seen, shares }: SheetView, language: Language): readonly string[] {
  if (!pixels.includes(1)) return [padWords.noInk[language]];
  const named = shares
    .map((share, label) => ({ share, name: characters[label]?.name ?? '' }))
    .sort((one, other) => other.share - one.share)
    .slice(0, 3)
    .map(({ share, name }) => `${name} ${percent(share)}`);
  return [
    rowsOf(pixels),
    padWords.seenAs[language] + rowsOf(seen),
    ...(named.length > 0 ? [named.join(language === 'zh' ? '，' : ', ')] : []),
  ];
}

function rowsOf(pixels: readonly number[]): string {
  return Array.from({ length: drawingSide }, (_, row) =>
    pixels
      .slice(row * drawingSide, (row + 1) * drawingSide)
      .map((ink) => (ink > 0 ? '#' : '.'))
      .join(''),
  ).join(' ');
}

function percent(share: number): string {
  return `${formatFixed(100 * share, 0)}%`;
}
