import type { Random } from '../random.ts';
import { type Dataset, makeInTurn } from './dataset.ts';

/**
 * Makes points on two half circles of radius 1 that reach into each other, which no line can separate: class 0 is the
 * upper one. They are the moons of scikit-learn's `make_moons`, moved by (−0.5, −0.25), so that they lie around the
 * origin, from −1.5 to 1.5 across; each point's place on its moon is drawn. x: N×2.
 *
 * @param count N, the number of samples; the classes take turns
 * @param noise the standard deviation of each coordinate; from about 0.3 on the moons touch
 * @param random the generator to draw from
 */
export function makeMoons(count: number, noise: number, random: Random): Dataset {
  return makeInTurn(count, ['upper', 'lower'], (label) => {
    const angle = Math.PI * random.uniform();
    const side = label === 0 ? 1 : -1;
    const x1 = side * (Math.cos(angle) - 0.5);
    const x2 = side * (Math.sin(angle) - 0.25);
    return [x1 + random.normal(0, noise), x2 + random.normal(0, noise)];
  });
}
