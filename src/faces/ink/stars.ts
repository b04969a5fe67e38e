import type { Signs } from '../look/signs.ts';

/** `★★☆` for two of three. */
export function starsText(stars: number, { star, noStar }: Signs): string {
  return star.repeat(stars) + noStar.repeat(3 - stars);
}
