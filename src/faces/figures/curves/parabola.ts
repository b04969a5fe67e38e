import { formatNumber } from '../../../experiments/core/format-number.ts';
import type { Frame } from '../../../experiments/core/trace.ts';
import { text } from '../../words/strings.ts';
import type { Point } from '../canvas/dots.ts';
import type { Drawing } from '../canvas/drawing.ts';
import { figureWords } from '../canvas/figure-words.ts';
import { frameAt, isLast, numberIn, numbersIn } from '../canvas/marks.ts';
import { drawPlot } from '../canvas/plot.ts';
import { span } from '../canvas/spans.ts';
import { writer } from '../canvas/writer.ts';

/** What an error costs: the curve e² and where on it the error is. */
export const parabola: Drawing = {
  draw(figure, index, canvas) {
    const frame = frameAt(figure, index);
    const e = errorIn(frame);
    if (e === undefined) return [];
    const { words, number } = writer(canvas);
    const { signs } = canvas;
    const curve = curveOf(frame, e);
    const ball = { x: e, y: e ** 2, sign: signs.ball, style: 'accent' } as const;
    const plot = drawPlot(
      { curve, marks: [ball], xName: 'e', yName: 'L' },
      { ...canvas, rows: canvas.rows - 1 },
    );
    const hidden = figure.hide.length > 0;
    const squared = `${words('e²')} = ${hidden ? '?' : number(e ** 2)}`;
    const shown = figure.hide.includes('e') || figure.hide.includes('error') ? '?' : number(e);
    return [
      ...plot,
      [span(`e = ${shown}`, 'heading'), span(`   ${words(figureWords.loss)} = `), span(squared, 'accent')],
    ];
  },
  tell(figure, index, language) {
    const hides = figure.hide.length > 0;
    const { frames } = figure.trace;
    const told = isLast(figure, index)
      ? [0, 1 / 4, 1 / 2, 3 / 4, 1].map((share) => Math.round(share * index))
      : [index];
    return [...new Set(told)].slice(0, 6).flatMap((at) => {
      const e = errorIn(frames[at] ?? frames[0]);
      if (e === undefined) return [];
      const squared = hides ? '?' : formatNumber(e ** 2);
      return [
        text(`误差 ${formatNumber(e)}，平方是 ${squared}`, `error ${formatNumber(e)}, squared ${squared}`)[
          language
        ],
      ];
    });
  },
};

/** The parabola's own mark, or the error of a single sample. */
function errorIn(frame: Frame): number | undefined {
  return numberIn(frame, 'e') ?? numberIn(frame, 'error');
}

const pointsEachSide = 20;

/** The run's curve, or else one from −2e to 2e. */
function curveOf(frame: Frame, e: number): Point[] {
  const losses = numbersIn(frame, 'curveLoss');
  const given = numbersIn(frame, 'curveE').flatMap((x, i) => {
    const y = losses[i];
    return y === undefined ? [] : [{ x, y }];
  });
  if (given.length > 0) return given;
  const reach = 2 * (Math.abs(e) || 1);
  return Array.from({ length: 2 * pointsEachSide + 1 }, (_, i) => {
    const x = (reach * (i - pointsEachSide)) / pointsEachSide;
    return { x, y: x ** 2 };
  });
}
