import { wrap } from '../../text/wrap.ts';
import type { Home } from '../backend.ts';
import type { Canvas, Drawn } from '../figures/canvas/canvas.ts';
import { beside, clip, span } from '../figures/canvas/spans.ts';
import { writer } from '../figures/canvas/writer.ts';
import { drawYuan, yuanColumns } from '../figures/neuron/yuan.ts';
import { tellOutlook } from '../words/review-words.ts';
import { nameOfLesson, strings } from '../words/strings.ts';

/** What the tutor says at home: to somebody new what this is, to others what comes next and what is due. */
export function drawGreeting({ isNew, lessons, next, review }: Home, canvas: Canvas): readonly Drawn[] {
  const { words } = writer(canvas);
  const ahead = lessons.find(({ id }) => id === next);
  const isDone = lessons.every(({ stars, stop }) => stars > 0 && stop === 0);
  const welcome = ahead && !isDone ? strings.welcomeBack(nameOfLesson(ahead)) : strings.allDone;
  const said = isNew ? [strings.opening] : [welcome, ...(review.due > 0 ? [tellOutlook(review)] : [])];
  const lines = said.flatMap((text) => wrap(words(text), canvas.columns - yuanColumns));
  const drawn = lines.map((line): Drawn => [span(line)]);
  // One line stands beside the face.
  const placed = drawn.length === 1 ? [[], ...drawn] : drawn;
  return clip(beside(drawYuan('listening', canvas), yuanColumns, placed), canvas);
}
