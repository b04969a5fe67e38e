import type { Random } from '../random.ts';
import { type Dataset, drawInTurn } from './dataset.ts';

/**
 * Round clouds, each a class, with their centres evenly around a circle of radius 1, the first of them to the right:
 * lines can part them.
 *
 * @param noise the standard deviation of each coordinate
 * @param blobs how many clouds
 */
export function drawBlobs(count: number, noise: number, random: Random, blobs = 2): Dataset {
  const classes = Array.from({ length: blobs }, (_, blob) => `blob ${blob + 1}`);
  return drawInTurn(count, classes, (label) => {
    const angle = (2 * Math.PI * label) / blobs;
    return [Math.cos(angle) + random.normal(0, noise), Math.sin(angle) + random.normal(0, noise)];
  });
}
