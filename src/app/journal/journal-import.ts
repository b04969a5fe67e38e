import type { Text } from '../../text/text.ts';
import { noSuchFile } from '../system/disk-errors.ts';
import { tornNotice } from './journal.ts';
import { appendLines, journalPath, readJournalFile } from './journal-file.ts';

export type Imported = {
  /** How many lines were new. */
  readonly added: number;
  /** A sentence for the learner, if the last line of the file was torn and left out. */
  readonly notice: Text | undefined;
};

/** Adds to the journal of a folder the lines of `file` that it lacks, as they stand. Doing so twice adds nothing. */
export function importJournal(folder: string, file: string): Imported {
  const given = readJournalFile(file);
  if (given === undefined) throw noSuchFile(file);
  const path = journalPath(folder);
  const known = new Set(readJournalFile(path)?.lines.map(({ id }) => id));
  const added = given.lines.filter(({ id }) => !known.has(id));
  if (added.length > 0) appendLines(path, added.map(({ text }) => `${text}\n`).join(''));
  return { added: added.length, notice: given.torn !== '' ? tornNotice(file) : undefined };
}
