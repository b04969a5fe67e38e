import { formatNumber } from '../../../experiments/core/format-number.ts';
import { text } from '../../words/strings.ts';
import type { Drawing } from '../canvas/drawing.ts';
import { figureWords } from '../canvas/figure-words.ts';
import { frameAt, isLast, numberIn, numbersIn } from '../canvas/marks.ts';
import { drawPlot, type PlotMark } from '../canvas/plot.ts';
import { span } from '../canvas/spans.ts';
import { tellEnd } from '../canvas/tell-end.ts';
import { writer } from '../canvas/writer.ts';

/** A ground over one parameter, with the ball that rolls on it and the way it came. */
export const basins: Drawing = {
  draw(figure, index, canvas) {
    const { words, number } = writer(canvas);
    const { signs } = canvas;
    const frame = frameAt(figure, index);
    const losses = numbersIn(frame, 'curveLoss');
    const curve = numbersIn(frame, 'curveX').map((x, i) => ({ x, y: losses[i] ?? Number.NaN }));
    const way = figure.trace.frames.slice(0, index + 1).flatMap((each): PlotMark[] => {
      const x = numberIn(each, 'x');
      return x === undefined ? [] : [{ x, y: each.loss, sign: signs.neuronHalf, style: 'dim' }];
    });
    const here = way.at(-1);
    const marks = here ? [...way, { ...here, sign: signs.ball, style: 'accent' } as const] : way;
    const plot = drawPlot({ curve, marks, xName: 'w', yName: 'L' }, { ...canvas, rows: canvas.rows - 1 });
    if (plot.length === 0) return [];
    const slope = numberIn(frame, 'slope');
    return [
      ...plot,
      [
        span(words(figureWords.step(frame.at)), 'heading'),
        span(here ? `   w = ${number(here.x)}` : ''),
        span(`   ${words(figureWords.loss)} = ${number(frame.loss)}`),
        span(slope === undefined ? '' : `   ${words(figureWords.slope)} = ${number(slope)}`),
      ],
    ];
  },
  tell(figure, index, language) {
    const told = isLast(figure, index) ? [...new Set([0, 1, 2, index])] : [index];
    const lines = told.flatMap((at) => {
      const frame = frameAt(figure, at);
      const x = numberIn(frame, 'x');
      if (x === undefined) return [];
      const [w, loss] = [formatNumber(x), formatNumber(frame.loss)];
      return [
        text(`第 ${frame.at} 步：w = ${w}，损失 ${loss}`, `step ${frame.at}: w = ${w}, loss ${loss}`)[
          language
        ],
      ];
    });
    return isLast(figure, index) && lines.length > 1 ? [...lines, tellEnd(figure, language)] : lines;
  },
};
