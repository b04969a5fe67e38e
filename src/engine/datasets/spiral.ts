import type { Random } from '../random.ts';
import { type Dataset, makeInTurn } from './dataset.ts';

/**
 * Makes points on the arms of a spiral, each a class, which wind around each other one and a half times, out to radius
 * 1: the hardest of these data sets to separate. x: N×2.
 *
 * Reference: K. J. Lang and M. J. Witbrock, "Learning to tell two spirals apart", 1988.
 *
 * @param count N, the number of samples; the classes take turns
 * @param noise the standard deviation of each coordinate; from about 0.1 on two arms touch
 * @param random the generator to draw from
 * @param arms the number of arms, from 2 on; 2 if not given
 */
export function makeSpiral(count: number, noise: number, random: Random, arms = 2): Dataset {
  const classes = Array.from({ length: arms }, (_, arm) => `arm ${arm + 1}`);
  return makeInTurn(count, classes, (label) => {
    // The root spreads the samples evenly over the area, not crowded at the centre.
    const radius = Math.sqrt(random.uniform());
    const angle = 2 * Math.PI * (1.5 * radius + label / arms);
    return [
      radius * Math.cos(angle) + random.normal(0, noise),
      radius * Math.sin(angle) + random.normal(0, noise),
    ];
  });
}
