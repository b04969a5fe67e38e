import stringWidth from 'string-width';
import { formatFixed } from '../../../experiments/core/format-number.ts';
import type { Frame } from '../../../experiments/core/trace.ts';
import type { Figure } from '../../../lessons/model/figure.ts';
import { padEnd, padStart } from '../../../text/wrap.ts';
import { text } from '../../words/strings.ts';
import type { Canvas, Drawn } from '../canvas/canvas.ts';
import type { Drawing } from '../canvas/drawing.ts';
import { figureWords } from '../canvas/figure-words.ts';
import { frameShown, numberIn, numbersIn } from '../canvas/marks.ts';
import { beside, span, widest } from '../canvas/spans.ts';
import { labelOf, writer } from '../canvas/writer.ts';

const side = 7;
const gap = 4;
/** With fewer columns the shares alone. */
const columnsForImage = 50;

/** What the machine sees, and what share it gives to each answer. */
export const glyph: Drawing = {
  draw(figure, index, canvas) {
    const frame = frameShown(figure, index);
    const isRoomy = canvas.rows >= side && canvas.columns >= columnsForImage;
    const image = isRoomy ? bitmap(frame, canvas) : [];
    const margin = image.length > 0 ? widest(image) + gap : 0;
    const bars = shareBars(figure, frame, { ...canvas, columns: canvas.columns - margin });
    return image.length > 0 ? beside(image, margin, bars) : bars;
  },
  tell(figure, index, language) {
    const frame = frameShown(figure, index);
    const name = (i: number) => {
      const label = labelOf(figure, i, 'y');
      return typeof label === 'string' ? label : label[language];
    };
    const rows = rowsOf(frame).map((row) => row.map((ink) => (ink ? '#' : '.')).join(''));
    const seen = rows.length > 0 ? [rows.join(' ')] : [];
    const right = numberIn(frame, 'right');
    const guess = numberIn(frame, 'guess');
    if (figure.hide.includes('guess') || guess === undefined) return [...seen, figureWords.noGuess[language]];
    const verdict = guess === right ? figureWords.right : figureWords.wrong;
    const share = percent(numbersIn(frame, 'shares')[guess] ?? 0);
    const said = text(
      `它猜 ${name(guess)}（${share}）：${verdict.zh}`,
      `it guesses ${name(guess)} (${share}): ${verdict.en}`,
    );
    const shares = numbersIn(frame, 'shares').map((each, i) => `${name(i)} ${percent(each)}`);
    return [...seen, said[language], shares.join(figureWords.comma[language])];
  },
};

function percent(share: number): string {
  return `${formatFixed(100 * share, 1)}%`;
}

function rowsOf(frame: Frame): boolean[][] {
  const pixels = numbersIn(frame, 'pixels');
  if (pixels.length !== side * side) return [];
  return Array.from({ length: side }, (_, row) =>
    pixels.slice(row * side, (row + 1) * side).map((pixel) => pixel >= 0.5),
  );
}

/** Two columns a pixel make it square. */
function bitmap(frame: Frame, { signs }: Canvas): Drawn[] {
  return rowsOf(frame).map((row) =>
    row.map((ink) => (ink ? span(signs.barFull.repeat(2), 'accent') : span(`${signs.dot} `, 'dim'))),
  );
}

const longestBar = 30;

/** A bar for each answer, in two columns if they are too many for the rows. */
function shareBars(figure: Figure, frame: Frame, canvas: Canvas): Drawn[] {
  const shares = figure.hide.includes('shares') ? [] : numbersIn(frame, 'shares');
  const count = Math.max(shares.length, figure.labels.length);
  const halves = count > canvas.rows ? 2 : 1;
  const length = Math.ceil(count / halves);
  const columns = Math.floor((canvas.columns - gap * (halves - 1)) / halves);
  const lines = Array.from({ length: count }, (_, i) =>
    shareBar(figure, frame, i, shares, { ...canvas, columns }),
  );
  const bars = halves === 1 ? lines : beside(lines.slice(0, length), columns + gap, lines.slice(length));
  return bars.length < canvas.rows ? [...bars, verdict(figure, frame, canvas)] : bars;
}

function shareBar(figure: Figure, frame: Frame, i: number, shares: readonly number[], canvas: Canvas): Drawn {
  const { words } = writer(canvas);
  const { signs } = canvas;
  const isGuess = i === guessOf(figure, frame);
  const name = words(labelOf(figure, i, 'y'));
  const share = shares[i];
  const head = `${isGuess ? signs.selected : ' '} ${padEnd(name, 3)}`;
  if (share === undefined) return [span(head), span(signs.dot, 'dim')];
  const room = Math.min(longestBar, canvas.columns - stringWidth(head) - 7);
  const number = padStart(words(percent(share)), 7);
  const length = Math.round((share / Math.max(...shares)) * room);
  const bar = padEnd(signs.barFull.repeat(Math.max(0, length)), room);
  const style = isGuess ? 'accent' : undefined;
  return [span(head, style), span(bar, style), span(number, style)];
}

function guessOf(figure: Figure, frame: Frame): number | undefined {
  return figure.hide.includes('guess') ? undefined : numberIn(frame, 'guess');
}

function verdict(figure: Figure, frame: Frame, canvas: Canvas): Drawn {
  const { words } = writer(canvas);
  const guess = guessOf(figure, frame);
  if (guess === undefined) return [span(`${words(figureWords.guess)}${words(figureWords.colon)}?`, 'dim')];
  const isRight = guess === numberIn(frame, 'right');
  return [
    span(words(figureWords.guess) + words(figureWords.colon) + words(labelOf(figure, guess, 'y')), 'heading'),
    isRight ? span(`  ${canvas.signs.right}`, 'right') : span(`  ${canvas.signs.wrong}`, 'wrong'),
  ];
}
