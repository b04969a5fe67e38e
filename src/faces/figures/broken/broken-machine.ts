import { formatFixed, formatNumber } from '../../../experiments/core/format-number.ts';
import type { Frame } from '../../../experiments/core/trace.ts';
import type { Figure } from '../../../lessons/model/figure.ts';
import type { Language } from '../../../text/text.ts';
import { text } from '../../words/strings.ts';
import type { Canvas, Drawn } from '../canvas/canvas.ts';
import { drawChart } from '../canvas/chart.ts';
import type { Drawing } from '../canvas/drawing.ts';
import { figureWords } from '../canvas/figure-words.ts';
import { lastFrame, numberIn, valueIn } from '../canvas/marks.ts';
import { beside, packLines, span } from '../canvas/spans.ts';
import { writer } from '../canvas/writer.ts';
import { stepAxis } from '../curves/loss-curve.ts';
import { sayingsOf } from './sayings.ts';

const words = {
  broken: text('这一台', 'this machine'),
  healthy: text('健康的一台', 'a healthy one'),
  practised: text('练过的', 'practice'),
  exam: text('考卷', 'exam'),
  fresh: text('新写的卡', 'fresh cards'),
  right: text('答对', 'right'),
} as const;

const gap = 2;
/** From so many times the loss of a blind guess on, how high it is no longer matters: it is drawn at the top. */
const top = 1.25;
/** A chart of fewer rows has no line for its axis, and fewer numbers below it. */
const leastWithAxis = 6;
/** So many moments of a curve are told where it cannot be drawn. */
const momentsTold = 8;

/** The curves of a machine with a fault beside those of a healthy one on the same scale, its scores, and what it says. */
export const brokenMachine: Drawing = {
  draw(figure, _, canvas) {
    const isRoomy = canvas.rows > leastWithAxis + 3;
    const parts = legend(figure, canvas, isRoomy);
    const below = [...packLines(parts, canvas.columns), ...packLines(saying(figure, canvas), canvas.columns)];
    return [...charts(figure, { ...canvas, rows: canvas.rows - below.length }), ...below];
  },
  tell(figure, _, language) {
    const { colon } = figureWords;
    const curve = (name: CurveName) => tellCurve(figure, name);
    const loss = figureWords.loss[language];
    return [
      `${words.broken[language]}${colon[language]}${loss} ${words.practised[language]} ${curve('practised')}`,
      `${loss} ${words.exam[language]} ${curve('exam')}`,
      `${words.healthy[language]}${colon[language]}${loss} ${words.practised[language]} ${curve('healthyPractised')}`,
      `${loss} ${words.exam[language]} ${curve('healthyExam')}`,
      ...tellScores(figure, language),
      ...tellSayings(figure, language),
    ];
  },
};

const curves = {
  practised: ({ loss }: Frame) => loss,
  exam: markOf('testLoss'),
  healthyPractised: markOf('healthyLoss'),
  healthyExam: markOf('healthyTestLoss'),
} as const;
type CurveName = keyof typeof curves;

function markOf(name: string): (frame: Frame) => number {
  return (frame) => numberIn(frame, name) ?? Number.NaN;
}

function charts(figure: Figure, canvas: Canvas): Drawn[] {
  const { words: written } = writer(canvas);
  const half = Math.floor((canvas.columns - gap) / 2);
  const { frames } = figure.trace;
  const highest = top * (valueIn(figure, 'blind') ?? 1);
  const heights = (name: CurveName) =>
    // What is no number, having exploded, is drawn at the top too.
    frames.map((frame) =>
      Math.min(highest, Number.isNaN(curves[name](frame)) ? highest : curves[name](frame)),
    );
  const chart = (title: string, series: CurveName, dotted: CurveName): Drawn[] => [
    [span(title, 'heading')],
    ...drawChart(
      {
        series: heights(series),
        dotted: heights(dotted),
        upTo: frames.length - 1,
        scale: { from: 0, to: highest },
        ...(canvas.rows > leastWithAxis && { axis: stepAxis(figure, canvas) }),
      },
      { ...canvas, columns: half, rows: canvas.rows - 1 },
    ),
  ];
  const left = chart(written(words.broken), 'practised', 'exam');
  const title = `${written(words.healthy)}${scoreOf(figure, 'healthyExam', canvas)}`;
  return beside(left, half + gap, chart(title, 'healthyPractised', 'healthyExam'));
}

/** What each stroke is, its height at the first and the last look, and how much of each pile is right. */
function legend(figure: Figure, canvas: Canvas, isRoomy: boolean): Drawn[] {
  const { signs } = canvas;
  const { words: written } = writer(canvas);
  const strokes: Drawn[] = [
    [
      span(signs.horizontal + signs.ball, 'accent'),
      span(` ${written(words.practised)} ${ends(figure, 'practised', canvas)}`),
    ],
    [
      span(signs.dot + signs.hollow, 'heading'),
      span(` ${written(words.exam)} ${ends(figure, 'exam', canvas)}`),
    ],
  ];
  const fresh = scoreOf(figure, 'fresh', canvas);
  return isRoomy && fresh !== '' ? [...strokes, [span(written(words.fresh) + fresh)]] : strokes;
}

function ends(figure: Figure, name: 'practised' | 'exam', canvas: Canvas): string {
  const [from, to] = [figure.trace.frames[0], lastFrame(figure)].map((frame) => shown(curves[name](frame)));
  return `${from} ${canvas.signs.arrowRight} ${to}${scoreOf(figure, name, canvas)}`;
}

/** The share of a pile that is right, where the run counts it. */
function scoreOf(figure: Figure, value: string, { signs }: Canvas): string {
  const share = valueIn(figure, value);
  return share === undefined ? '' : ` ${signs.right}${percent(share)}`;
}

function saying(figure: Figure, canvas: Canvas): Drawn[] {
  const { words: written } = writer(canvas);
  return sayingsOf(figure).map(
    ({ name, shown }): Drawn => [span(`${written(name)} `, 'dim'), span(written(shown), 'accent')],
  );
}

function shown(loss: number): string {
  return loss >= 100 ? formatFixed(loss, 0) : formatFixed(loss, 2);
}

function tellCurve(figure: Figure, name: CurveName): string {
  const { frames } = figure.trace;
  const last = frames.length - 1;
  const told = Array.from({ length: momentsTold }, (_, index) =>
    Math.round((index / (momentsTold - 1)) * last),
  );
  return [...new Set(told)].map((look) => shown(curves[name](frames[look] ?? frames[0]))).join(' ');
}

const scores = [
  { value: 'practised', name: words.practised },
  { value: 'exam', name: words.exam },
  { value: 'fresh', name: words.fresh },
] as const;

function tellScores(figure: Figure, language: Language): string[] {
  const told = scores.flatMap(({ value, name }) => {
    const share = valueIn(figure, value);
    return share === undefined ? [] : [`${name[language]} ${percent(share)}`];
  });
  if (told.length === 0) return [];
  return [words.right[language] + figureWords.colon[language] + told.join(figureWords.comma[language])];
}

function tellSayings(figure: Figure, language: Language): string[] {
  const { colon, semicolon } = figureWords;
  const told = sayingsOf(figure).map(({ name, shown }) => name[language] + colon[language] + shown[language]);
  return told.length === 0 ? [] : [told.join(semicolon[language])];
}

function percent(share: number): string {
  return `${formatNumber(Math.round(share))}%`;
}
