import type { Canvas, Drawn } from './canvas.ts';
import { drawChart } from './chart.ts';

/** The learner's own loss curve: one point for each thing predicted. */
export function drawLosses(losses: readonly number[], canvas: Canvas): readonly Drawn[] {
  return drawChart({ series: losses, upTo: losses.length - 1 }, canvas);
}
