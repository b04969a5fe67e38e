import { createInterface } from 'node:readline';
import { readLines } from '../../faces/plain/line-reader.ts';
import type { PlainTerminal } from '../../faces/plain/plain-terminal.ts';
import type { Runtime } from './runtime.ts';

/** Lends the process's standard input and output to a plain conversation, and takes the input back after it. */
export async function withPlainTerminal(
  { interactive }: Runtime,
  talk: (terminal: PlainTerminal) => Promise<void>,
): Promise<void> {
  const input = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  try {
    await talk({ lines: readLines(input), write: (text) => process.stdout.write(text), interactive });
  } finally {
    input.close();
  }
}
