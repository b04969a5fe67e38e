import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { explaining } from '../system/disk-errors.ts';
import { journalPath, readJournalFile } from './journal-file.ts';
import { dropKeptFold } from './kept-fold.ts';

/**
 * Starts afresh: the journal becomes a backup beside it, with the time in its name, whose path is returned; `import`
 * brings it back. Undefined if there was nothing to reset.
 */
export function resetJournal(folder: string, now: Date): string | undefined {
  const path = journalPath(folder);
  if (readJournalFile(path) === undefined) return undefined;
  const backup = freeName(folder, now.toISOString().replace(/[-:.]/g, ''));
  explaining('write', backup, () => renameSync(path, backup));
  dropKeptFold(folder);
  return backup;
}

/** A rename overwrites: a backup of the same moment keeps its name. */
function freeName(folder: string, time: string): string {
  const nameOf = (count: number) => join(folder, `journal-${time}${count === 1 ? '' : `-${count}`}.jsonl`);
  let count = 1;
  while (existsSync(nameOf(count))) count++;
  return nameOf(count);
}
