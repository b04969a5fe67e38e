import { readFileSync } from 'node:fs';
import { readLabs } from '../../../src/lessons/compile/labs/read-labs.ts';
import type { KnobLab } from '../../../src/lessons/model/lab.ts';

const read = readLabs(readFileSync('lessons/labs.yaml', 'utf8'));
if (!read.ok) throw new Error(JSON.stringify(read.problems));

/** The labs with knobs that come with the program. */
export const shippedLabs: readonly KnobLab[] = read.file;

export function labCalled(id: string): KnobLab {
  const lab = shippedLabs.find((each) => each.id === id);
  if (!lab) throw new Error(`there is no lab “${id}”`);
  return lab;
}
