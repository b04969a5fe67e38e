import type { Progress } from './progress.ts';

/** A misconception that somebody has shown. */
export type WeakSpot = {
  readonly tag: string;
  /** How often. */
  readonly misses: number;
  /** Questions that were missed by it and have not been right since. */
  readonly open: number;
};

/** What is weak and why: what is still open first, then what was missed most often. */
export function weakSpots({ misses, cards }: Pick<Progress, 'misses' | 'cards'>): WeakSpot[] {
  const spots = new Map<string, { misses: number; open: number }>();
  const spotOf = (tag: string) => {
    const spot = spots.get(tag) ?? { misses: 0, open: 0 };
    spots.set(tag, spot);
    return spot;
  };
  for (const { tag } of misses) if (tag !== undefined) spotOf(tag).misses++;
  for (const { tag, reviews } of cards)
    if (tag !== undefined && reviews.at(-1)?.grade === 'again') spotOf(tag).open++;
  return [...spots]
    .map(([tag, spot]) => ({ tag, ...spot }))
    .sort((a, b) => b.open - a.open || b.misses - a.misses);
}
