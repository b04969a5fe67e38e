import stringWidth from 'string-width';
import type { Figure } from '../../../lessons/model/figure.ts';
import { padEnd, padStart } from '../../../text/wrap.ts';
import type { Canvas, Drawn } from '../canvas/canvas.ts';
import type { Drawing } from '../canvas/drawing.ts';
import { figureWords } from '../canvas/figure-words.ts';
import { frameAt, numberIn, numbersIn } from '../canvas/marks.ts';
import { clip, span } from '../canvas/spans.ts';
import { writer } from '../canvas/writer.ts';
import { netName, partWords, shownLoss } from './part-names.ts';

const longestBar = 48;

/** Five nets, each without some part: the longer a bar, the larger the loss; a mark on each is that of a table of pairs. */
export const parts: Drawing = {
  draw(figure, index, canvas) {
    const { words } = writer(canvas);
    const frame = frameAt(figure, index);
    const now = `${words(figureWords.step(frame.at))}   ${words(figureWords.loss)}`;
    const name = `${words(partWords.pairTable)} ${shownLoss(numberIn(frame, 'pairs'))}`;
    // The name of the mark stands above it and ends where it is.
    const { margin, pairs } = scaleOf(figure, index, canvas);
    const gap = Math.max(2, margin + pairs - stringWidth(now) - stringWidth(name) - 1);
    const head: Drawn = [
      span(now, 'heading'),
      span(`${' '.repeat(gap)}${name} ${canvas.signs.vertical}`, 'dim'),
    ];
    const bars = numbersIn(frame, 'losses').map((loss, net) => bar(figure, index, net, loss, canvas));
    return clip(canvas.rows > bars.length ? [head, ...bars] : bars, canvas);
  },
  tell(figure, index, language) {
    const frame = frameAt(figure, index);
    const { colon, comma } = figureWords;
    const losses = numbersIn(frame, 'losses').map(
      (loss, net) => `${netName(figure, net)[language]} ${shownLoss(loss)}`,
    );
    const step = figureWords.step(frame.at)[language] + colon[language] + figureWords.loss[language];
    return [
      `${step}${comma[language]}${losses.join(comma[language])}`,
      `${partWords.pairTable[language]} ${shownLoss(numberIn(frame, 'pairs'))}`,
    ];
  },
};

function bar(figure: Figure, index: number, net: number, loss: number, canvas: Canvas): Drawn {
  const { signs } = canvas;
  const { names, margin, room, columnOf, highest, pairs } = scaleOf(figure, index, canvas);
  const length = columnOf(Number.isFinite(loss) ? loss : highest);
  const full = signs.barFull.repeat(length);
  // The mark stands on the bar or beyond its end.
  const cells = [...padEnd(full, room + 1)];
  const before = cells.slice(0, pairs).join('');
  const after = cells.slice(pairs + 1).join('');
  return [
    span(padEnd(names[net] ?? '', margin)),
    span(before, 'accent'),
    span(signs.vertical, 'heading'),
    span(after, 'accent'),
    span(padStart(shownLoss(loss), 5)),
  ];
}

/** Where the bars begin, how long the longest is, and in which column of them the table of pairs stands. */
function scaleOf(figure: Figure, index: number, canvas: Canvas) {
  const frame = frameAt(figure, index);
  const { words } = writer(canvas);
  const names = numbersIn(frame, 'losses').map((_, each) => words(netName(figure, each)));
  const margin = Math.max(0, ...names.map((name) => stringWidth(name))) + 1;
  const room = Math.max(4, Math.min(longestBar, canvas.columns - margin - 6));
  const table = numberIn(frame, 'pairs') ?? 0;
  const highest = Math.max(table, highestLoss(figure, index));
  const columnOf = (height: number) => Math.max(0, Math.round((height / highest) * room));
  return { names, margin, room, highest, columnOf, pairs: columnOf(table) };
}

/** The highest so far, so that the bars of one picture, and those of one moment and the next, are on one scale. */
function highestLoss({ trace }: Figure, index: number): number {
  const seen = trace.frames.slice(0, index + 1).flatMap((frame) => numbersIn(frame, 'losses'));
  return Math.max(...seen.filter(Number.isFinite), 0.1);
}
