import { formatNumber } from '../../../experiments/core/format-number.ts';
import type { Frame } from '../../../experiments/core/trace.ts';
import type { Figure } from '../../../lessons/model/figure.ts';
import type { Text } from '../../../text/text.ts';
import { text } from '../../words/strings.ts';
import type { Canvas, Drawn } from '../canvas/canvas.ts';
import { drawChart } from '../canvas/chart.ts';
import type { Drawing } from '../canvas/drawing.ts';
import { figureWords } from '../canvas/figure-words.ts';
import { frameAt, frameShown, isLast, lastFrame, numberIn, valueIn } from '../canvas/marks.ts';
import { packLines, span } from '../canvas/spans.ts';
import { writer } from '../canvas/writer.ts';
import { goalLevels, stepAxis } from './loss-curve.ts';

type Curve = {
  readonly name: Text;
  /** What a question calls it that hides it. */
  readonly mark: string;
  numberIn(frame: Frame): number | undefined;
};

type TwoCurves = {
  /** What both curves measure. */
  readonly measure: Text;
  readonly unit: '' | '%';
  readonly solid: Curve;
  readonly dotted: Curve;
  readonly scale?: { readonly from: number; readonly to: number };
  /** What is worth saying of a moment beyond its two numbers. */
  remark(figure: Figure, index: number): Text | undefined;
};

/** What is learned by heart: the loss on the points a network trains on, and on new ones, over the steps. */
export const trainTest = twoCurves({
  measure: figureWords.loss,
  unit: '',
  solid: { name: figureWords.accuracyKnown, mark: 'loss', numberIn: ({ loss }) => loss },
  dotted: markCurve(figureWords.accuracyNew, 'testLoss'),
  remark(figure, index) {
    if (!isLast(figure, index) || isUnderWay(figure) || figure.hide.length > 0) return undefined;
    const known = { at: valueIn(figure, 'bestStep'), loss: valueIn(figure, 'testLossBest') };
    if (known.at !== undefined && known.loss !== undefined) return lowestNew(known.at, known.loss);
    const frames = figure.trace.frames.filter((frame) => numberIn(frame, 'testLoss') !== undefined);
    const [first] = frames;
    if (!first) return undefined;
    const lossOf = (frame: Frame) => numberIn(frame, 'testLoss') ?? Number.NaN;
    const best = frames.reduce((lowest, frame) => (lossOf(frame) < lossOf(lowest) ? frame : lowest), first);
    return lowestNew(best.at, lossOf(best));
  },
});

/** How many of an old and of a new task's samples a network gets right, over the steps. */
export const tasks = twoCurves({
  measure: figureWords.accuracy,
  unit: '%',
  solid: markCurve(figureWords.taskA, 'accuracyA'),
  dotted: markCurve(figureWords.taskB, 'accuracyB'),
  scale: { from: 0, to: 100 },
  remark(figure, index) {
    const frame = frameAt(figure, index);
    const from = numberIn(frame, 'taskBFrom');
    if (from === undefined) return undefined;
    if (numberIn(frame, 'resting') === 1) return figureWords.rests;
    return frame.at < from ? figureWords.learnsA : figureWords.learnsB;
  },
});

/** Who fits the points better: gradient descent, step by step, or the line that was laid by hand. */
export const duel = twoCurves({
  measure: figureWords.loss,
  unit: '',
  solid: { name: figureWords.machine, mark: 'loss', numberIn: ({ loss }) => loss },
  dotted: markCurve(figureWords.hand, 'yours'),
  remark: () => undefined,
});

function lowestNew(at: number, loss: number): Text {
  return text(
    `没见过的最低在第 ${at} 步：${formatNumber(loss)}。`,
    `new ones lowest at step ${at}: ${formatNumber(loss)}.`,
  );
}

/** Whether a run that is drawn as it goes on has steps before it. */
function isUnderWay(figure: Figure): boolean {
  return figure.until !== undefined && lastFrame(figure).at < figure.until;
}

function markCurve(name: Text, mark: string): Curve {
  return { name, mark, numberIn: (frame) => numberIn(frame, mark) };
}

/** Two measures of one run in one chart: a line that ends in a ball, and dots that end in a ring. */
function twoCurves({ measure, unit, solid, dotted, scale, remark }: TwoCurves): Drawing {
  const numbersOf = (curve: Curve, { trace, hide }: Figure) =>
    hide.includes(curve.mark) ? [] : trace.frames.map((frame) => curve.numberIn(frame) ?? Number.NaN);
  return {
    draw(figure, index, canvas) {
      const under = legend(figure, index, canvas);
      const chart = drawChart(
        {
          series: numbersOf(solid, figure),
          dotted: numbersOf(dotted, figure),
          upTo: figure.trace.frames.indexOf(frameShown(figure, index)),
          levels: goalLevels(figure, [solid.mark, dotted.mark], canvas),
          ...stepAxis(figure, canvas),
          ...(scale && { scale }),
        },
        { ...canvas, rows: canvas.rows - under.length },
      );
      return [...chart, ...under];
    },
    tell(figure, index, language) {
      const frame = frameShown(figure, index);
      const step = figureWords.step(frame.at)[language] + figureWords.colon[language];
      const numbers = [solid, dotted].map(
        (curve) => `${curve.name[language]} ${shown(curve, figure, frame)}`,
      );
      const line = `${step}${measure[language]}${figureWords.colon[language]}${numbers.join(figureWords.comma[language])}`;
      const more = remark(figure, index);
      return more ? [line, more[language]] : [line];
    },
  };

  function shown(curve: Curve, { hide }: Figure, frame: Frame): string {
    if (hide.includes(curve.mark)) return '?';
    return formatNumber(curve.numberIn(frame) ?? Number.NaN) + unit;
  }

  /** What each curve is, and where it stands now. */
  function legend(figure: Figure, index: number, canvas: Canvas): Drawn[] {
    const { signs } = canvas;
    const { words } = writer(canvas);
    const frame = frameShown(figure, index);
    const more = remark(figure, index);
    const parts: Drawn[] = [
      [span(words(figureWords.step(frame.at)), 'heading'), span(`  ${words(measure)}`)],
      [
        span(signs.horizontal + signs.ball, 'accent'),
        span(` ${words(solid.name)} ${words(shown(solid, figure, frame))}`),
      ],
      [
        span(signs.dot + signs.hollow, 'heading'),
        span(` ${words(dotted.name)} ${words(shown(dotted, figure, frame))}`),
      ],
      ...(more ? [[span(words(more), 'dim')]] : []),
    ];
    return packLines(parts, canvas.columns);
  }
}
