import { isCalibrated } from './calibration.ts';
import type { Progress } from './progress.ts';

/** What there is to be mended and solved. */
export type Curriculum = {
  /** The questions in which a sentence of the article is mended. */
  readonly mends: readonly string[];
  readonly labs: readonly string[];
};

export const badgeIds = ['exploded', 'corrected', 'retired', 'calibrated', 'mender', 'explorer'] as const;

export type BadgeId = (typeof badgeIds)[number];

/** For an insight, never for time spent. */
const badges: { readonly [id in BadgeId]: (progress: Progress, curriculum: Curriculum) => boolean } = {
  /** A run of one's own blown up by too large a step. */
  exploded: ({ hasExploded }) => hasExploded,
  /** Quite sure and wrong, and right when it came back. */
  corrected: ({ misses, cards }) => {
    const rights = new Map(
      cards.map(({ question, reviews }) => [
        question,
        reviews.findLast(({ grade }) => grade !== 'again')?.at ?? Number.NEGATIVE_INFINITY,
      ]),
    );
    return misses.some(
      ({ question, confidence, at }) =>
        confidence === 4 && at < (rights.get(question) ?? Number.NEGATIVE_INFINITY),
    );
  },
  /** A miss that has left the notebook for good. */
  retired: ({ hasRetired }) => hasRetired,
  /** Right about as often as one says. */
  calibrated: ({ predictions }) => isCalibrated(predictions),
  /** All sentences of the article mended. */
  mender: ({ known }, { mends }) => mends.length > 0 && mends.every((id) => known.has(id)),
  /** The goals of all labs reached. */
  explorer: (progress, { labs }) => labs.length > 0 && labs.every((id) => progress.labs.has(id)),
};

export function badgesOf(progress: Progress, curriculum: Curriculum): BadgeId[] {
  return badgeIds.filter((id) => badges[id](progress, curriculum));
}
