import { formatNumber } from '../../../experiments/core/format-number.ts';
import type { Frame } from '../../../experiments/core/trace.ts';
import type { Figure } from '../../../lessons/model/figure.ts';
import type { Language, Text } from '../../../text/text.ts';
import { wrapHead } from '../../../text/wrap.ts';
import { text } from '../../words/strings.ts';
import type { Canvas, Drawn } from '../canvas/canvas.ts';
import type { Drawing } from '../canvas/drawing.ts';
import { figureWords } from '../canvas/figure-words.ts';
import { frameAt, isLast, valueIn } from '../canvas/marks.ts';
import { beside as sideBySide, span } from '../canvas/spans.ts';
import { writer } from '../canvas/writer.ts';
import { stepAxis } from '../curves/loss-curve.ts';
import { type ChartLevel, drawLevelChart } from './level-chart.ts';
import { sampleIn } from './sample-text.ts';
import { besideColumns, besideGap, drawSayings } from './sayings.ts';

const recitalWords = {
  says: text('它说', 'it says'),
  silent: text('（什么也没说）', '(nothing)'),
  passed: text('比数出来的都强', 'below all that count'),
  goal: text('目标', 'goal'),
} as const;

/** The models that only count, from the worst to the best. */
const counters: readonly { readonly value: string; readonly name: Text }[] = [
  { value: 'blind', name: text('瞎猜', 'blind guess') },
  { value: 'frequencies', name: text('数单字', 'counts singles') },
  { value: 'pairs', name: text('数两连', 'counts pairs') },
  { value: 'triples', name: text('数三连', 'counts triples') },
];

/** So many rows the curve has before what is said gets any. */
const leastCurve = 6;
const axisRow = 1;
/** The scale has some height even where every loss is 0. */
const lowestTop = 0.1;

/** The loss of a network that learns a text, the losses of models that only count, and what it says at the moment. */
export const recital: Drawing = {
  draw(figure, index, canvas) {
    const beside = besideColumns(canvas);
    const left = beside === undefined ? canvas : { ...canvas, columns: canvas.columns - beside - besideGap };
    const spare = left.rows - leastCurve - axisRow;
    const now = spare > 0 ? [standingNow(figure, index, left)] : [];
    const said = beside === undefined ? saying(figure, index, left).slice(0, Math.max(0, spare - 1)) : [];
    const chart = curve(figure, index, { ...left, rows: left.rows - now.length - said.length });
    const drawn = [...chart, ...now, ...said];
    if (beside === undefined) return drawn;
    const sayings = drawSayings(figure, index, { ...canvas, columns: beside });
    return sideBySide(drawn, left.columns + besideGap, sayings);
  },
  tell(figure, index, language) {
    const frame = frameAt(figure, index);
    const { colon } = figureWords;
    const step = figureWords.step(frame.at)[language] + colon[language];
    const stands = standing(figure, frame)[language];
    const said = sampleIn(figure, frame) || recitalWords.silent[language];
    return [
      ...(isLast(figure, index) ? earlier(figure, language) : []),
      `${step}${figureWords.loss[language]} ${formatNumber(frame.loss)}${figureWords.comma[language]}${stands}`,
      `${recitalWords.says[language]}${colon[language]}${said}`,
    ];
  },
};

/** At the end, what it said on the way: a face that shows no moving picture has not seen it. */
function earlier(figure: Figure, language: Language): string[] {
  const { frames } = figure.trace;
  return [0, 2, 4, 8].flatMap((index) => {
    const frame = frames[index];
    if (!frame || isLast(figure, index)) return [];
    const said = sampleIn(figure, frame);
    return said ? [figureWords.step(frame.at)[language] + figureWords.colon[language] + said] : [];
  });
}

function curve(figure: Figure, index: number, canvas: Canvas): Drawn[] {
  const { words } = writer(canvas);
  const { axis } = stepAxis(figure, canvas);
  const levels = counters.flatMap(({ value, name }): ChartLevel[] => {
    const height = valueIn(figure, value);
    return height === undefined ? [] : [{ height, name: words(name) }];
  });
  const { goal } = figure;
  if (goal?.of === 'loss') levels.push({ height: goal.height, name: words(recitalWords.goal), isGoal: true });
  const points = figure.trace.frames.map(({ at, loss }) => ({ at, height: loss }));
  // The models that count stay in sight where a run that was put aside begins far below them.
  const heights = [...points, ...levels].map(({ height }) => height).filter(Number.isFinite);
  return drawLevelChart(
    { points: points.slice(0, index + 1), steps: axis, top: Math.max(...heights, lowestTop), levels },
    canvas,
  );
}

function standingNow(figure: Figure, index: number, canvas: Canvas): Drawn {
  const { words, number } = writer(canvas);
  const frame = frameAt(figure, index);
  return [
    span(words(figureWords.step(frame.at)), 'heading'),
    span(`   ${words(figureWords.loss)} ${number(frame.loss)}`),
    span(`   ${words(standing(figure, frame))}`, 'dim'),
  ];
}

/** What it says, in at most two lines. */
function saying(figure: Figure, index: number, canvas: Canvas): Drawn[] {
  const { words } = writer(canvas);
  const head = `${words(recitalWords.says)}${words(figureWords.colon)}`;
  const said = words(sampleIn(figure, frameAt(figure, index)) || recitalWords.silent);
  const lines = wrapHead(head + said, canvas.columns, 2, words('…'));
  return lines.map((line) => [span(line, 'accent')]);
}

/** Between which of the models that count it stands. */
function standing(figure: Figure, { loss }: Frame): Text {
  const next = counters.find(({ value }) => loss >= (valueIn(figure, value) ?? Number.NEGATIVE_INFINITY));
  if (!next) return recitalWords.passed;
  return text(`还不如“${next.name.zh}”`, `above “${next.name.en}”`);
}
