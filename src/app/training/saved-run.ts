import { closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { savedRecitalIn } from '../../experiments/recital/saved-recital.ts';
import type { SavedRun } from '../../tutor/lab/event.ts';
import { readBytes, writeWhole } from '../journal/journal-file.ts';
import { backUp } from '../system/backup.ts';
import { explaining } from '../system/disk-errors.ts';
import { ExplainedError } from '../system/explained-error.ts';

/** Where a run in training is put aside, and found again. */
export type SavedRuns = {
  readonly path: string;
  /** Undefined where nothing was put aside. */
  read(): SavedRun | 'damaged' | undefined;
  /** On disk when it returns; throws an explained error. */
  write(bytes: Uint8Array): SavedRun;
};

export function openSavedRuns(folder: string): SavedRuns {
  const path = pathIn(folder);
  return {
    path,
    read() {
      try {
        const bytes = readBytes(path);
        return bytes === undefined ? undefined : (savedRunIn(bytes) ?? 'damaged');
      } catch (error) {
        if (error instanceof ExplainedError) return 'damaged';
        throw error;
      }
    },
    write(bytes) {
      const saved = savedRunIn(bytes);
      if (saved === undefined) throw new Error('a run cannot read what it has saved');
      explaining('write', folder, () => mkdirSync(folder, { recursive: true }));
      // Under its name there is always a whole file, whenever the program is killed.
      const draft = `${path}.${process.pid}`;
      explaining('write', path, () => {
        try {
          const file = openSync(draft, 'w', 0o600);
          try {
            writeWhole(file, bytes, path);
          } finally {
            closeSync(file);
          }
          renameSync(draft, path);
        } catch (error) {
          rmSync(draft, { force: true });
          throw error;
        }
      });
      return saved;
    },
  };
}

/** Renames what was put aside, so that nobody is asked to go on with it. The new path; undefined where there was nothing. */
export function backUpSavedRun(folder: string, now: Date): string | undefined {
  const path = pathIn(folder);
  return existsSync(path) ? backUp(path, now) : undefined;
}

function pathIn(folder: string): string {
  return join(folder, 'recital.weights');
}

function savedRunIn(bytes: Uint8Array): SavedRun | undefined {
  const saved = savedRecitalIn(bytes);
  return saved && { run: saved.run, at: saved.at, bytes };
}
