import { LETTER_CONTEXT, letterTokens, WORD_LENGTH } from '../../../engine/index.ts';
import { formatFixed } from '../../../experiments/core/format-number.ts';
import type { Frame } from '../../../experiments/core/trace.ts';
import type { Figure } from '../../../lessons/model/figure.ts';
import { padStart } from '../../../text/wrap.ts';
import { text } from '../../words/strings.ts';
import type { Canvas, Drawn, Span } from '../canvas/canvas.ts';
import type { Drawing } from '../canvas/drawing.ts';
import { figureWords } from '../canvas/figure-words.ts';
import { frameShown, numberIn, numbersIn } from '../canvas/marks.ts';
import { packLines, span } from '../canvas/spans.ts';
import { writer } from '../canvas/writer.ts';

/** What stands in the places of letters that a word does not have. */
const filler = '.';
/** The columns before the cells: two of margin, the letter in hand, a gap. */
const margin = 5;
const gap = 3;
/** Behind the cells, what is said there and whether it is right. */
const saysColumns = 4;

/**
 * Who is looked at: a row for each position that answers, a cell for each letter it may see. The more a position takes
 * from a letter, the brighter the ground behind it, or without colour the fuller the cell; the brightest is given as a number behind, with what the network says there.
 */
export const attention: Drawing = {
  draw(figure, index, canvas) {
    const heads = headsOf(frameShown(figure, index), canvas);
    const [first = []] = heads;
    if (first.length === 0) return [];
    const under = legend(figure, index, canvas);
    const room = canvas.rows - 1 - under.length;
    // In few rows the first positions stand for all of them.
    const shown = first.slice(0, Math.max(1, room));
    const head = headLine(heads.length, shown, canvas);
    return [head, ...shown.map((_, place) => drawRow(heads, place, canvas)), ...under].slice(0, canvas.rows);
  },
  tell(figure, index, language) {
    const frame = frameShown(figure, index);
    const letters = rowsOf(frame, 0).filter(({ isFiller }) => !isFiller);
    const said = letters.map(({ says, meant, brightest, share }) => {
      const sign = says === meant ? '' : language === 'zh' ? `（该是 ${meant}）` : ` (should be ${meant})`;
      const at = brightest?.letter ?? '?';
      return text(
        `说 ${says}${sign}，看 ${at} ${percent(share)}`,
        `says ${says}${sign}, looks at ${at} ${percent(share)}`,
      )[language];
    });
    const [step, right, filler] = sayings(frame);
    return [
      `${step[language]}${figureWords.colon[language]}${right[language]}`,
      said.join(figureWords.semicolon[language]),
      ...(filler ? [filler[language]] : []),
    ];
  },
};

type Seen = { readonly letter: string; readonly share: number };
type Row = {
  /** The letter in hand. */
  readonly letter: string;
  readonly says: string;
  readonly meant: string;
  /** Whether nothing but a dot is meant, which fills a short word up. */
  readonly isFiller: boolean;
  readonly seen: readonly Seen[];
  readonly brightest: Seen | undefined;
  /** What the brightest gets, of 1. */
  readonly share: number;
};

/** The positions that answer, from the bar on, as one head looks around. */
function rowsOf(frame: Frame, head: number): Row[] {
  const tokens = numbersIn(frame, 'tokens');
  const answer = numbersIn(frame, 'answer');
  const shares = numbersIn(frame, 'shares');
  const length = numberIn(frame, 'length') ?? LETTER_CONTEXT;
  const letter = (at: number) => letterTokens[tokens[at] ?? -1] ?? '?';
  return answer.map((token, place): Row => {
    const at = WORD_LENGTH + place;
    const from = (head * length + at) * length;
    const seen = Array.from({ length: at + 1 }, (_, to) => ({
      letter: letter(to),
      share: shares[from + to] ?? 0,
    }));
    const brightest = seen.reduce<Seen | undefined>(
      (best, each) => (best && best.share >= each.share ? best : each),
      undefined,
    );
    return {
      letter: letter(at),
      says: letterTokens[token] ?? '?',
      meant: letter(at + 1),
      isFiller: letter(at + 1) === filler,
      seen,
      brightest,
      share: brightest?.share ?? 0,
    };
  });
}

/** As many heads as there is room for, side by side. */
function headsOf(frame: Frame, canvas: Canvas): readonly Row[][] {
  const heads = numberIn(frame, 'heads') ?? 1;
  const room = canvas.columns - margin - saysColumns;
  const fit = Math.max(1, Math.floor(room / (LETTER_CONTEXT + gap)));
  return Array.from({ length: Math.min(heads, fit) }, (_, head) => rowsOf(frame, head));
}

/** The columns of a cell: two where all heads fit so, else one. */
function cellOf(heads: number, { columns }: Canvas): number {
  return margin + heads * (2 * LETTER_CONTEXT + gap) + saysColumns <= columns ? 2 : 1;
}

function headLine(heads: number, rows: readonly Row[], canvas: Canvas): Drawn {
  const { words } = writer(canvas);
  const cell = cellOf(heads, canvas);
  const letters = (rows.at(-1)?.seen ?? []).map(({ letter }) => letter.padEnd(cell)).join('');
  const above = Array.from({ length: heads }, () => [
    span(letters.padEnd(cell * LETTER_CONTEXT), 'heading'),
    span(' '.repeat(gap)),
  ]);
  return [span(' '.repeat(margin)), ...above.flat(), span(words(figureWords.says), 'dim')];
}

function drawRow(heads: readonly Row[][], place: number, canvas: Canvas): Drawn {
  const { signs } = canvas;
  const { words } = writer(canvas);
  const cell = cellOf(heads.length, canvas);
  const rows = heads.flatMap((each) => each[place] ?? []);
  const [row] = rows;
  if (row === undefined) return [];
  const { letter, says, meant, isFiller, brightest, share } = row;
  const cells = rows.flatMap(({ seen, brightest }) => [
    ...seen.map((each) => drawCell(each, each === brightest, cell, canvas)),
    span(' '.repeat(cell * (LETTER_CONTEXT - seen.length) + gap)),
  ]);
  // Several heads look at several letters: there a number would be that of one of them.
  const told = `${padStart(words(percent(share)), 6)} ${signs.arrowLeft} ${brightest?.letter ?? '?'}`;
  return [
    span(`  ${letter}`.padEnd(margin), 'heading'),
    ...cells,
    span(`${says} `, isFiller ? 'dim' : 'heading'),
    isFiller ? span(' ') : says === meant ? span(signs.right, 'right') : span(signs.wrong, 'wrong'),
    ...(heads.length === 1 ? [span(told)] : []),
  ];
}

function drawCell(
  { letter, share }: Seen,
  isBrightest: boolean,
  cell: number,
  { signs, colour }: Canvas,
): Span {
  const { shades } = signs;
  // The first shade is empty; a letter that may be seen has a dot at least.
  const level = 1 + Math.min(shades.length - 2, Math.floor(share * (shades.length - 1)));
  const shade = shades[level] ?? signs.dot;
  if (level === 1) return span(shade.padEnd(cell), 'dim');
  // Up to yellow: red would say that something is wrong.
  if (colour) return span(letter.padEnd(cell), { heat: level - 2 });
  return span(shade.repeat(cell), isBrightest ? 'accent' : undefined);
}

function legend(figure: Figure, index: number, canvas: Canvas): Drawn[] {
  const { words } = writer(canvas);
  const [step, right, filler] = sayings(frameShown(figure, index));
  const parts: Drawn[] = [
    [span(words(step), 'heading')],
    [span(words(right))],
    ...(filler ? [[span(words(filler), 'dim')]] : []),
  ];
  return canvas.rows < 4 ? [] : packLines(parts, canvas.columns).slice(0, 1);
}

/** What the network says of the word's letters, and what the dots are that stand for no letter. */
function sayings(frame: Frame) {
  const rows = rowsOf(frame, 0);
  const letters = rows.filter(({ isFiller }) => !isFiller);
  const right = letters.filter(({ says, meant }) => says === meant).length;
  return [
    figureWords.step(frame.at),
    figureWords.lettersRight(right, letters.length),
    letters.length < rows.length ? figureWords.filler : undefined,
  ] as const;
}

function percent(share: number): string {
  return `${formatFixed(100 * share, 0)}%`;
}
