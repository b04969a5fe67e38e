import { formatNumber } from '../../../experiments/core/format-number.ts';
import { text } from '../../words/strings.ts';
import type { Drawing } from '../canvas/drawing.ts';
import { figureWords } from '../canvas/figure-words.ts';
import { frameAt } from '../canvas/marks.ts';
import { span } from '../canvas/spans.ts';
import { labelOf, writer } from '../canvas/writer.ts';
import { laneLine } from './race-lane.ts';
import { lossLine } from './race-losses.ts';
import { laneWidths, runnersAt } from './race-runners.ts';

const curveRows = 2;

/** A lane for each learning rate: how far the loss has come down to the goal, and who has arrived. */
export const race: Drawing = {
  draw(figure, index, canvas) {
    const { words, number } = writer(canvas);
    const runners = runnersAt(figure, index);
    const [first] = runners;
    if (!first) return [];
    const widths = laneWidths(figure, runners, canvas);
    const goal = ` ${words(figureWords.goal)} L < ${number(first.goal)}`;
    const head = [
      span(words(figureWords.step(frameAt(figure, index).at)), 'heading'),
      span(
        `   ${words(figureWords.start)} L = ${number(first.startLoss)}  ${canvas.signs.horizontal}${canvas.signs.arrowHead} ${goal}`,
        'dim',
      ),
    ];
    const isHeaded = canvas.rows > runners.length;
    const free = canvas.rows - runners.length - 1;
    const hasCurves = free >= runners.length * curveRows;
    const lanes = runners.flatMap((runner) => [
      laneLine(figure, runner, widths, canvas),
      ...(hasCurves ? lossLine(figure, index, runner, widths, curveRows, canvas) : []),
    ]);
    return isHeaded ? [head, ...lanes] : lanes;
  },
  tell(figure, index, language) {
    const runners = runnersAt(figure, index);
    const [first] = runners;
    if (!first) return [];
    const { at } = frameAt(figure, index);
    const lines = runners.map(({ index: i, rate, state, loss, arrivedAt }) => {
      const label = figure.labels[i]
        ? `${labelWords(i)}, η = ${formatNumber(rate)}`
        : `η = ${formatNumber(rate)}`;
      const how =
        arrivedAt === undefined ? figureWords[state][language] : figureWords.arrived(arrivedAt)[language];
      return `${label}: L = ${formatNumber(loss)}, ${how}`;
    });
    const shown = lines.length > mostTold ? [...lines.slice(0, mostTold - 1), '…'] : lines;
    return [text(`第 ${at} 步`, `step ${at}`)[language], ...shown];

    function labelWords(i: number): string {
      const label = labelOf(figure, i, 'η');
      return typeof label === 'string' ? label : label[language];
    }
  },
};

const mostTold = 5;
