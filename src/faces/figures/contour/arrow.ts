import { formatNumber } from '../../../experiments/core/format-number.ts';
import type { Surface } from '../../../experiments/core/trace.ts';
import type { Language, Text } from '../../../text/text.ts';
import { text } from '../../words/strings.ts';
import type { Canvas, Drawn } from '../canvas/canvas.ts';
import { createCells } from '../canvas/cells.ts';
import { createDots } from '../canvas/dots.ts';
import type { Drawing } from '../canvas/drawing.ts';
import { directions, figureWords } from '../canvas/figure-words.ts';
import { heightAt, lossGround, spanOf } from '../canvas/ground.ts';
import { createMap } from '../canvas/map.ts';
import { frameAt, type Place, placesIn } from '../canvas/marks.ts';
import { beside, pairsInColumns, span } from '../canvas/spans.ts';
import { writer } from '../canvas/writer.ts';
import { groundLegend } from './contour-numbers.ts';
import { type Axes, nameOfDirection } from './direction.ts';

const gap = 3;

/** The ground around a point, without a way: which way is down is for the learner to see. */
export const arrow: Drawing = {
  draw(figure, index, canvas) {
    const { surface } = figure.trace;
    const [place] = placesIn(frameAt(figure, index));
    const map = surface && createMap(lossGround(surface, surface), canvas);
    if (!map || !place) return [];
    map.markInside(place, canvas.signs.ball);
    const { words, number } = writer(canvas);
    const here = `${canvas.signs.ball} ${words(figureWords.place)}`;
    const side = pairsInColumns([[here, `k = ${number(place.x)}, b = ${number(place.y)}`]]);
    return beside(map.lines(), map.columns + gap, [...side, groundLegend(canvas)]);
  },
  tell(figure, index, language) {
    const { surface } = figure.trace;
    const [place] = placesIn(frameAt(figure, index));
    if (!place) return [];
    const at = `k = ${formatNumber(place.x)}, b = ${formatNumber(place.y)}`;
    const here = text(`你在 ${at}。`, `You are at ${at}.`)[language];
    return surface ? [here, tellAround(surface, place, language)] : [here];
  },
};

/** What an eye sees on the map, in numbers: the loss a little way off in the four main directions. */
function tellAround(surface: Surface, { x, y }: Place, language: Language): string {
  const reach = spanOf(surface.across) / 8;
  const losses = [0, 2, 4, 6].map((direction) => {
    const angle = (direction * Math.PI) / 4;
    const loss = heightAt(surface, { x: x + reach * Math.cos(angle), y: y + reach * Math.sin(angle) });
    return `${directions[direction]?.[language]} ${formatNumber(Number(loss.toPrecision(2)))}`;
  });
  const far = formatNumber(reach);
  return text(
    `离这里 ${far} 远的损失：${losses.join(figureWords.comma.zh)}。`,
    `The loss ${far} away: ${losses.join(', ')}.`,
  )[language];
}

const smallestRows = 3;

/** A dial with an arrow at an angle, in degrees counter-clockwise from east, and its direction in words beside it. */
export function drawArrow(degrees: number, [across, upwards]: Axes, canvas: Canvas): readonly Drawn[] {
  const { signs } = canvas;
  const { words, number } = writer(canvas);
  // An odd number of rows and of columns has a cell in its middle.
  const room = Math.min(canvas.rows, Math.floor(canvas.columns / 4));
  const rows = room - ((room + 1) % 2);
  if (rows < smallestRows) return [];
  const columns = 2 * rows + 1;
  const dots = createDots(columns, rows, canvas);
  const middle = { x: (dots.width - 1) / 2, y: (dots.height - 1) / 2 };
  const radius = middle.y;
  const pointAt = (angle: number, far: number) => ({
    x: middle.x + far * Math.cos((angle * Math.PI) / 180),
    y: middle.y - far * Math.sin((angle * Math.PI) / 180),
  });
  const tip = pointAt(degrees, radius);
  dots.line(middle, tip);
  const cells = createCells(columns, rows);
  for (let i = 0; i < 24; i++) {
    const { x, y } = pointAt(15 * i, radius);
    cells.put(Math.floor(x / 2), Math.floor(y / 4), signs.dot, 'dim');
  }
  for (const { column, row, shown } of dots.filled()) cells.put(column, row, shown, 'learner');
  cells.put(Math.floor(tip.x / 2), Math.floor(tip.y / 4), signs.ball, 'learner');
  cells.put(rows, (rows - 1) / 2, signs.cross);
  const turn = (degrees * Math.PI) / 180;
  const side: Drawn[] = [
    [
      span(`${number(degrees)}°  `.replace('°', words('°')), 'learner'),
      span(words(nameOfDirection(degrees)), 'heading'),
    ],
    [span(moved(across, Math.cos(turn))), span('   '), span(moved(upwards, Math.sin(turn)))],
  ];
  return beside(cells.lines(), columns + gap, [...Array<Drawn>((rows - 3) / 2).fill([]), ...side]);

  function moved(name: Text, share: number): string {
    if (Math.abs(share) < 1e-9) return `${words(name)} =`;
    return `${words(name)} ${share > 0 ? signs.arrowUp : signs.arrowDown}`;
  }
}
