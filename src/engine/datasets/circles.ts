import type { Random } from '../random.ts';
import { type Dataset, drawInTurn } from './dataset.ts';

/**
 * A ring around another: only a closed border can part them. Class 0 is the inner one, of radius 0.5; the outer one has
 * radius 1.
 *
 * @param noise the standard deviation of each coordinate; from about 0.2 on the rings touch
 */
export function drawCircles(count: number, noise: number, random: Random): Dataset {
  return drawInTurn(count, ['inner', 'outer'], (label) => {
    const angle = 2 * Math.PI * random.uniform();
    const radius = label === 0 ? 0.5 : 1;
    return [
      radius * Math.cos(angle) + random.normal(0, noise),
      radius * Math.sin(angle) + random.normal(0, noise),
    ];
  });
}
