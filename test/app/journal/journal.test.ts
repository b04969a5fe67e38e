import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJournalText } from '../../../src/app/journal/journal-text.ts';
import { resolveDataFolder } from '../../../src/app/system/data-folder.ts';
import { answered, anyFact, reviewed } from '../../learner/facts.ts';
import {
  fileOf,
  folderWith,
  header,
  newFolder,
  noon,
  open,
  progressOf,
  reached,
  read,
  write,
} from './journal-fixture.ts';

describe('where the journal lies', () => {
  const env = { NN_TUTOR_HOME: '/home/variable', XDG_DATA_HOME: '/xdg' };

  test('is what --home says, then NN_TUTOR_HOME, then the XDG folder', () => {
    expect(resolveDataFolder('given', env)).toBe('given');
    expect(resolveDataFolder(undefined, env)).toBe('/home/variable');
    expect(resolveDataFolder(undefined, { ...env, NN_TUTOR_HOME: '' })).toBe(join('/xdg', 'nn-tutor'));
  });

  test('is a folder of its own in the home folder where nothing is said, or nothing sensible', () => {
    const usual = resolveDataFolder(undefined, {});
    expect(usual).toMatch(/nn-tutor/);
    expect(resolveDataFolder('', { XDG_DATA_HOME: 'relative' })).toBe(usual);
  });
});

describe('an open journal', () => {
  test('writes nothing before the first fact, not even its folder', () => {
    const folder = join(newFolder(), 'a', 'b');
    const journal = open(folder);
    expect(journal).toMatchObject({ facts: [], notice: undefined });
    expect(existsSync(folder)).toBe(false);
    journal.append(reached('a'));
    expect(open(folder).facts).toEqual([reached('a')]);
  });

  test('writes a header and one line for each fact', () => {
    const zone = -noon.getTimezoneOffset();
    const folder = folderWith([reached('a'), reached('b')]);
    expect(read(folder)).toBe(
      `${header}{"v":1,"id":"w-1","at":"2026-11-23T12:00:00.000Z","zone":${zone},"kind":"reached","lesson":"neuron","scene":"a"}\n` +
        `{"v":1,"id":"w-2","at":"2026-11-23T12:00:00.001Z","zone":${zone},"kind":"reached","lesson":"neuron","scene":"b"}\n`,
    );
  });

  test('begins in an empty file, and completes a header that was cut off', () => {
    for (let cut = 0; cut <= header.length; cut++) {
      const folder = newFolder();
      write(folder, header.slice(0, cut));
      const journal = open(folder);
      expect(journal).toMatchObject({ facts: [], notice: undefined });
      journal.append(reached('a'));
      expect(read(folder).startsWith(header)).toBe(true);
      expect(open(folder).facts).toEqual([reached('a')]);
    }
  });

  test('gives back any facts, in their order', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 8 }), (facts) => {
        expect(open(folderWith(facts)).facts).toEqual(facts);
      }),
      { numRuns: 30 },
    );
  });

  test('keeps an answer whose squared error is too large for a number', () => {
    const folder = folderWith([answered({ verdict: 'wrong', squaredError: Number.POSITIVE_INFINITY })]);
    expect(open(folder).facts).toEqual([answered({ verdict: 'wrong' })]);
  });

  test('keeps such an answer in a review, too', () => {
    const folder = folderWith([reviewed({ verdict: 'wrong', squaredError: Number.POSITIVE_INFINITY })]);
    expect(open(folder).facts).toEqual([reviewed({ verdict: 'wrong' })]);
  });

  test('goes on in a new file when another program has moved the old one away', () => {
    const folder = newFolder();
    const journal = open(folder);
    journal.append(reached('a'));
    write(folder, '');
    journal.append(reached('b'));
    expect(open(folder).facts).toEqual([reached('b')]);
  });
});

describe('the order of facts', () => {
  test('is the order of writing even if the clock is set back, within a run and between two', () => {
    const folder = newFolder();
    const first = open(folder, 'z', () => new Date('2030-01-01'));
    first.append(reached('a'));
    const second = open(folder, 'a', () => new Date('2020-01-01'));
    second.append(reached('b'));
    second.append(reached('c'));
    expect(open(folder).facts).toEqual([reached('a'), reached('b'), reached('c')]);
  });

  test('is by time, and by writer at the same time', () => {
    const folder = newFolder();
    const [a, b] = [open(folder, 'a'), open(folder, 'b')];
    b.append(reached('b1'));
    a.append(reached('a1'));
    a.append(reached('a2'));
    expect(open(folder).facts).toEqual([reached('a1'), reached('b1'), reached('a2')]);
  });

  test('does not hang on where two writers put their lines', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.boolean(), fc.nat({ max: 3 }), anyFact), { maxLength: 12 }),
        (steps) => {
          const folder = newFolder();
          let clock = noon.getTime();
          const writers = [
            open(folder, 'a', () => new Date(clock)),
            open(folder, 'b', () => new Date(clock)),
          ] as const;
          for (const [isFirst, pause, fact] of steps) {
            clock += pause;
            writers[isFirst ? 0 : 1].append(fact);
          }
          const { facts } = open(folder);
          expect(facts).toHaveLength(steps.length);
          const lines = existsSync(fileOf(folder)) ? read(folder).split('\n').slice(1, -1) : [];
          write(
            folder,
            header +
              lines
                .toReversed()
                .map((line) => `${line}\n`)
                .join(''),
          );
          expect(open(folder).facts).toEqual(facts);
          expect(progressOf(open(folder).facts)).toEqual(progressOf(facts));
        },
      ),
      { numRuns: 30 },
    );
  });

  test('takes a line once that stands there twice', () => {
    const folder = folderWith([reached('a')]);
    write(folder, `${read(folder)}${read(folder).slice(header.length)}`);
    expect(open(folder).facts).toEqual([reached('a')]);
  });
});

describe('lines that say nothing to this version', () => {
  const at = '"at":"2026-11-23T12:00:00.000Z"';

  test.each([
    '',
    'not JSON',
    '42',
    'null',
    '{"v":1,"kind":"finished","lesson":"neuron"}',
    `{"v":1,"id":7,${at},"kind":"finished","lesson":"neuron"}`,
    '{"v":1,"id":"x","at":"yesterday","kind":"finished","lesson":"neuron"}',
    '{"v":1,"id":"x","at":"2026-13-45T99:00:00.000Z","kind":"finished","lesson":"neuron"}',
    `{"v":1,"id":"x",${at},"kind":"finished"}`,
    `{"v":1,"id":"x",${at},"kind":"dreamt","lesson":"neuron"}`,
    `{"v":2,"id":"x",${at},"kind":"finished","lesson":"neuron"}`,
    `{"v":1,"id":"x",${at},"kind":"chose","setting":"language","value":1}`,
    `{"v":1,"id":"x",${at},"kind":"watched","experiment":"line","params":[1],"seed":1}`,
    `{"v":1,"id":"x",${at},"kind":"watched","experiment":"line","params":{"k":true},"seed":1}`,
    `{"v":1,"id":"x",${at},"kind":"started","lesson":"neuron","questions":1e999}`,
    header.trimEnd(),
  ])('are passed over: %s', (line) => {
    const folder = folderWith([reached('a')]);
    write(folder, `${read(folder)}${line}\n`);
    const journal = open(folder, 'next');
    expect(journal).toMatchObject({ facts: [reached('a')], notice: undefined });
    journal.append(reached('b'));
    expect(read(folder)).toContain(`${line}\n`);
    expect(open(folder).facts).toEqual([reached('a'), reached('b')]);
  });

  test('still date what comes after them', () => {
    const folder = newFolder();
    write(folder, `${header}{"v":2,"id":"x","at":"2030-01-01T00:00:00.000Z"}\n`);
    open(folder).append(reached('a'));
    expect(read(folder)).toContain('"at":"2030-01-01T00:00:00.001Z"');
  });
});

test('a journal with Windows line breaks is read too', () => {
  const text = read(folderWith([reached('a')])).replaceAll('\n', '\r\n');
  expect(readJournalText(text)).toMatchObject({ kind: 'ours', torn: '', lines: [{ fact: reached('a') }] });
});
