import type { Random } from '../random.ts';
import { type Dataset, drawInTurn } from './dataset.ts';

/**
 * Arms that wind around each other one and a half times, each a class, out to radius 1: the hardest border of all here.
 *
 * @param noise the standard deviation of each coordinate; from about 0.1 on two arms touch
 * @param arms how many arms, from 2 on
 */
export function drawSpiral(count: number, noise: number, random: Random, arms = 2): Dataset {
  const classes = Array.from({ length: arms }, (_, arm) => `arm ${arm + 1}`);
  return drawInTurn(count, classes, (label) => {
    // The root spreads the samples evenly over the area, not crowded at the centre.
    const radius = Math.sqrt(random.uniform());
    const angle = 2 * Math.PI * (1.5 * radius + label / arms);
    return [
      radius * Math.cos(angle) + random.normal(0, noise),
      radius * Math.sin(angle) + random.normal(0, noise),
    ];
  });
}
