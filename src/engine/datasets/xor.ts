import type { Random } from '../random.ts';
import { createDataset, type Dataset, makeInTurn } from './dataset.ts';

const corners = [[0, 0], [0, 1], [1, 0], [1, 1]]; // biome-ignore format: rows
const classes = ['same', 'different'];

/**
 * The truth table of XOR as a data set: the four corners of a square, x: 4×2, of class 1 where the two coordinates
 * differ, else of class 0. No line can separate them.
 */
export function xorCorners(): Dataset {
  return createDataset(corners, [0, 1, 1, 0], classes);
}

/**
 * Makes clouds of points around the four corners of XOR: class 1 where the corner's two coordinates differ, else class
 * 0. x: N×2.
 *
 * @param count N, the number of samples; the classes take turns
 * @param noise the standard deviation of each coordinate; from about 0.25 on the clouds touch
 * @param random the generator to draw from
 */
export function makeXor(count: number, noise: number, random: Random): Dataset {
  return makeInTurn(count, classes, (label) => {
    const x1 = random.integer(2);
    const x2 = label === 0 ? x1 : 1 - x1;
    return [x1 + random.normal(0, noise), x2 + random.normal(0, noise)];
  });
}
