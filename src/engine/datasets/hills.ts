import { fromRows, type Matrix } from '../matrix.ts';
import type { Random } from '../random.ts';

/** N points and a height for each, which is a number to be met and no class: regression. */
export type Heights = {
  /** N×2, from −1 to 1. */
  readonly x: Matrix;
  /** N×1, from −1 to 1 but for the noise. */
  readonly target: Matrix;
};

/**
 * Points of a plane that rises evenly from the lower left to the upper right.
 *
 * @param noise the standard deviation of each height
 */
export function drawSlope(count: number, noise: number, random: Random): Heights {
  return drawHeights(count, noise, random, (x1, x2) => (x1 + x2) / 2);
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
 * Points between round hills and hollows: the height is that of the nearest one, falling off around its centre.
 *
 * @param noise the standard deviation of each height
 */
export function drawHills(count: number, noise: number, random: Random): Heights {
  return drawHeights(count, noise, random, (x1, x2) =>
    hills
      .map((hill) => hill.height * Math.exp(-((x1 - hill.x1) ** 2 + (x2 - hill.x2) ** 2) / hillWidth ** 2))
      .reduce((highest, height) => (Math.abs(height) > Math.abs(highest) ? height : highest)),
  );
}

function drawHeights(
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
