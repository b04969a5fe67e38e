import { fromRows, type Matrix } from '../matrix.ts';
import type { Random } from '../random.ts';

/** A data set for regression: N points of the plane with a height for each. A batch for `SquaredError`. */
export type Heights = {
  /** The points, N×2, from −1 to 1. */
  readonly x: Matrix;
  /** The heights, N×1, from −1 to 1 but for the noise. */
  readonly target: Matrix;
};

/**
 * Makes points of a slope that rises evenly from the lower left to the upper right, `(x₁ + x₂) / 2`, for regression.
 *
 * @param count N, the number of points
 * @param noise the standard deviation of each height
 * @param random the generator to draw from
 */
export function makeSlope(count: number, noise: number, random: Random): Heights {
  return makeHeights(count, noise, random, (x1, x2) => (x1 + x2) / 2);
}

/** Centres of three hills (+1) and three hollows (−1), and how wide all of them are. */
const hills = [
  { x1: -0.65, x2: 0.4, height: 1 },
  { x1: 0, x2: -0.4, height: -1 },
  { x1: 0.65, x2: 0.4, height: 1 },
  { x1: -0.65, x2: -0.4, height: -1 },
  { x1: 0, x2: 0.4, height: -1 },
  { x1: 0.65, x2: -0.4, height: 1 },
] as const;
const hillWidth = 0.3;

/**
 * Makes points on three round hills and in three hollows, for regression: the height is that of the nearest one, which
 * falls off from ±1 as `e^(−d² / 0.09)` with the distance d from its centre.
 *
 * @param count N, the number of points
 * @param noise the standard deviation of each height
 * @param random the generator to draw from
 */
export function makeHills(count: number, noise: number, random: Random): Heights {
  return makeHeights(count, noise, random, (x1, x2) =>
    hills
      .map((hill) => hill.height * Math.exp(-((x1 - hill.x1) ** 2 + (x2 - hill.x2) ** 2) / hillWidth ** 2))
      .reduce((highest, height) => (Math.abs(height) > Math.abs(highest) ? height : highest)),
  );
}

function makeHeights(
  count: number,
  noise: number,
  random: Random,
  heightAt: (x1: number, x2: number) => number,
): Heights {
  const points = Array.from({ length: count }, () => [2 * random.uniform() - 1, 2 * random.uniform() - 1]);
  return {
    x: fromRows(points),
    target: fromRows(points.map(([x1 = 0, x2 = 0]) => [heightAt(x1, x2) + random.normal(0, noise)])),
  };
}
