import { formatNumber } from '../../../experiments/core/format-number.ts';
import type { Figure } from '../../../lessons/model/figure.ts';
import type { Language, Text } from '../../../text/text.ts';
import type { Canvas, Drawn } from '../canvas/canvas.ts';
import { drawChart, type Level } from '../canvas/chart.ts';
import type { Drawing } from '../canvas/drawing.ts';
import { figureWords } from '../canvas/figure-words.ts';
import { frameAt, isLast, lastFrame, numberIn } from '../canvas/marks.ts';
import { beside, packLines, span } from '../canvas/spans.ts';
import { tellEnd } from '../canvas/tell-end.ts';
import { writer } from '../canvas/writer.ts';

const columnsForTwo = 72;
const gap = 2;
/** Where the curve of a chart begins. */
const labelMargin = 10;

/** The loss over the steps of a run, and beside it the accuracy if the run measures it. */
export const lossCurve: Drawing = {
  draw(figure, index, canvas) {
    const { words } = writer(canvas);
    const under = numbersNow(figure, index, canvas);
    const room = { ...canvas, rows: canvas.rows - under.length };
    if (canvas.columns < columnsForTwo || numberIn(frameAt(figure, 0), 'accuracy') === undefined)
      return [...lossChart(figure, index, room), ...under];
    const half = Math.floor((canvas.columns - gap) / 2);
    const charts = { ...room, columns: half, rows: room.rows - 1 };
    const titled = (title: string, chart: readonly Drawn[]): Drawn[] => [
      [span(' '.repeat(labelMargin) + title, 'heading')],
      ...chart,
    ];
    const accuracy = `${words(figureWords.accuracy)} % (${words(figureWords.accuracyKnown)})`;
    const left = titled(words(lossName(figure)), lossChart(figure, index, charts));
    const right = titled(accuracy, accuracyChart(figure, index, charts));
    return [...beside(left, half + gap, right), ...under];
  },
  tell(figure, index, language) {
    const { at, loss } = frameAt(figure, index);
    const step = figureWords.step(at)[language] + figureWords.colon[language];
    const now = `${step}${lossName(figure)[language]} = ${formatNumber(loss)}`;
    const shares = sharesOf(figure, index, language);
    const lines = shares === '' ? [now] : [now, shares];
    return isLast(figure, index) ? [...lines, tellEnd(figure, language, figure.labels[0])] : lines;
  },
};

/** A lesson that has not introduced the word may call it otherwise. */
function lossName({ labels }: Figure): Text {
  return labels[0] ?? figureWords.loss;
}

/** From so many times the first loss on, how high it is no longer matters: the curve leaves at the top. */
const explosion = 20;

export function lossChart(figure: Figure, index: number, canvas: Canvas): Drawn[] {
  const series = figure.trace.frames.map(({ loss }) => loss);
  const highest = Math.max(...series.filter(Number.isFinite));
  const limit = explosion * (series[0] ?? 0);
  const scale = limit > 0 && highest > limit ? { scale: { from: 0, to: limit } } : {};
  const levels = goalLevels(figure, ['loss'], canvas);
  return drawChart({ series, upTo: index, levels, ...stepAxis(figure, canvas), ...scale }, canvas);
}

function accuracyChart(figure: Figure, index: number, canvas: Canvas): Drawn[] {
  const series = figure.trace.frames.map((frame) => numberIn(frame, 'accuracy') ?? 0);
  const scale = { from: 0, to: 100 };
  const levels = goalLevels(figure, ['accuracy'], canvas);
  return drawChart({ series, upTo: index, scale, levels, ...stepAxis(figure, canvas) }, canvas);
}

/** The steps of a run along the bottom of its chart, and where on them its moments stand. */
export function stepAxis(figure: Figure, canvas: Canvas) {
  const { frames } = figure.trace;
  const name = writer(canvas).words(figureWords.stepAxis);
  const to = figure.until ?? lastFrame(figure).at;
  return { axis: { from: frames[0].at, to, name }, places: frames.map(({ at }) => at) };
}

/** The goal of the run, if it is one of these numbers that is to be brought there. */
export function goalLevels({ goal }: Figure, names: readonly string[], canvas: Canvas): Level[] {
  if (goal === undefined || !names.includes(goal.of)) return [];
  return [{ at: goal.height, name: writer(canvas).words(figureWords.aim(goal.height)), isGoal: true }];
}

/** In one line, or in two where that would be too long. */
function numbersNow(figure: Figure, index: number, canvas: Canvas): Drawn[] {
  const { words, number } = writer(canvas);
  const { at, loss } = frameAt(figure, index);
  const now = [
    span(words(figureWords.step(at)), 'heading'),
    span(`   ${words(lossName(figure))} ${number(loss)}`),
  ];
  const told = sharesOf(figure, index, canvas.language);
  if (told === '') return [now];
  return packLines([now, [span(words(told))]], canvas.columns);
}

/** `准确率：学过的 97.5%，没见过的 96%`, or nothing. */
function sharesOf(figure: Figure, index: number, language: Language): string {
  const frame = frameAt(figure, index);
  const known = numberIn(frame, 'accuracy');
  const fresh = numberIn(frame, 'testAccuracy');
  const parts = [
    known === undefined ? [] : `${figureWords.accuracyKnown[language]} ${formatNumber(known)}%`,
    fresh === undefined ? [] : `${figureWords.accuracyNew[language]} ${formatNumber(fresh)}%`,
  ].flat();
  return parts.length === 0
    ? ''
    : figureWords.accuracy[language] + figureWords.colon[language] + parts.join(figureWords.comma[language]);
}
