import {
  closeSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { diskFull, explaining, notAJournal } from '../system/disk-errors.ts';
import { headerLine, readHeader } from './journal-line.ts';
import { type JournalText, readJournalText } from './journal-text.ts';

export function journalPath(folder: string): string {
  return join(folder, 'journal.jsonl');
}

type OurText = Extract<JournalText, { kind: 'ours' }>;

/** Reads a journal; undefined where there is no file. Refuses a file that is not ours. */
export function readJournalFile(path: string): OurText | undefined {
  const bytes = readBytes(path);
  return bytes && readJournalBytes(bytes, path);
}

/** The same of bytes that were read from `path`. */
export function readJournalBytes(bytes: Buffer, path: string): OurText {
  const journal = readJournalText(bytes.toString());
  if (journal.kind !== 'ours') throw notAJournal(journal.kind, path);
  return journal;
}

/** Undefined where there is no file. */
export function readBytes(path: string): Buffer | undefined {
  return explaining('read', path, () => readIfThere(path));
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Appends whole lines to a journal, which begins to exist with them, in one write; they are on the disk when it returns.
 * The file is opened anew each time: another program may have moved it away since, to start afresh.
 */
export function appendLines(path: string, lines: string): void {
  const folder = dirname(path);
  explaining('write', folder, () => mkdirSync(folder, { recursive: true }));
  explaining('write', path, () => {
    // `a+` is O_APPEND: two programs' lines come one after the other, whoever is first.
    const file = openSync(path, 'a+', 0o600);
    try {
      const lead = leadOf(file, path);
      writeWhole(file, lead + lines, path);
      // A new file is safe only when its name is on the disk too, and the name of its folder.
      if (lead === headerLine) for (const named of [folder, dirname(folder)]) syncFolder(named);
    } finally {
      closeSync(file);
    }
  });
}

/** Writes all in one go, or says that the disk is full; on the disk when it returns. */
export function writeWhole(file: number, content: string | Uint8Array, path: string): void {
  const bytes = Buffer.from(content);
  // The rest of a short write is not sent after it: another program's line may stand between by now.
  if (writeSync(file, bytes) < bytes.length) throw diskFull(path);
  fsyncSync(file);
}

/**
 * What must stand before the next line: the header, or what is missing of it, in a file just begun; a line break after a
 * piece that a kill left, so that it can't glue to the new line. Asked at each append: the killed program may be another.
 */
function leadOf(file: number, path: string): string {
  const { size } = fstatSync(file);
  const start = readAt(file, 0, 1024);
  if (headerLine.startsWith(start)) return headerLine.slice(start.length);
  const kind = readHeader(start.split('\n', 1)[0] ?? '');
  if (kind !== 'ours') throw notAJournal(kind, path);
  return readAt(file, size - 1, 1) === '\n' ? '' : '\n';
}

function readAt(file: number, position: number, length: number): string {
  const bytes = Buffer.alloc(length);
  // Latin-1: one character a byte, so a cut through a longer one does no harm.
  return bytes.toString('latin1', 0, readSync(file, bytes, 0, length, position));
}

function syncFolder(folder: string): void {
  try {
    const file = openSync(folder, 'r');
    try {
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch {
    // Windows opens no folders, and some file systems sync none: there the name is as safe as it gets.
  }
}
