import { appendFileSync, writeFileSync } from 'node:fs';
import { explaining } from './disk-errors.ts';

/** Begins a file of JSON lines; what it returns adds one. Throws an ExplainedError where the file cannot be written. */
export function recordInto(path: string): (line: unknown) => void {
  explaining('write', path, () => writeFileSync(path, ''));
  return (line) => explaining('write', path, () => appendFileSync(path, `${JSON.stringify(line)}\n`));
}
