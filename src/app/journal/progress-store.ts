import { createFold, type Progress } from '../../learner/fold.ts';
import type { Fact } from '../../tutor/fact.ts';
import type { Journal } from './journal.ts';

/** The learner's facts and progress: the journal on disk, and the progress folded from it, kept up to date. */
export type ProgressStore = {
  progress(): Progress;
  /** On disk when it returns. */
  record(fact: Fact): void;
};

/** So many facts are folded before anybody could notice. */
const worthKeeping = 5000;

export function openProgressStore(journal: Journal): ProgressStore {
  const fold = createFold(journal.folded);
  for (const { fact, when } of journal.entries) fold.add(fact, when);
  if (journal.entries.length >= worthKeeping) journal.keep(fold.state);
  return {
    progress: () => fold.progress(),
    record(fact) {
      const { when } = journal.append(fact);
      fold.add(fact, when);
    },
  };
}
