import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { FoldState } from '../../learner/fold.ts';
import type { JournalLine } from './journal-line.ts';

/**
 * What a journal folds to, kept beside it so that a long one is not read from its beginning each time. It can be deleted
 * at any moment: it counts only if it was made by the same build and the journal still begins with the very bytes that
 * were folded, and else the journal is read as if it were not there.
 */
export type CachedFold = {
  /** Which build of the program made it: another may fold otherwise. */
  readonly build: string;
  /** How many bytes of the journal were folded, from its beginning to the end of a line, and their digest. */
  readonly length: number;
  readonly digest: string;
  /** The last line in the order of folding. */
  readonly last: Pick<JournalLine, 'id' | 'place'>;
  /** When the last of its facts happened, in milliseconds since 1970. */
  readonly latest: number;
  readonly state: FoldState;
};

function keptPath(folder: string): string {
  return join(folder, 'progress.cache');
}

/** Undefined if there is none that stands for the beginning of `journal`. */
export function readFoldCache(folder: string, build: string, journal: Buffer): CachedFold | undefined {
  try {
    const file = readFileSync(keptPath(folder));
    if (!isWhole(file)) return undefined;
    const kept: unknown = deserialize(file.subarray(digestBytes));
    if (!isKeptFold(kept) || kept.build !== build) return undefined;
    return digestOf(journal.subarray(0, kept.length)) === kept.digest ? kept : undefined;
  } catch {
    // There is none, it can't be read, or another version of Node wrote it.
    return undefined;
  }
}

/** `journal` are the bytes that were folded. What can't be kept is not: then the next start takes longer. */
export function writeFoldCache(
  folder: string,
  journal: Buffer,
  { build, last, latest, state }: Pick<CachedFold, 'build' | 'last' | 'latest' | 'state'>,
): void {
  const kept: CachedFold = { build, length: journal.length, digest: digestOf(journal), last, latest, state };
  const content = serialize(kept);
  // Under its name there is always a whole file, whoever else writes one now.
  const draft = `${keptPath(folder)}.${process.pid}`;
  try {
    writeFileSync(draft, Buffer.concat([sha256(content), content]), { mode: 0o600 });
    renameSync(draft, keptPath(folder));
  } catch {
    rmSync(draft, { force: true });
  }
}

export function dropFoldCache(folder: string): void {
  rmSync(keptPath(folder), { force: true });
}

const digestBytes = 32;

/** Whether the content is what was written: then its shape is that of the build which it names. */
function isWhole(file: Buffer): boolean {
  return sha256(file.subarray(digestBytes)).equals(file.subarray(0, digestBytes));
}

function isKeptFold(value: unknown): value is CachedFold {
  return typeof value === 'object' && value !== null && 'build' in value && 'state' in value;
}

function digestOf(bytes: Buffer): string {
  return sha256(bytes).toString('hex');
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}
