import type { Earned, Game, Standing } from '../../faces/backend.ts';
import { badgesOf, type Curriculum } from '../../learner/badges.ts';
import { whenAt } from '../../learner/fact-time.ts';
import type { Progress } from '../../learner/fold.ts';
import { rankOf } from '../../learner/ranks.ts';
import { rhythmOf } from '../../learner/weekly-rhythm.ts';
import type { ShippedLessons } from './shipped-lessons.ts';

/** What the shipped lessons and labs have to be mended and solved. */
function curriculumOf(shipped: ShippedLessons): Curriculum {
  return {
    mends: shipped.catalogue.flatMap(({ mends }) => mends),
    labs: shipped.labs().map(({ id }) => id),
  };
}

/** How the game stands; undefined where the learner has switched it off. */
export function standingOf(progress: Progress, shipped: ShippedLessons, now: Date): Standing | undefined {
  if (progress.settings.game === false) return undefined;
  const stars = starsOf(progress, shipped);
  const today = whenAt(now.getTime(), -now.getTimezoneOffset()).day;
  return {
    xp: progress.xp,
    stars,
    rank: rankOf(stars),
    rhythm: rhythmOf(progress.days, today),
  };
}

/** The same with the badges. */
export function gameOf(progress: Progress, shipped: ShippedLessons, now: Date): Game | undefined {
  const standing = standingOf(progress, shipped, now);
  return standing && { ...standing, badges: badgesOf(progress, curriculumOf(shipped)) };
}

/** What has come since; undefined where the game is off. */
export function earnedSince(
  before: Progress,
  progress: Progress,
  shipped: ShippedLessons,
): Earned | undefined {
  if (progress.settings.game === false) return undefined;
  const curriculum = curriculumOf(shipped);
  const known = new Set(badgesOf(before, curriculum));
  const rank = rankOf(starsOf(progress, shipped)).id;
  return {
    xp: progress.xp - before.xp,
    badges: badgesOf(progress, curriculum).filter((badge) => !known.has(badge)),
    rank: rank === rankOf(starsOf(before, shipped)).id ? undefined : rank,
  };
}

/** Those of a lesson from a file, or of one that is gone, are no stars of the curriculum. */
function starsOf({ lessons }: Progress, { catalogue }: ShippedLessons): number {
  return catalogue.reduce((sum, { id }) => sum + (lessons.get(id)?.stars ?? 0), 0);
}
