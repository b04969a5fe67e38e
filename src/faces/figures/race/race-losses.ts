import type { Figure } from '../../../lessons/model/figure.ts';
import type { Canvas, Drawn } from '../canvas/canvas.ts';
import { joinSpans } from '../canvas/cells.ts';
import { createDots, type Point } from '../canvas/dots.ts';
import { numbersIn } from '../canvas/marks.ts';
import { span } from '../canvas/spans.ts';
import type { LaneWidths, Runner } from './race-runners.ts';

/** The runner's loss over the steps so far, small, under its lane: by powers of ten, its first loss in the middle. */
export function lossLine(
  figure: Figure,
  index: number,
  runner: Runner,
  widths: LaneWidths,
  rows: number,
  canvas: Canvas,
): Drawn[] {
  const { frames } = figure.trace;
  const dots = createDots(widths.track, rows, canvas);
  const middle = Math.log(runner.startLoss);
  const bottom = Math.log(runner.goal > 0 ? runner.goal : runner.startLoss * 1e-6);
  const points = frames.slice(0, index + 1).map((frame, at): Point => {
    const loss = numbersIn(frame, 'losses')[runner.index] ?? Number.NaN;
    const height = (Math.log(loss) - bottom) / (2 * (middle - bottom));
    return {
      x: (at / Math.max(1, frames.length - 1)) * (dots.width - 1),
      y: (1 - Math.max(0, Math.min(1, Number.isNaN(height) ? 1 : height))) * (dots.height - 1),
    };
  });
  points.forEach((point, at) => {
    dots.line(points[at - 1] ?? point, point);
  });
  return Array.from({ length: rows }, (_, row) =>
    joinSpans([
      span(' '.repeat(widths.label)),
      ...Array.from({ length: widths.track }, (_, column) => span(dots.cell(column, row) || ' ', 'dim')),
    ]),
  );
}
