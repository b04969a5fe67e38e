import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const MOST_FILES = 16;

const entries = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true });
const folders = entries
  .filter((entry) => entry.isDirectory())
  .map(({ parentPath, name }) => ({
    name,
    path: join(parentPath, name),
  }));

test('no folder of src is so full that one must search in it', () => {
  const full = folders.filter(
    ({ path }) => entries.filter((entry) => entry.isFile() && entry.parentPath === path).length > MOST_FILES,
  );
  expect(folders.length).toBeGreaterThan(9);
  expect(full).toEqual([]);
});

test('every room stands in ARCHITECTURE.md, and no other', () => {
  const map = readFileSync(join(ROOT, 'docs/ARCHITECTURE.md'), 'utf8').split('## One line for each')[1] ?? '';
  const listed = [...map.matchAll(/^ *((?:[a-z-]+\/ ?)+)/gm)].flatMap(([, names = '']) =>
    names.trim().split(' '),
  );
  expect(listed.sort()).toEqual(folders.map(({ name }) => `${name}/`).sort());
});
