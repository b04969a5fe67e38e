import type { Figure, FigureName } from '../../lessons/model/figure.ts';
import type { Language } from '../../text/text.ts';
import { arrow } from './arrow.ts';
import { attention } from './attention/attention.ts';
import { shares } from './attention/shares.ts';
import { basins } from './basins.ts';
import { border } from './border.ts';
import { newPoints, sides } from './border-views.ts';
import { brokenMachine } from './broken/broken-machine.ts';
import type { Canvas, Drawn } from './canvas.ts';
import { contour } from './contour.ts';
import type { Drawing } from './drawing.ts';
import { forgettingCurve } from './forgetting-curve.ts';
import { glyph } from './glyph.ts';
import { clip } from './lines.ts';
import { lossCurve } from './loss-curve.ts';
import { network } from './network.ts';
import { neuron } from './neuron.ts';
import { parabola } from './parabola.ts';
import { parameters } from './parameters.ts';
import { pokes } from './pokes.ts';
import { race } from './race.ts';
import { partCurves } from './recital/part-curves.ts';
import { parts } from './recital/parts.ts';
import { recital } from './recital/recital.ts';
import { temperatures } from './recital/temperatures.ts';
import { samples } from './samples.ts';
import { duel, tasks, trainTest } from './two-curves.ts';

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

export function drawFigure(figure: Figure, frame: number, canvas: Canvas): readonly Drawn[] {
  // Drawings keep to their canvas; where words are longer than foreseen, the last column gives way and no line wraps.
  return clip(drawings[figure.name].draw(figure, frame, canvas), canvas);
}

export function tellFigure(figure: Figure, frame: number, language: Language): readonly string[] {
  return drawings[figure.name].tell(figure, frame, language);
}
