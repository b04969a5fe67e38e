import stringWidth from 'string-width';
import { formatFixed } from '../../../experiments/format-number.ts';
import type { Frame } from '../../../experiments/trace.ts';
import type { Figure } from '../../../lessons/figure.ts';
import type { Language } from '../../../lessons/text.ts';
import { text } from '../../strings.ts';
import { padEnd, padStart } from '../../wrap.ts';
import type { Canvas, Drawn } from '../canvas.ts';
import type { Drawing } from '../drawing.ts';
import { span } from '../lines.ts';
import { frameAt, numberIn, numbersIn } from '../marks.ts';
import { figureWords } from '../words.ts';
import { writer } from '../write.ts';

const nets = [
  text('零件齐全', 'all parts'),
  text('没有注意力', 'no attention'),
  text('没有前馈', 'no feed-forward'),
  text('没有位置', 'no positions'),
  text('前两样都没有', 'neither of the two'),
];
const pairTable = text('数两连的表', 'the table of pairs');
const longestBar = 48;

/** Five nets, each without some part: the longer a bar, the larger the loss; a mark on each is that of a table of pairs. */
export const parts: Drawing = {
  draw(figure, index, canvas) {
    const { words } = writer(canvas);
    const frame = frameAt(figure, index);
    const head: Drawn = [
      span(words(figureWords.step(frame.at)), 'heading'),
      span(`   ${words(figureWords.loss)}`),
      span(`   ${canvas.glyphs.vertical} ${words(pairTable)} ${shown(numberIn(frame, 'pairs'))}`, 'dim'),
    ];
    const bars = numbersIn(frame, 'losses').map((loss, net) => bar(figure, frame, net, loss, canvas));
    return canvas.rows > bars.length ? [head, ...bars] : bars;
  },
  tell(figure, index, language) {
    const frame = frameAt(figure, index);
    const { colon, comma } = figureWords;
    const losses = numbersIn(frame, 'losses').map((loss, net) => `${nameOf(net, language)} ${shown(loss)}`);
    const step = figureWords.step(frame.at)[language] + colon[language] + figureWords.loss[language];
    return [
      `${step}${comma[language]}${losses.join(comma[language])}`,
      `${pairTable[language]} ${shown(numberIn(frame, 'pairs'))}`,
    ];
  },
};

function bar(figure: Figure, frame: Frame, net: number, loss: number, canvas: Canvas): Drawn {
  const { words } = writer(canvas);
  const { glyphs } = canvas;
  const margin = Math.max(...nets.map((name) => stringWidth(words(name)))) + 1;
  const room = Math.max(4, Math.min(longestBar, canvas.columns - margin - 6));
  const highest = Math.max(...numbersIn(figure.trace.frames[0], 'losses').filter(Number.isFinite), 0.1);
  const columnOf = (height: number) => Math.max(0, Math.min(room, Math.round((height / highest) * room)));
  const length = columnOf(Number.isFinite(loss) ? loss : highest);
  const pairs = columnOf(numberIn(frame, 'pairs') ?? 0);
  const full = glyphs.barFull.repeat(length);
  // The mark stands on the bar or beyond its end.
  const cells = [...padEnd(full, room + 1)];
  const before = cells.slice(0, pairs).join('');
  const after = cells.slice(pairs + 1).join('');
  return [
    span(padEnd(words(nameOf(net, canvas.language)), margin)),
    span(before, 'accent'),
    span(glyphs.vertical, 'heading'),
    span(after, 'accent'),
    span(padStart(shown(loss), 5)),
  ];
}

function nameOf(net: number, language: Language): string {
  return nets[net]?.[language] ?? String(net + 1);
}

function shown(loss: number | undefined): string {
  return loss === undefined ? '?' : formatFixed(loss, 2);
}
