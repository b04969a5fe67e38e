import { createFold, type Progress } from '../../learner/fold.ts';
import type { Fact } from '../../tutor/fact.ts';
import type { Journal } from './journal.ts';

/** The learner's memory: the journal on disk, and the progress folded from it, kept up to date. */
export type Memory = {
  progress(): Progress;
  /** On disk when it returns. */
  record(fact: Fact): void;
};

/** So many facts are folded before anybody could notice. */
const worthKeeping = 5000;

export function openMemory(journal: Journal): Memory {
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
