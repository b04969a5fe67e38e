import { formatNumber } from '../../../experiments/core/format-number.ts';
import type { Figure } from '../../../lessons/model/figure.ts';
import type { Language } from '../../../text/text.ts';
import { text } from '../../words/strings.ts';
import type { Canvas } from '../canvas/canvas.ts';
import type { Drawing } from '../canvas/drawing.ts';
import { bottomOf, lossGround, windowOf } from '../canvas/ground.ts';
import { createMap, type GroundMap } from '../canvas/map.ts';
import { frameAt, isLast, lossHere, type Place, placesIn } from '../canvas/marks.ts';
import { beside } from '../canvas/spans.ts';
import { tellEnd } from '../canvas/tell-end.ts';
import { lossChart } from '../curves/loss-curve.ts';
import { groundLegend, numbersBeside, numbersUnder, sideColumns, signLegend } from './contour-numbers.ts';

const gap = 3;
const chartColumns = 28;

/** The ground of k and b seen from above, with the way a descent has come, and its numbers beside it. */
export const contour: Drawing = {
  draw(figure, index, canvas) {
    const { surface } = figure.trace;
    if (!surface) return [];
    const ground = lossGround(surface, windowOf(figure, surface));
    const wide = createMap(ground, canvas);
    const hasSide = wide !== undefined && wide.columns + gap + sideColumns <= canvas.columns;
    const map = hasSide ? wide : createMap(ground, { ...canvas, rows: canvas.rows - 1 });
    if (!map) return [];
    drawWay(map, figure, index, canvas);
    if (!hasSide) return [...map.lines(), numbersUnder(figure, index, canvas)];
    const isOff = placesIn(frameAt(figure, index)).some((place) => !map.contains(place));
    const side = [
      ...numbersBeside(figure, index, isOff, canvas),
      groundLegend(canvas),
      signLegend(figure, canvas),
    ];
    const drawn = beside(map.lines(), map.columns + gap, side.slice(0, canvas.rows));
    const used = map.columns + gap + sideColumns + gap;
    const left = canvas.columns - used;
    if (left < chartColumns || figure.trace.frames.length < 2 || isRace(figure)) return drawn;
    return beside(drawn, used, lossChart(figure, index, { ...canvas, columns: left }));
  },
  tell(figure, index, language) {
    const { frames } = figure.trace;
    if (!isLast(figure, index) || isRace(figure)) return tellFrame(figure, index, language);
    const told = [...new Set([0, 1, 2, frames.length - 1])].filter((at) => at < frames.length);
    const lines = told.flatMap((at) => tellFrame(figure, at, language));
    return frames.length > 1 ? [...lines, tellEnd(figure, language)] : lines;
  },
};

/** Where everything is: the later covers the earlier. */
function drawWay(map: GroundMap, figure: Figure, index: number, { signs }: Canvas): void {
  const { frames } = figure.trace;
  const bottom = bottomOf(figure);
  if (bottom) map.mark(bottom, signs.goal);
  if (isRace(figure)) {
    placesIn(frameAt(figure, index)).forEach((place, runner) => {
      map.markInside(place, String((runner + 1) % 10));
    });
    return;
  }
  const way = frames.slice(0, index + 1).flatMap(placesIn);
  way.forEach((place, at) => {
    for (const between of leg(way[at - 1] ?? place, place)) map.mark(between, signs.trail);
  });
  const [start] = way;
  const now = way.at(-1);
  if (start) map.mark(start, signs.neuronHalf);
  if (now) map.markInside(bottom && map.areOne(now, bottom) ? bottom : now, signs.ball);
}

const pointsOnLeg = 40;

function leg(from: Place, to: Place): Place[] {
  return Array.from({ length: pointsOnLeg }, (_, i) => {
    const share = (i + 1) / pointsOnLeg;
    return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
  });
}

/** Several runners on one ground, each with its number. */
function isRace(figure: Figure): boolean {
  return placesIn(figure.trace.frames[0]).length > 1;
}

function tellFrame(figure: Figure, index: number, language: Language): string[] {
  const frame = frameAt(figure, index);
  const n = formatNumber;
  return placesIn(frame).map(({ x: k, y: b }, runner) => {
    const [y] = [frame.marks.prediction ?? []].flat();
    const zh = [`k = ${n(k)}`, `b = ${n(b)}`];
    const en = [...zh];
    if (y !== undefined && !isRace(figure)) {
      zh.push(`预测 ${n(y)}`);
      en.push(`prediction ${n(y)}`);
    }
    if (!isRace(figure)) {
      zh.push(`损失 ${n(lossHere(frame))}`);
      en.push(`loss ${n(lossHere(frame))}`);
    }
    const who = isRace(figure) ? `${runner + 1}. ` : '';
    return text(`${who}第 ${frame.at} 步：${zh.join('，')}`, `${who}step ${frame.at}: ${en.join(', ')}`)[
      language
    ];
  });
}
