import { backUp } from '../system/backup.ts';
import { dropFoldCache } from './fold-cache.ts';
import { journalPath, readJournalFile } from './journal-file.ts';

/**
 * Starts afresh: the journal becomes a backup beside it, with the time in its name, whose path is returned; `import`
 * brings it back. Undefined if there was nothing to reset.
 */
export function resetJournal(folder: string, now: Date): string | undefined {
  const path = journalPath(folder);
  if (readJournalFile(path) === undefined) return undefined;
  const backup = backUp(path, now);
  dropFoldCache(folder);
  return backup;
}
