import { LETTER_CONTEXT, letterTokens, WORD_LENGTH } from '../../../engine/datasets/letter-tasks.ts';
import { formatFixed } from '../../../experiments/format-number.ts';
import type { Frame } from '../../../experiments/trace.ts';
import type { Figure } from '../../../lessons/figure.ts';
import { text } from '../../strings.ts';
import { padStart } from '../../wrap.ts';
import type { Canvas, Drawn, Span } from '../canvas.ts';
import type { Drawing } from '../drawing.ts';
import { packLines, span } from '../lines.ts';
import { frameShown, numberIn, numbersIn } from '../marks.ts';
import { figureWords } from '../words.ts';
import { writer } from '../write.ts';

/** The columns before the cells: two of margin, the letter in hand, a gap. */
const margin = 5;
const cell = 2;
const gap = 3;

/**
 * Who is looked at: a row for each position that answers, a cell for each letter it may see. The more a position takes
 * from a letter, the brighter the ground behind it, or without colour the fuller the cell; the brightest is given as a number behind, with what the network says there.
 */
export const attention: Drawing = {
  draw(figure, index, canvas) {
    const rows = rowsOf(frameShown(figure, index), 0);
    if (rows.length === 0) return [];
    const under = legend(figure, index, canvas);
    const room = canvas.rows - 1 - under.length;
    // In few rows the first positions stand for all of them.
    const shown = rows.slice(0, Math.max(1, room));
    const head = headLine(shown, canvas);
    return [head, ...shown.map((row) => drawRow(row, canvas)), ...under].slice(0, canvas.rows);
  },
  tell(figure, index, language) {
    const frame = frameShown(figure, index);
    const said = rowsOf(frame, 0).map(({ says, meant, brightest, share }) => {
      const sign = says === meant ? '' : language === 'zh' ? `（该是 ${meant}）` : ` (should be ${meant})`;
      const at = brightest?.letter ?? '?';
      return text(
        `说 ${says}${sign}，看 ${at} ${percent(share)}`,
        `says ${says}${sign}, looks at ${at} ${percent(share)}`,
      )[language];
    });
    const [step, right] = sayings(frame);
    return [
      `${step[language]}${figureWords.colon[language]}${right[language]}`,
      said.join(figureWords.semicolon[language]),
    ];
  },
};

type Seen = { readonly letter: string; readonly share: number };
type Row = {
  /** The letter in hand. */
  readonly letter: string;
  readonly says: string;
  readonly meant: string;
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
      seen,
      brightest,
      share: brightest?.share ?? 0,
    };
  });
}

function headLine(rows: readonly Row[], canvas: Canvas): Drawn {
  const { words } = writer(canvas);
  const letters = (rows.at(-1)?.seen ?? []).map(({ letter }) => letter.padEnd(cell));
  const cells = letters.join('').padEnd(cell * LETTER_CONTEXT);
  return [
    span(' '.repeat(margin)),
    span(cells, 'heading'),
    span(' '.repeat(gap)),
    span(words(figureWords.says), 'dim'),
  ];
}

function drawRow({ letter, seen, says, meant, brightest, share }: Row, canvas: Canvas): Drawn {
  const { glyphs } = canvas;
  const { words } = writer(canvas);
  const rest = ' '.repeat(cell * (LETTER_CONTEXT - seen.length) + gap);
  const isRight = says === meant;
  return [
    span(`  ${letter}`.padEnd(margin), 'heading'),
    ...seen.map((each) => drawCell(each, each === brightest, canvas)),
    span(rest),
    span(`${says} `, 'heading'),
    isRight ? span(glyphs.right, 'right') : span(glyphs.wrong, 'wrong'),
    span(`${padStart(words(percent(share)), 6)} ${glyphs.arrowLeft} ${brightest?.letter ?? '?'}`),
  ];
}

function drawCell({ letter, share }: Seen, isBrightest: boolean, { glyphs, colour }: Canvas): Span {
  const { shades } = glyphs;
  // The first shade is empty; a letter that may be seen has a dot at least.
  const level = 1 + Math.min(shades.length - 2, Math.floor(share * (shades.length - 1)));
  const shade = shades[level] ?? glyphs.dot;
  if (level === 1) return span(`${shade} `, 'dim');
  // Up to yellow: red would say that something is wrong.
  if (colour) return span(letter.padEnd(cell), { heat: level - 2 });
  return span(shade.repeat(cell), isBrightest ? 'accent' : undefined);
}

function legend(figure: Figure, index: number, canvas: Canvas): Drawn[] {
  const { words } = writer(canvas);
  const [step, right] = sayings(frameShown(figure, index));
  const parts: Drawn[] = [[span(words(step), 'heading')], [span(words(right))]];
  return canvas.rows < 4 ? [] : packLines(parts, canvas.columns).slice(0, 1);
}

function sayings(frame: Frame) {
  const rows = rowsOf(frame, 0);
  const right = rows.filter(({ says, meant }) => says === meant).length;
  return [figureWords.step(frame.at), figureWords.lettersRight(right, rows.length)] as const;
}

function percent(share: number): string {
  return `${formatFixed(100 * share, 0)}%`;
}
