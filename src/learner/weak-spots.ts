import type { Progress } from './progress.ts';
import { isOpen } from './review-cards.ts';

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
  for (const { tag } of misses) {
    if (tag === undefined) continue;
    const spot = spots.get(tag) ?? { misses: 0, open: 0 };
    spots.set(tag, { ...spot, misses: spot.misses + 1 });
  }
  for (const card of cards) {
    const { tag } = card;
    const spot = tag === undefined ? undefined : spots.get(tag);
    if (spot && isOpen(card)) spot.open++;
  }
  return [...spots]
    .map(([tag, spot]) => ({ tag, ...spot }))
    .sort((a, b) => b.open - a.open || b.misses - a.misses);
}
