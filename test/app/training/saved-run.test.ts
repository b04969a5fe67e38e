import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ExplainedError } from '../../../src/app/system/explained-error.ts';
import { backUpSavedRun, openSavedRuns } from '../../../src/app/training/saved-run.ts';
import { openRun } from '../../../src/experiments/open-run.ts';
import { temporaryFolder } from '../../journeys/home-folder.ts';

const live = openRun({ experiment: 'recital', params: { steps: 9, width: 8 }, seed: 1 });
const bytes = Array.isArray(live) ? undefined : live.save?.();
if (bytes === undefined) throw new Error('a recital can be saved');

test('nothing is there before anything was saved', () => {
  expect(openSavedRuns(temporaryFolder()).read()).toBeUndefined();
});

test('what is saved is found again, and nothing else is left behind', () => {
  const folder = join(temporaryFolder(), 'not', 'there');
  const saved = openSavedRuns(folder).write(bytes);
  const found = openSavedRuns(folder).read();
  expect(found).toMatchObject({ at: 0, run: saved.run });
  expect(readdirSync(folder)).toEqual(['recital.weights']);
  expect(Buffer.from(bytes).equals(readFileSync(join(folder, 'recital.weights')))).toBe(true);
});

test.each([
  ['cut off', bytes.subarray(0, 5000)],
  ['empty', new Uint8Array()],
  ['something else', Buffer.from('hello')],
])('a file that is %s is damaged, and can be saved over', (_, content) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'recital.weights'), content);
  expect(openSavedRuns(folder).read()).toBe('damaged');
  openSavedRuns(folder).write(bytes);
  expect(openSavedRuns(folder).read()).toMatchObject({ at: 0 });
});

test('where it cannot be written, a sentence says why, and no draft stays', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'recital.weights', 'in the way'), { recursive: true });
  expect(() => openSavedRuns(folder).write(bytes)).toThrow(ExplainedError);
  expect(readdirSync(folder)).toEqual(['recital.weights']);
  expect(openSavedRuns(folder).read()).toBe('damaged');
});

test('what was put aside is renamed when somebody starts afresh, and can be put back', () => {
  const folder = temporaryFolder();
  const now = new Date(Date.UTC(2026, 10, 23, 12));
  expect(backUpSavedRun(folder, now)).toBeUndefined();
  openSavedRuns(folder).write(bytes);
  const backup = backUpSavedRun(folder, now);
  expect(backup).toBe(join(folder, 'recital-20261123T120000000Z.weights'));
  expect(openSavedRuns(folder).read()).toBeUndefined();
  expect(Buffer.from(bytes).equals(readFileSync(backup ?? ''))).toBe(true);
});
