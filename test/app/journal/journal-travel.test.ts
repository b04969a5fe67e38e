import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportJournal } from '../../../src/app/journal/journal-export.ts';
import { importJournal } from '../../../src/app/journal/journal-import.ts';
import { resetJournal } from '../../../src/app/journal/journal-reset.ts';
import { anyFact } from '../../learner/facts.ts';
import {
  explanationOf,
  fileOf,
  folderWith,
  header,
  newFolder,
  noon,
  open,
  reached,
  read,
  write,
} from './journal-fixture.ts';

const newer = [
  '{"v":2,"id":"new-1","at":"2026-11-23T12:00:00.000Z","dream":{"of":"electric sheep"}}\n',
  '{"v":1,"id":"new-2","at":"2026-11-23T12:00:01.000Z","kind":"dreamt","lesson":"neuron"}\n',
].join('');

describe('export', () => {
  test('copies the journal as it is, with the lines of newer versions', () => {
    const folder = folderWith([reached('a')]);
    write(folder, read(folder) + newer);
    const file = join(newFolder(), 'mine.jsonl');
    exportJournal(folder, file);
    expect(readFileSync(file, 'utf8')).toBe(read(folder));
  });

  test('leaves out a torn last line, and ends a last line that is whole', () => {
    const folder = folderWith([reached('a'), reached('b')]);
    const content = read(folder);
    const lastLine = content.indexOf('{"v":1,"id":"w-2"');
    for (const [cut, exported] of [
      [content.length - 1, content],
      [content.length - 2, content.slice(0, lastLine)],
    ] as const) {
      write(folder, content.slice(0, cut));
      const file = join(newFolder(), 'mine.jsonl');
      exportJournal(folder, file);
      expect(readFileSync(file, 'utf8')).toBe(exported);
    }
  });

  test('overwrites nothing', () => {
    const folder = folderWith([reached('a')]);
    const file = join(newFolder(), 'letter.txt');
    writeFileSync(file, 'Dear Ada');
    expect(explanationOf(() => exportJournal(folder, file))).toContain(file);
    expect(readFileSync(file, 'utf8')).toBe('Dear Ada');
    expect(explanationOf(() => exportJournal(folder, folder))).toContain(folder);
  });

  test('into a folder that is not there, or of nothing, is explained', () => {
    const file = join(newFolder(), 'nowhere', 'mine.jsonl');
    expect(explanationOf(() => exportJournal(folderWith([reached('a')]), file))).toContain(file);
    const empty = newFolder();
    expect(explanationOf(() => exportJournal(empty, join(empty, 'mine.jsonl')))).toContain(fileOf(empty));
    expect(readdirSync(empty)).toEqual([]);
  });
});

describe('import', () => {
  test('of an export into an empty folder gives the same journal', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { minLength: 1, maxLength: 6 }), (facts) => {
        const folder = folderWith(facts);
        write(folder, read(folder) + newer);
        const file = join(folder, 'mine.jsonl');
        exportJournal(folder, file);
        const there = join(newFolder(), 'there');
        expect(importJournal(there, file)).toEqual({ added: facts.length + 2, notice: undefined });
        expect(open(there).facts).toEqual(facts);
        expect(read(there).split('\n').toSorted()).toEqual(read(folder).split('\n').toSorted());
      }),
      { numRuns: 20 },
    );
  });

  test('twice, or of the journal itself, adds nothing', () => {
    const [here, there] = [folderWith([reached('a')], 'here'), folderWith([reached('b')], 'there')];
    expect(importJournal(here, fileOf(there)).added).toBe(1);
    const content = read(here);
    expect(importJournal(here, fileOf(there)).added).toBe(0);
    expect(importJournal(here, fileOf(here)).added).toBe(0);
    expect(read(here)).toBe(content);
  });

  test('merges two journals to the same facts, whichever takes in the other', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 5 }), fc.array(anyFact, { maxLength: 5 }), (mine, yours) => {
        const [a, b] = [folderWith([reached('a'), ...mine], 'a'), folderWith([reached('b'), ...yours], 'b')];
        importJournal(a, fileOf(b));
        importJournal(b, fileOf(a));
        expect(open(a).facts).toHaveLength(mine.length + yours.length + 2);
        expect(open(b).facts).toEqual(open(a).facts);
      }),
      { numRuns: 20 },
    );
  });

  test('seals off a torn piece here, and reports one in the file', () => {
    const [here, there] = [
      folderWith([reached('a')], 'here'),
      folderWith([reached('b'), reached('c')], 'there'),
    ];
    write(here, `${read(here)}{"v":1,"id`);
    write(there, read(there).slice(0, -5));
    const { added, notice } = importJournal(here, fileOf(there));
    expect(added).toBe(1);
    expect(notice?.zh).toContain(fileOf(there));
    expect(open(here).facts).toEqual([reached('a'), reached('b')]);
  });

  test('of something else is refused by name, and changes nothing', () => {
    const folder = folderWith([reached('a')]);
    const content = read(folder);
    const elsewhere = newFolder();
    const [letter, missing, directory] = ['letter', 'missing', 'directory'].map((name) =>
      join(elsewhere, name),
    );
    writeFileSync(join(elsewhere, 'letter'), 'Dear Ada\n');
    mkdirSync(join(elsewhere, 'directory'));
    for (const file of [letter, missing, directory])
      expect(explanationOf(() => importJournal(folder, file ?? ''))).toContain(file);
    expect(read(folder)).toBe(content);
  });

  test('of an empty journal does not begin one', () => {
    const folder = newFolder();
    const file = join(folder, 'empty.jsonl');
    writeFileSync(file, header);
    expect(importJournal(folder, file).added).toBe(0);
    expect(existsSync(fileOf(folder))).toBe(false);
  });
});

describe('reset', () => {
  test('moves the journal to a dated backup that import brings back', () => {
    const folder = folderWith([reached('a')]);
    const content = read(folder);
    const backup = resetJournal(folder, noon);
    expect(backup).toBe(join(folder, 'journal-20261123T120000000Z.jsonl'));
    expect(readFileSync(backup ?? '', 'utf8')).toBe(content);
    expect(open(folder).facts).toEqual([]);
    importJournal(folder, backup ?? '');
    expect(read(folder)).toBe(content);
  });

  test('twice at the same moment keeps both backups', () => {
    const folder = folderWith([reached('a')]);
    const backups = [resetJournal(folder, noon)];
    open(folder).append(reached('b'));
    backups.push(resetJournal(folder, noon));
    expect(new Set(backups).size).toBe(2);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  test('of nothing is fine', () => {
    const folder = join(newFolder(), 'none');
    expect(resetJournal(folder, noon)).toBeUndefined();
    expect(existsSync(folder)).toBe(false);
  });

  test('lets a program that is still open go on in a new journal', () => {
    const folder = folderWith([reached('a')]);
    const running = open(folder, 'running');
    resetJournal(folder, noon);
    running.append(reached('b'));
    expect(open(folder).facts).toEqual([reached('b')]);
  });
});
