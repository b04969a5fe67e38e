import type { Figure } from '../../../lessons/model/figure.ts';
import type { Canvas, Drawn, Span } from '../canvas/canvas.ts';
import { figureWords } from '../canvas/figure-words.ts';
import { bottomOf, levels } from '../canvas/ground.ts';
import { shadeOf } from '../canvas/map.ts';
import { frameAt, lossHere, numberIn, numbersIn, placesIn, valueIn } from '../canvas/marks.ts';
import { pairsInColumns, span } from '../canvas/spans.ts';
import { writer } from '../canvas/writer.ts';

/** Room for the numbers beside the map. */
export const sideColumns = 26;

/** Where the run stands, one number a line. */
export function numbersBeside(figure: Figure, index: number, isOff: boolean, canvas: Canvas): Drawn[] {
  const { words, number } = writer(canvas);
  const rate = valueIn(figure, 'learningRate');
  const title: Span[] = stepNow(figure, index, canvas);
  if (rate !== undefined) title.push(span(`  ${canvas.signs.eta} = ${number(rate)}`));
  if (isOff) title.push(span(`  ${canvas.signs.wrong} ${words(figureWords.offMap)}`, 'wrong'));
  return [...(title.length > 0 ? [title] : []), ...pairsInColumns(numbersAt(figure, index, canvas))];
}

/** The same in one line, as far as it goes. */
export function numbersUnder(figure: Figure, index: number, canvas: Canvas): Drawn {
  // The symbol alone, which is the last word of a name: ŷ, L.
  const shown = numbersAt(figure, index, canvas)
    .slice(0, 4)
    .flatMap(([name, number]) => [span(` ${name.split(' ').at(-1)} `, 'dim'), span(`${number} `)]);
  return [...stepNow(figure, index, canvas), ...shown];
}

/** Which step of a descent or a race it is; other runs stay where they are. */
function stepNow(figure: Figure, index: number, canvas: Canvas): Span[] {
  const { words } = writer(canvas);
  const frame = frameAt(figure, index);
  const walks = valueIn(figure, 'learningRate') !== undefined || numbersIn(frame, 'rates').length > 0;
  return walks ? [span(`${words(figureWords.step(frame.at))} `, 'heading')] : [];
}

function numbersAt(figure: Figure, index: number, canvas: Canvas): [name: string, shown: string][] {
  const { words, number } = writer(canvas);
  const frame = frameAt(figure, index);
  const places = placesIn(frame);
  if (places.length > 1) return racers(figure, index, canvas);
  const [place] = places;
  const predictions = numbersIn(frame, 'prediction');
  const dk = numberIn(frame, 'dk');
  const db = numberIn(frame, 'db');
  const pairs: [string, string][] = [];
  if (place) pairs.push(['k', number(place.x)], ['b', number(place.y)]);
  if (predictions.length > 0)
    pairs.push([words(figureWords.prediction), predictions.slice(0, 2).map(number).join(', ')]);
  pairs.push([words(figureWords.loss), number(lossHere(frame))]);
  // The pokes of a stick have marks of these names too, but no prediction.
  if (dk !== undefined && db !== undefined && predictions.length > 0)
    pairs.push([words(figureWords.slope), `(${number(dk)}, ${number(db)})`]);
  return pairs;
}

/** The runners of a race by their numbers on the map. */
function racers(figure: Figure, index: number, canvas: Canvas): [string, string][] {
  const { number } = writer(canvas);
  const frame = frameAt(figure, index);
  const losses = numbersIn(frame, 'losses');
  return numbersIn(frame, 'rates').map((rate, i) => [
    `${i + 1}  ${canvas.signs.eta} ${number(rate)}`,
    `L ${number(losses[i] ?? Number.NaN)}`,
  ]);
}

/** What the ground means. */
export function groundLegend(canvas: Canvas): Drawn {
  const { words } = writer(canvas);
  const ground = Array.from({ length: levels }, (_, level) =>
    canvas.colour ? span('  ', { heat: level }) : span(shadeOf(level, canvas).repeat(2)),
  );
  return [span(`L ${words(figureWords.low)} `, 'dim'), ...ground, span(` ${words(figureWords.high)}`, 'dim')];
}

/** What the signs mean. */
export function signLegend(figure: Figure, canvas: Canvas): Drawn {
  const { words } = writer(canvas);
  const { signs } = canvas;
  const isRace = placesIn(figure.trace.frames[0]).length > 1;
  const entries = [
    isRace
      ? []
      : [`${signs.neuronHalf} ${words(figureWords.start)}`, `${signs.ball} ${words(figureWords.now)}`],
    bottomOf(figure) ? [`${signs.goal} ${words(figureWords.bottom)}`] : [],
  ].flat();
  return [span(entries.join(' '), 'dim')];
}
