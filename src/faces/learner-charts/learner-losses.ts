import type { Canvas, Drawn } from '../figures/canvas/canvas.ts';
import { drawChart } from '../figures/canvas/chart.ts';
import { figureWords } from '../figures/canvas/figure-words.ts';
import { writer } from '../figures/canvas/writer.ts';

/** A curve of losses as shares of what blind guessing costs. Its scale goes from 0 to 1, and higher only where `highest` or a loss is. */
export function drawLosses(losses: readonly number[], canvas: Canvas, highest = 1): readonly Drawn[] {
  const { words } = writer(canvas);
  const scale = { from: 0, to: Math.max(highest, ...losses) };
  const levels = [{ at: 1, name: words(figureWords.blindGuess) }];
  return drawChart({ series: losses, upTo: losses.length - 1, scale, levels }, canvas);
}
