import type { SavedRuns } from '../../../src/app/training/saved-run.ts';
import { savedRecitalIn } from '../../../src/experiments/recital/saved-recital.ts';
import type { SavedRun } from '../../../src/tutor/lab/event.ts';

/** Saved runs that no disk holds. */
export function savedRunsInMemory(found?: SavedRun | 'damaged'): SavedRuns {
  let saved = found;
  return {
    path: 'recital.weights',
    read: () => saved,
    write(bytes) {
      const read = savedRecitalIn(bytes);
      if (read === undefined) throw new Error('no run can be read in these bytes');
      saved = { run: read.run, at: read.at, bytes };
      return saved;
    },
  };
}
