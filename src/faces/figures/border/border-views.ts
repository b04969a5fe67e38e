import type { Frame, Marks } from '../../../experiments/core/trace.ts';
import type { Figure } from '../../../lessons/model/figure.ts';
import type { Drawing } from '../canvas/drawing.ts';
import { numbersIn } from '../canvas/marks.ts';
import { border } from './border.ts';

/** The same border with the points that the network has never seen. */
export const newPoints = borderOf((frame) => ({
  x1: numbersIn(frame, 'newX1'),
  x2: numbersIn(frame, 'newX2'),
  label: numbersIn(frame, 'newLabel'),
  output: numbersIn(frame, 'newOutput'),
}));

/** The same border without shades between: which side each place is on, however narrowly. */
export const sides = borderOf((frame) => ({ map: numbersIn(frame, 'map').map(Math.sign) }));

/** A border drawn of other marks. */
function borderOf(marksOf: (frame: Frame) => Marks): Drawing {
  const changed = (figure: Figure): Figure => {
    const change = (frame: Frame) => ({ ...frame, marks: { ...frame.marks, ...marksOf(frame) } });
    const [first, ...others] = figure.trace.frames;
    return { ...figure, trace: { ...figure.trace, frames: [change(first), ...others.map(change)] } };
  };
  return {
    draw: (figure, index, canvas) => border.draw(changed(figure), index, canvas),
    tell: (figure, index, language) => border.tell(changed(figure), index, language),
  };
}
