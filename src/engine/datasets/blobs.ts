import type { Random } from '../random.ts';
import { type Dataset, makeInTurn } from './dataset.ts';

/**
 * Makes round clouds of points in the plane, each a class, which lines can separate. Their centres lie evenly around a
 * circle of radius 1, the first of them to the right, where scikit-learn's `make_blobs` draws its centres. x: N×2.
 *
 * @param count N, the number of samples; the classes take turns
 * @param noise the standard deviation of each coordinate
 * @param random the generator to draw from
 * @param blobs the number of clouds, 2 if not given
 */
export function makeBlobs(count: number, noise: number, random: Random, blobs = 2): Dataset {
  const classes = Array.from({ length: blobs }, (_, blob) => `blob ${blob + 1}`);
  return makeInTurn(count, classes, (label) => {
    const angle = (2 * Math.PI * label) / blobs;
    return [Math.cos(angle) + random.normal(0, noise), Math.sin(angle) + random.normal(0, noise)];
  });
}
