import type { Figure } from '../../../lessons/model/figure.ts';
import type { Text } from '../../../text/text.ts';
import type { Canvas, Drawn } from '../canvas/canvas.ts';
import { drawChart } from '../canvas/chart.ts';
import type { Drawing } from '../canvas/drawing.ts';
import { figureWords } from '../canvas/figure-words.ts';
import { beside, packLines, span, widest } from '../canvas/spans.ts';
import { writer } from '../canvas/writer.ts';
import { stepAxis } from '../curves/loss-curve.ts';
import {
  blindLoss,
  type CurveName,
  lossesIn,
  machineWords,
  scoreIn,
  shownLoss,
  tellRises,
} from './machine-curves.ts';
import { sayingsOf } from './sayings.ts';
import { tellMachine } from './tell-machine.ts';

const gap = 2;
/** From so many times the loss of a blind guess on, how high it is no longer matters: it is drawn at the top. */
const top = 1.25;
/** Charts of fewer rows have no line for their axis, and a smaller figure has fewer numbers. */
const rowsWithAxis = 7;
const roomyRows = 10;

/**
 * The curves of a machine with a fault beside those of a healthy one on the same scale, and what it says. What a fault is
 * told by stands in words and numbers too: in a small terminal the curves are coarse.
 */
export const brokenMachine: Drawing = {
  draw(figure, _, canvas) {
    const below = [...legends(figure, canvas), ...packLines(sayings(figure, canvas), canvas.columns)];
    return [...charts(figure, { ...canvas, rows: canvas.rows - below.length }), ...below];
  },
  tell: (figure, _, language) => tellMachine(figure, language),
};

function charts(figure: Figure, canvas: Canvas): Drawn[] {
  const { words } = writer(canvas);
  const columns = Math.floor((canvas.columns - gap) / 2);
  const highest = top * blindLoss(figure);
  // What is no number, having exploded, is drawn at the top too.
  const heights = (name: CurveName) =>
    lossesIn(figure, name).map((loss) => Math.min(highest, Number.isNaN(loss) ? highest : loss));
  const chart = (machine: Text, solid: CurveName, dotted: CurveName): Drawn[] => {
    const series = heights(solid);
    const title = words(machine) + words(figureWords.colon) + words(tellRises(figure, solid));
    const data = {
      series,
      dotted: heights(dotted),
      upTo: series.length - 1,
      scale: { from: 0, to: highest },
      isTight: true,
      ...(canvas.rows >= rowsWithAxis && stepAxis(figure, canvas)),
    };
    return [[span(title, 'heading')], ...drawChart(data, { ...canvas, columns, rows: canvas.rows - 1 })];
  };
  return beside(
    chart(machineWords.broken, 'practised', 'exam'),
    columns + gap,
    chart(machineWords.healthy, 'healthyPractised', 'healthyExam'),
  );
}

/** Under each chart, what its strokes are, their heights at the first and the last look, and how much of each pile is right. */
function legends(figure: Figure, canvas: Canvas): Drawn[] {
  const { signs } = canvas;
  const { words } = writer(canvas);
  const solid = span(signs.horizontal + signs.ball, 'accent');
  const dotted = span(signs.dot + signs.hollow, 'heading');
  const [practised, exam] = [words(machineWords.practised), words(machineWords.exam)];
  const left: Drawn[] = [
    [solid, span(` ${practised} ${ends(figure, 'practised', canvas)}`)],
    [dotted, span(` ${exam} ${ends(figure, 'exam', canvas)}`)],
  ];
  const right: Drawn[] = [
    [solid, span(` ${ends(figure, 'healthyPractised', canvas)}`)],
    [dotted, span(` ${ends(figure, 'healthyExam', canvas)}`)],
  ];
  const half = Math.floor((canvas.columns - gap) / 2);
  return beside(left, Math.max(half, widest(left)) + gap, right);
}

function ends(figure: Figure, name: CurveName, canvas: Canvas): string {
  const losses = lossesIn(figure, name);
  const [from, to] = [losses[0], losses.at(-1)].map((loss) => shownLoss(loss ?? Number.NaN));
  return `${from} ${canvas.signs.arrowRight} ${to}${marked(figure, name, canvas)}`;
}

/** The share of a pile that is right, behind its sign. */
function marked(figure: Figure, value: string, { signs }: Canvas): string {
  const score = scoreIn(figure, value);
  return score === undefined ? '' : ` ${signs.right}${score}`;
}

function sayings(figure: Figure, canvas: Canvas): Drawn[] {
  const { words } = writer(canvas);
  const fresh = canvas.rows < roomyRows ? '' : marked(figure, 'fresh', canvas);
  return [
    ...sayingsOf(figure).map(
      ({ name, shown }): Drawn => [span(`${words(name)} `, 'dim'), span(words(shown), 'accent')],
    ),
    ...(fresh === '' ? [] : [[span(words(machineWords.fresh) + fresh)]]),
  ];
}
