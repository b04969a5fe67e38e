import type { Random } from '../random.ts';
import { type Dataset, makeInTurn } from './dataset.ts';

/**
 * Makes points on two circles around the origin, which only a closed border can separate: class 0 on the inner one, of
 * radius 0.5, class 1 on the outer one, of radius 1. They are those of scikit-learn's `make_circles` with `factor=0.5`
 * and the classes exchanged. x: N×2.
 *
 * @param count N, the number of samples; the classes take turns
 * @param noise the standard deviation of each coordinate; from about 0.2 on the circles touch
 * @param random the generator to draw from
 */
export function makeCircles(count: number, noise: number, random: Random): Dataset {
  return makeInTurn(count, ['inner', 'outer'], (label) => {
    const angle = 2 * Math.PI * random.uniform();
    const radius = label === 0 ? 0.5 : 1;
    return [
      radius * Math.cos(angle) + random.normal(0, noise),
      radius * Math.sin(angle) + random.normal(0, noise),
    ];
  });
}
