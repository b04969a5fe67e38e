import type { Range, Surface } from '../core/trace.ts';
import type { LineFit, Place } from './line-fit.ts';

/**
 * How strongly the ground bends along its steepest axis: λ, the larger eigenvalue of 2/n·Σ [x² x; x 1]. For one sample
 * λ = 2·(x² + 1). Learning rates below 2/λ settle, those above blow up; on one sample 1/λ lands at once.
 */
export function curvature(xs: readonly number[]): number {
  const meanSquare = add(xs.map((x) => x * x)) / xs.length;
  const mean = add(xs) / xs.length;
  return meanSquare + 1 + Math.hypot(meanSquare - 1, 2 * mean);
}

/** Whether the samples leave a whole valley of lowest points: those through one x, whatever their number. */
export function isValley(xs: readonly number[]): boolean {
  const squares = xs.length * add(xs.map((x) => x * x));
  return squares - add(xs) ** 2 <= 1e-9 * squares;
}

/**
 * Where endless small steps end: at the lowest point, or in a valley at its point nearest to the start, because no
 * step ever leads along the valley.
 */
export function restOf(start: Place, fit: LineFit): Place {
  if (isValley(fit.xs)) return fit.stepFrom(start, 1 / curvature(fit.xs));
  const { n, x, t, xx, xt } = sums(fit);
  const k = (n * xt - x * t) / (n * xx - x * x);
  return { k, b: (t - k * x) / n };
}

/** What the lowest point is computed from: the count of samples, Σ x, Σ t, Σ x² and Σ x·t. */
export function sums({ xs, targets }: LineFit) {
  return {
    n: xs.length,
    x: add(xs),
    t: add(targets),
    xx: add(xs.map((x) => x * x)),
    xt: add(xs.map((x, i) => x * (targets[i] ?? 0))),
  };
}

function add(list: readonly number[]): number {
  return list.reduce((sum, item) => sum + item, 0);
}

const columns = 41;
const rows = 31;

/** The loss around some places, the same stretch along both axes, so that directions look as they are. */
export function lossSurface(fit: LineFit, places: readonly Place[]): Surface {
  const ks = extent(places.map(({ k }) => k));
  const bs = extent(places.map(({ b }) => b));
  const half = Math.max(2, 0.75 * (ks.to - ks.from), 0.75 * (bs.to - bs.from));
  const k = around(ks, half);
  const b = around(bs, half);
  const heights = Array.from({ length: rows * columns }, (_, cell) =>
    fit.lossAt({
      k: k.from + ((k.to - k.from) * (cell % columns)) / (columns - 1),
      b: b.from + ((b.to - b.from) * Math.floor(cell / columns)) / (rows - 1),
    }),
  );
  return { across: k, upwards: b, columns, rows, heights };
}

function extent(list: readonly number[]): Range {
  return { from: Math.min(...list), to: Math.max(...list) };
}

function around({ from, to }: Range, half: number): Range {
  const middle = (from + to) / 2;
  return { from: middle - half, to: middle + half };
}
