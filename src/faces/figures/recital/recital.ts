import { formatNumber } from '../../../experiments/core/format-number.ts';
import type { Frame } from '../../../experiments/core/trace.ts';
import type { Figure } from '../../../lessons/model/figure.ts';
import type { Language, Text } from '../../../text/text.ts';
import { wrapHead } from '../../../text/wrap.ts';
import { text } from '../../words/strings.ts';
import type { Canvas, Drawn } from '../canvas/canvas.ts';
import { drawChart, type Level } from '../canvas/chart.ts';
import type { Drawing } from '../canvas/drawing.ts';
import { figureWords } from '../canvas/figure-words.ts';
import { frameAt, isLast, valueIn } from '../canvas/marks.ts';
import { span } from '../canvas/spans.ts';
import { writer } from '../canvas/writer.ts';
import { stepAxis } from '../curves/loss-curve.ts';
import { sampleIn } from './sample-text.ts';

const recitalWords = {
  says: text('它说', 'it says'),
  silent: text('（什么也没说）', '(nothing)'),
  passed: text('比数出来的都强', 'below all that count'),
} as const;

/** The models that only count, from the worst to the best. */
const counters: readonly { readonly value: string; readonly name: Text }[] = [
  { value: 'blind', name: text('瞎猜', 'blind guess') },
  { value: 'frequencies', name: text('数单字', 'counts singles') },
  { value: 'pairs', name: text('数两连', 'counts pairs') },
  { value: 'triples', name: text('数三连', 'counts triples') },
];

/** The loss of a network that learns a text, the losses of models that only count, and what it says at the moment. */
export const recital: Drawing = {
  draw(figure, index, canvas) {
    const { words, number } = writer(canvas);
    const frame = frameAt(figure, index);
    const now: Drawn = [
      span(words(figureWords.step(frame.at)), 'heading'),
      span(`   ${words(figureWords.loss)} ${number(frame.loss)}`),
      span(`   ${words(standing(figure, frame))}`, 'dim'),
    ];
    const said = saying(figure, frame, canvas);
    const levels = counters.flatMap(({ value, name }): Level[] => {
      const at = valueIn(figure, value);
      return at === undefined ? [] : [{ at, name: words(name) }];
    });
    const series = figure.trace.frames.map(({ loss }) => loss);
    // The models that count stay in sight where a run that was put aside begins far below them.
    const highest = Math.max(...series.filter(Number.isFinite), valueIn(figure, 'blind') ?? 0);
    const scale = { from: 0, to: highest };
    const room = { ...canvas, rows: canvas.rows - said.length - 1 };
    const chart = drawChart({ series, upTo: index, scale, levels, axis: stepAxis(figure, canvas) }, room);
    return [...chart, now, ...said];
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

/** What it says, in at most two lines. */
function saying(figure: Figure, frame: Frame, canvas: Canvas): Drawn[] {
  const { words } = writer(canvas);
  const head = `${words(recitalWords.says)}${words(figureWords.colon)}`;
  const said = words(sampleIn(figure, frame) || recitalWords.silent);
  const lines = wrapHead(head + said, canvas.columns, 2, words('…'));
  return lines.map((line) => [span(line, 'accent')]);
}

/** Between which of the models that count it stands. */
function standing(figure: Figure, { loss }: Frame): Text {
  const next = counters.find(({ value }) => loss >= (valueIn(figure, value) ?? Number.NEGATIVE_INFINITY));
  if (!next) return recitalWords.passed;
  return text(`还不如“${next.name.zh}”`, `above “${next.name.en}”`);
}
