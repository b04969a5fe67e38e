import { formatNumber } from '../../../experiments/core/format-number.ts';
import { gridColumns, gridRows } from '../../../experiments/core/plane-grid.ts';
import type { Frame, Surface } from '../../../experiments/core/trace.ts';
import type { Figure } from '../../../lessons/model/figure.ts';
import type { Text } from '../../../text/text.ts';
import { text } from '../../words/strings.ts';
import type { Canvas, Drawn } from '../canvas/canvas.ts';
import type { Drawing } from '../canvas/drawing.ts';
import { figureWords } from '../canvas/figure-words.ts';
import { type Ground, heightsOf, levels } from '../canvas/ground.ts';
import { createMap, type GroundMap, shadeOf } from '../canvas/map.ts';
import { frameAt, isLast, numberIn, numbersIn } from '../canvas/marks.ts';
import { beside, pairsInColumns, span } from '../canvas/spans.ts';
import { writer } from '../canvas/writer.ts';
import { lossChart } from '../curves/loss-curve.ts';

const gap = 3;
const sideColumns = 26;
const chartColumns = 28;

/** The plane as a network judges it, with the points it learns from: where the ground turns, there is its border. */
export const border: Drawing = {
  draw(figure, index, canvas) {
    const frame = frameAt(figure, index);
    if (isBlank(figure)) return drawBlank(frame, canvas);
    const ground = groundOf(frame, canvas);
    if (!ground) return [];
    const wide = createMap(ground, canvas);
    const hasSide = wide !== undefined && wide.columns + gap + sideColumns <= canvas.columns;
    const map = hasSide ? wide : createMap(ground, { ...canvas, rows: canvas.rows - 1 });
    if (!map) return [];
    drawPoints(map, frame, canvas, (point) => isWrong(frame, point));
    const { words } = writer(canvas);
    const title = isStill(figure) ? [] : [[span(`${words(figureWords.step(frame.at))} `, 'heading')]];
    const pairs = isStill(figure)
      ? shareOf(frame, 'accuracy', figureWords.accuracy, canvas)
      : numbersOf(frame, canvas);
    if (!hasSide) {
      const brief = pairs.slice(0, 2).flatMap(([name, shown]) => [span(` ${name} `, 'dim'), span(shown)]);
      return [...map.lines(), [...title.flat(), ...brief]];
    }
    const signs = hasSides(frame) ? signLegend(canvas) : [];
    const side = [...title, ...pairsInColumns(pairs), groundLegend(canvas), ...signs];
    const drawn = beside(map.lines(), map.columns + gap, side.slice(0, canvas.rows));
    const used = map.columns + gap + sideColumns + gap;
    const left = canvas.columns - used;
    if (left < chartColumns || figure.trace.frames.length < 2) return drawn;
    return beside(drawn, used, lossChart(figure, index, { ...canvas, columns: left }));
  },
  tell(figure, index, language) {
    const frame = frameAt(figure, index);
    if (isBlank(figure)) return [tellLit(frame)[language]];
    const wrong = numbersIn(frame, 'x1').filter((_, point) => isWrong(frame, point)).length;
    if (isStill(figure)) return [`${tellLit(frame)[language]}${tellWrong(frame)[language]}`];
    const loss = formatNumber(frame.loss);
    const lines = [
      hasSides(frame)
        ? text(
            `第 ${frame.at} 步：损失 ${loss}，判错 ${wrong} 个。`,
            `step ${frame.at}: loss ${loss}, ${wrong} misjudged.`,
          )
        : text(`第 ${frame.at} 步：损失 ${loss}。`, `step ${frame.at}: loss ${loss}.`),
    ];
    const [known, unknown] = [numberIn(frame, 'accuracy'), numberIn(frame, 'testAccuracy')];
    if (known !== undefined && unknown !== undefined) {
      const [seen, fresh] = [formatNumber(known), formatNumber(unknown)];
      lines.push(
        text(
          `学过的点对 ${seen}%，没见过的对 ${fresh}%。`,
          `Right: ${seen}% of the points it has seen, ${fresh}% of new ones.`,
        ),
      );
    }
    if (isLast(figure, index) && figure.trace.end.kind === 'diverged')
      lines.push(
        text('然后数弹飞了，没有边界可画。', 'Then the numbers exploded: there is no border to draw.'),
      );
    return lines.map((line) => line[language]);
  },
};

/** Where the points of class 1 lie. */
function tellLit(frame: Frame): Text {
  const labels = numbersIn(frame, 'label');
  const lit = placesOf(frame).filter((_, point) => labels[point] === 1);
  return text(`该亮的角：${lit.join('、')}。`, `Corners to be lit: ${lit.join(', ')}.`);
}

function tellWrong(frame: Frame): Text {
  const wrong = placesOf(frame).filter((_, point) => isWrong(frame, point));
  return text(
    `判错 ${wrong.length} 个${wrong.length > 0 ? `：${wrong.join('、')}` : ''}。`,
    ` Misjudged: ${wrong.length > 0 ? wrong.join(', ') : 'none'}.`,
  );
}

function placesOf(frame: Frame): string[] {
  const x2 = numbersIn(frame, 'x2');
  return numbersIn(frame, 'x1').map(
    (x, point) => `(${formatNumber(x)}, ${formatNumber(x2[point] ?? Number.NaN)})`,
  );
}

/** In a question that asks for the border, only the points are there: a sheet to sketch on. */
function isBlank({ hide }: Figure): boolean {
  return hide.includes('map');
}

function drawBlank(frame: Frame, canvas: Canvas): readonly Drawn[] {
  const ground = groundOf(frame, canvas);
  const levelsOf = (columns: number, rows: number) =>
    Array.from({ length: rows }, () => Array<number>(columns).fill(0));
  const map = ground && createMap({ ...ground, levelsOf }, { ...canvas, colour: false });
  if (!map) return [];
  drawPoints(map, frame, canvas, () => false);
  return map.lines();
}

/** A line laid by hand is no network: it has no steps and no loss. */
function isStill({ trace: { frames } }: Figure): boolean {
  return frames.length === 1 && numbersIn(frames[0], 'parameters').length === 0;
}

/** The network's output from −1 to 1 as five levels: the middle one lies along the border. */
function groundOf(frame: Frame, canvas: Canvas): Ground | undefined {
  const [left, right, bottom, top] = numbersIn(frame, 'window');
  const map = numbersIn(frame, 'map');
  if (left === undefined || right === undefined || bottom === undefined || top === undefined)
    return undefined;
  if (map.length === 0) return undefined;
  const window = { across: { from: left, to: right }, upwards: { from: bottom, to: top } };
  const surface: Surface = { ...window, columns: gridColumns, rows: gridRows, heights: map };
  const { words } = writer(canvas);
  return {
    window,
    axes: { across: words('x₁'), upwards: words('x₂') },
    levelsOf: (columns, rows) =>
      heightsOf(surface, window, columns, rows).map((line) => line.map((output) => levelOf(output))),
  };
}

function levelOf(output: number): number {
  return Math.max(0, Math.min(levels - 1, Math.floor((levels * (output + 1)) / 2)));
}

/** The misjudged come last: none of them may be covered. */
function drawPoints(
  map: GroundMap,
  frame: Frame,
  { signs }: Canvas,
  isMisjudged: (point: number) => boolean,
): void {
  const [x1, x2, labels] = ['x1', 'x2', 'label'].map((mark) => numbersIn(frame, mark));
  const points = (x1 ?? []).map((x, point) => ({ place: { x, y: x2?.[point] ?? Number.NaN }, point }));
  const sign = (point: number) => (labels?.[point] === 1 ? signs.ball : signs.hollow);
  for (const { place, point } of points) if (!isMisjudged(point)) map.mark(place, sign(point));
  for (const { place, point } of points) if (isMisjudged(point)) map.mark(place, signs.wrong);
}

/** A point lies on the side of the other class, or on the border. Heights have no sides. */
function isWrong(frame: Frame, point: number): boolean {
  if (!hasSides(frame)) return false;
  const output = numbersIn(frame, 'output')[point] ?? 0;
  return output * (2 * (numbersIn(frame, 'label')[point] ?? 0) - 1) <= 0;
}

function hasSides(frame: Frame): boolean {
  return numberIn(frame, 'accuracy') !== undefined;
}

function numbersOf(frame: Frame, canvas: Canvas): [name: string, shown: string][] {
  const { words, number } = writer(canvas);
  return [
    [words(figureWords.loss), number(frame.loss)],
    ...shareOf(frame, 'accuracy', figureWords.accuracyKnown, canvas),
    ...shareOf(frame, 'testAccuracy', figureWords.accuracyNew, canvas),
  ];
}

function shareOf(frame: Frame, mark: string, name: Text, canvas: Canvas): [name: string, shown: string][] {
  const { words, number } = writer(canvas);
  const share = numberIn(frame, mark);
  return share === undefined ? [] : [[words(name), `${number(share)}%`]];
}

/** `它判为 ○      ● ` with the ground of each between. */
function groundLegend(canvas: Canvas): Drawn {
  const { words } = writer(canvas);
  const { signs } = canvas;
  const ground = Array.from({ length: levels }, (_, level) =>
    canvas.colour ? span('  ', { heat: level }) : span(shadeOf(level, canvas).repeat(2)),
  );
  return [
    span(`${words(figureWords.side)} ${signs.hollow} `, 'dim'),
    ...ground,
    span(` ${signs.ball}`, 'dim'),
  ];
}

function signLegend(canvas: Canvas): Drawn[] {
  const { words } = writer(canvas);
  return [[span(`${canvas.signs.wrong} ${words(figureWords.misjudged)}`, 'dim')]];
}
