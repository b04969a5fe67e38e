import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Run } from '../../../src/experiments/core/trace.ts';
import { experiments } from '../../../src/experiments/registry.ts';
import { decodeRun, encodeRun } from '../../../src/experiments/run-code/run-code.ts';

/**
 * Codes that were given out, each with its run: every experiment with all its defaults, and every parameter and every
 * choice once. What comes anew is added at the end; a line that is here stays as it is.
 */
const frozen: Readonly<Record<string, Run>> = JSON.parse(
  readFileSync(join(import.meta.dirname, 'frozen-codes.json'), 'utf8'),
);

test.each(Object.entries(frozen))('the code %s still means its run, and is still its code', (code, run) => {
  const decoded = decodeRun(code);
  // A parameter that an experiment has been given since may stand beside those that were there then.
  expect(decoded).toMatchObject({ kind: 'run', run });
  if (decoded.kind === 'run') expect(encodeRun(decoded.run)).toBe(code);
});

test('there is one for every experiment, every parameter and every choice', () => {
  const runs = Object.values(frozen);
  for (const [name, { specs }] of experiments) {
    const mine = runs.filter(({ experiment }) => experiment === name);
    expect(mine.length, name).toBeGreaterThan(0);
    for (const [param, spec] of Object.entries(specs)) {
      const given = mine.map(({ params }) => params[param]);
      const wanted = spec.kind === 'word' ? spec.words : [spec.default];
      expect(given, `${name}: ${param}`).toEqual(expect.arrayContaining([...wanted]));
      expect(new Set(given.map(String)).size, `${name}: ${param}`).toBeGreaterThan(1);
    }
  }
});
