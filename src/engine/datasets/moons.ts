import type { Random } from '../random.ts';
import { type Dataset, drawInTurn } from './dataset.ts';

/**
 * Two half circles of radius 1 that reach into each other: no line can part them, a bent border can. Class 0 is the upper
 * one. They lie around the origin, from −1.5 to 1.5.
 *
 * @param noise the standard deviation of each coordinate; from about 0.3 on the moons touch
 */
export function drawMoons(count: number, noise: number, random: Random): Dataset {
  return drawInTurn(count, ['upper', 'lower'], (label) => {
    const angle = Math.PI * random.uniform();
    const side = label === 0 ? 1 : -1;
    const x1 = side * (Math.cos(angle) - 0.5);
    const x2 = side * (Math.sin(angle) - 0.25);
    return [x1 + random.normal(0, noise), x2 + random.normal(0, noise)];
  });
}
