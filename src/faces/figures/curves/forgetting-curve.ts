import { formatNumber } from '../../../experiments/core/format-number.ts';
import type { Frame } from '../../../experiments/core/trace.ts';
import type { Language } from '../../../text/text.ts';
import { drawChart } from '../canvas/chart.ts';
import type { Drawing } from '../canvas/drawing.ts';
import { figureWords } from '../canvas/figure-words.ts';
import { frameAt, lastFrame, numberIn } from '../canvas/marks.ts';
import { packLines, span } from '../canvas/spans.ts';
import { writer } from '../canvas/writer.ts';

/** How a human memory fades from day to day, and how each review lifts it. */
export const forgettingCurve: Drawing = {
  draw(figure, index, canvas) {
    const { words } = writer(canvas);
    const series = figure.trace.frames.map(retentionIn);
    const frame = frameAt(figure, index);
    const [recalled, stability, reviews] = sayings(frame, canvas.language);
    const under = packLines(
      [
        [
          span(words(figureWords.day(frame.at)), 'heading'),
          span(`  ${canvas.signs.ball}`, 'accent'),
          span(` ${words(recalled)}`),
        ],
        [span(words(stability), 'dim')],
        [span(words(reviews), 'dim')],
      ],
      canvas.columns,
    );
    // From the whole ten below the lowest point, so that the bend of a high curve is seen.
    const scale = { from: 10 * Math.floor(Math.min(...series) / 10), to: 100 };
    const axis = {
      from: figure.trace.frames[0].at,
      to: lastFrame(figure).at,
      name: words(figureWords.dayAxis),
    };
    const room = { ...canvas, rows: canvas.rows - under.length };
    return [...drawChart({ series, upTo: index, scale, axis }, room), ...under];
  },
  tell(figure, index, language) {
    const frame = frameAt(figure, index);
    const said = sayings(frame, language).join(figureWords.comma[language]);
    return [figureWords.day(frame.at)[language] + figureWords.colon[language] + said];
  },
};

/** How much is recalled at a moment, how stable it is, and how often it was gone over. */
function sayings(frame: Frame, language: Language): [recalled: string, stability: string, reviews: string] {
  const stability = formatNumber(numberIn(frame, 'stability') ?? Number.NaN);
  const reviews = numberIn(frame, 'reviews') ?? 0;
  return [
    `${figureWords.recall[language]} ${formatNumber(retentionIn(frame))}%`,
    `${figureWords.stability[language]} S = ${stability} ${figureWords.dayAxis[language]}`,
    `${figureWords.reviews[language]} ${reviews}`,
  ];
}

function retentionIn(frame: Frame): number {
  return numberIn(frame, 'retention') ?? Number.NaN;
}
