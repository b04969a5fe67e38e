import type { Random } from '../random.ts';
import { createDataset, type Dataset, drawInTurn } from './dataset.ts';

const corners = [[0, 0], [0, 1], [1, 0], [1, 1]]; // biome-ignore format: rows
const classes = ['same', 'different'];

/** Either, but not both: the four corners of a square, where a corner is of class 1 if its two coordinates differ. */
export function createXor(): Dataset {
  return createDataset(corners, [0, 1, 1, 0], classes);
}

/**
 * Clouds around the four corners of XOR.
 *
 * @param noise the standard deviation of each coordinate; from about 0.25 on the clouds touch
 */
export function drawXor(count: number, noise: number, random: Random): Dataset {
  return drawInTurn(count, classes, (label) => {
    const x1 = random.integer(2);
    const x2 = label === 0 ? x1 : 1 - x1;
    return [x1 + random.normal(0, noise), x2 + random.normal(0, noise)];
  });
}
