import { closeSync, openSync, rmSync } from 'node:fs';
import { alreadyThere, explaining, nothingToExport } from '../system/disk-errors.ts';
import { journalPath, readJournalFile, writeWhole } from './journal-file.ts';

/** Copies the journal of a folder, with the lines of newer versions, to a file that is not there yet. */
export function exportJournal(folder: string, file: string): void {
  const path = journalPath(folder);
  const journal = readJournalFile(path);
  if (journal === undefined) throw nothingToExport(path);
  explaining('write', file, () => {
    const copy = openNew(file);
    try {
      writeWhole(copy, journal.whole, file);
    } catch (error) {
      rmSync(file, { force: true });
      throw error;
    } finally {
      closeSync(copy);
    }
  });
}

/** Made and opened in one step, so that a file which appears meanwhile is not overwritten either. */
function openNew(file: string): number {
  try {
    return openSync(file, 'wx', 0o600);
  } catch (error) {
    throw error instanceof Error && 'code' in error && error.code === 'EEXIST' ? alreadyThere(file) : error;
  }
}
