import { existsSync, renameSync } from 'node:fs';
import { join, parse } from 'node:path';
import { explaining } from './disk-errors.ts';

/** Renames a file that exists: the time stands in its new name, `journal-20261123T120000000Z.jsonl`. Returns the new path. */
export function backUp(path: string, now: Date): string {
  const backup = freeName(path, now.toISOString().replace(/[-:.]/g, ''));
  explaining('write', backup, () => renameSync(path, backup));
  return backup;
}

/** A rename overwrites: a backup of the same moment keeps its name. */
function freeName(path: string, time: string): string {
  const { dir, name, ext } = parse(path);
  const nameOf = (count: number) => join(dir, `${name}-${time}${count === 1 ? '' : `-${count}`}${ext}`);
  let count = 1;
  while (existsSync(nameOf(count))) count++;
  return nameOf(count);
}
