import type { Figure, FigureName } from '../../lessons/model/figure.ts';
import type { Language } from '../../text/text.ts';
import { attention } from './attention/attention.ts';
import { shares } from './attention/shares.ts';
import { border } from './border/border.ts';
import { newPoints, sides } from './border/border-views.ts';
import { brokenMachine } from './broken/broken-machine.ts';
import type { Canvas, Drawn } from './canvas/canvas.ts';
import type { Drawing } from './canvas/drawing.ts';
import { clip } from './canvas/spans.ts';
import { glyph } from './characters/glyph.ts';
import { arrow } from './contour/arrow.ts';
import { contour } from './contour/contour.ts';
import { basins } from './curves/basins.ts';
import { forgettingCurve } from './curves/forgetting-curve.ts';
import { lossCurve } from './curves/loss-curve.ts';
import { parabola } from './curves/parabola.ts';
import { duel, tasks, trainTest } from './curves/two-curves.ts';
import { network } from './network/network.ts';
import { neuron } from './neuron/neuron.ts';
import { pokes } from './pokes/pokes.ts';
import { race } from './race/race.ts';
import { partCurves } from './recital/part-curves.ts';
import { parts } from './recital/parts.ts';
import { recital } from './recital/recital.ts';
import { temperatures } from './recital/temperatures.ts';
import { parameters } from './tables/parameters.ts';
import { samples } from './tables/samples.ts';

const drawings: Readonly<Record<FigureName, Drawing>> = {
  neuron,
  network,
  glyph,
  samples,
  'loss-curve': lossCurve,
  'train-test': trainTest,
  tasks,
  duel,
  'forgetting-curve': forgettingCurve,
  contour,
  border,
  'new-points': newPoints,
  sides,
  parameters,
  pokes,
  race,
  parabola,
  basins,
  arrow,
  shares,
  attention,
  recital,
  parts,
  'part-curves': partCurves,
  temperatures,
  'broken-machine': brokenMachine,
};

/** Those that put things side by side where there is room. */
const pairs: readonly FigureName[] = ['recital'];

export function isPair({ name }: Pick<Figure, 'name'>): boolean {
  return pairs.includes(name);
}

export function drawFigure(figure: Figure, frame: number, canvas: Canvas): readonly Drawn[] {
  // Drawings keep to their canvas; where words are longer than foreseen, the last column gives way and no line wraps.
  return clip(drawings[figure.name].draw(figure, frame, canvas), canvas);
}

export function tellFigure(figure: Figure, frame: number, language: Language): readonly string[] {
  return drawings[figure.name].tell(figure, frame, language);
}
