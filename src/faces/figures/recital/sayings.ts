import stringWidth from 'string-width';
import type { Frame } from '../../../experiments/core/trace.ts';
import type { Figure } from '../../../lessons/model/figure.ts';
import { padStart, wrapHead } from '../../../text/wrap.ts';
import { text } from '../../words/strings.ts';
import type { Canvas, Drawn } from '../canvas/canvas.ts';
import { figureWords } from '../canvas/figure-words.ts';
import { frameAt, lastFrame } from '../canvas/marks.ts';
import { span } from '../canvas/spans.ts';
import { writer } from '../canvas/writer.ts';
import { sampleIn } from './sample-text.ts';

const sayingWords = { title: text('它一路上随口说的', 'What it says on its way') } as const;

/** A canvas must be so large for them to stand beside the curve. */
const roomy = { columns: 88, rows: 12 } as const;
const panel = { share: 0.44, most: 52 } as const;
export const besideGap = 3;

/** After which shares of the run it is listened to: it learns most at the beginning. */
const moments = [0, 1 / 40, 1 / 20, 1 / 10, 1 / 5, 2 / 5, 7 / 10] as const;
const longest = 3;

/** How many columns what is said takes beside the curve; undefined where there is no room for both. */
export function besideColumns({ columns, rows }: Canvas): number | undefined {
  if (columns < roomy.columns || rows < roomy.rows) return undefined;
  return Math.min(panel.most, Math.floor(panel.share * columns));
}

/** What a network said at some moments before this one, each behind its step, and what it says now. */
export function drawSayings(figure: Figure, index: number, canvas: Canvas): Drawn[] {
  const { words } = writer(canvas);
  const now = frameAt(figure, index);
  const earlier = earlierOf(figure, now);
  const name = (frame: Frame) => words(figureWords.step(frame.at));
  const margin = Math.max(...[...earlier, now].map((frame) => stringWidth(name(frame)))) + 2;
  // The room is shared out as if all had been said, so that a line stays where it is.
  const most = Math.max(1, Math.min(longest, Math.floor((canvas.rows - 1) / (moments.length + 1))));
  const linesOf = (frame: Frame): Drawn[] => {
    const style = frame === now ? 'accent' : undefined;
    const lines = wrapHead(words(sampleIn(figure, frame)), canvas.columns - margin, most, words('…'));
    return lines.map((line, row) => [
      span(padStart(row === 0 ? name(frame) : '', margin - 2), frame === now ? 'heading' : 'dim'),
      span(`  ${line}`, style),
    ]);
  };
  const each = [...earlier, now].map(linesOf);
  // Where every saying is short, blank rows are left of that room.
  const isLoose = most > 1 && each.every(({ length }) => length === 1);
  const said = each.flatMap((lines, at) => (isLoose && at > 0 ? [[], ...lines] : lines));
  return [[span(words(sayingWords.title), 'heading')], ...said.slice(-(canvas.rows - 1))];
}

/** The first moment after each of those shares of the run, as far as it has come. */
function earlierOf(figure: Figure, now: Frame): readonly Frame[] {
  const { frames } = figure.trace;
  const all = figure.until ?? lastFrame(figure).at;
  const found = moments.flatMap((share) => frames.find(({ at }) => at >= share * all) ?? []);
  return [...new Set(found)].filter(({ at }) => at < now.at);
}
