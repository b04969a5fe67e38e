import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const MOST_FILES = 16;
const MOST_LINES = 250;

/** Longer files, each with its reason. */
const longer: { readonly [path: string]: string } = {
  'engine/kernels/assembly/index.ts': 'the list of all that is compiled, one short adapter for each',
  'engine/kernels/wasm/wasm-kernels.ts': 'one method for each kernel of the contract',
};

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

test('no file of src is long, but for those with a reason', () => {
  const files = entries
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name));
  const linesOf = (path: string) => readFileSync(path, 'utf8').split('\n').length - 1;
  const long = files
    .map((path) => ({ path: relative(join(ROOT, 'src'), path).replaceAll('\\', '/'), lines: linesOf(path) }))
    // What the build writes is nobody's to read.
    .filter(({ path, lines }) => lines > MOST_LINES && !/(?:binary|shipped-texts)\.ts$/.test(path));
  expect(long.map(({ path }) => path).sort()).toEqual(Object.keys(longer).sort());
});

test('every room stands in ARCHITECTURE.md, and no other', () => {
  const map = readFileSync(join(ROOT, 'docs/ARCHITECTURE.md'), 'utf8').split('## One line for each')[1] ?? '';
  const listed = [...map.matchAll(/^ *((?:[a-z-]+\/ ?)+)/gm)].flatMap(([, names = '']) =>
    names.trim().split(' '),
  );
  expect(listed.sort()).toEqual(folders.map(({ name }) => `${name}/`).sort());
});

test('what the glossary points to is there', () => {
  const places = [...readFileSync(join(ROOT, 'docs/glossary.md'), 'utf8').matchAll(/`([^`]+)` *\|$/gm)];
  expect(places.length).toBeGreaterThan(15);
  for (const [, place = ''] of places) expect(existsSync(join(ROOT, 'src', place)), place).toBe(true);
});

test('the picture of the rooms is that of the imports', async () => {
  const page = readFileSync(join(ROOT, 'docs/ARCHITECTURE.md'), 'utf8');
  const { withRooms } = await import(join(ROOT, 'scripts/rooms.mjs'));
  // If this fails: npm run docs
  expect(withRooms(page)).toBe(page);
});

test('whatever ARCHITECTURE.md names in its recipes and walks is there', () => {
  const recipes =
    readFileSync(join(ROOT, 'docs/ARCHITECTURE.md'), 'utf8').split('## Where do I add')[1] ?? '';
  const named = [
    ...recipes.matchAll(/`((?:engine|experiments|lessons|tutor|learner|faces|app|test)\/[^`]*)`/g),
  ];
  expect(named.length).toBeGreaterThan(40);
  for (const [, path = ''] of named) {
    const isThere = existsSync(join(ROOT, 'src', path)) || existsSync(join(ROOT, path));
    expect(isThere, path).toBe(true);
  }
});
