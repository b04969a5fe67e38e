import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openJournal } from '../../../src/app/journal/journal.ts';
import { resetJournal } from '../../../src/app/journal/journal-reset.ts';
import { openProgressStore } from '../../../src/app/journal/progress-store.ts';
import { createFold } from '../../../src/learner/fold.ts';
import type { Fact } from '../../../src/tutor/fact.ts';
import { answered, anyFact } from '../../learner/facts.ts';
import { folderWith, header, newFolder, noon, open, reached, read, write } from './journal-fixture.ts';

const keptIn = (folder: string) => join(folder, 'progress.cache');

/** What a start that finds its journal long does; how many facts it had to fold for it. */
function keep(folder: string, build = 'test', now = () => noon): number {
  const journal = openJournal({ folder, writer: 'keeper', build, now });
  const fold = createFold(journal.folded);
  for (const { fact, when } of journal.entries) fold.add(fact, when);
  journal.keep(fold.state);
  return journal.entries.length;
}

/** The progress of the journal alone, whatever was kept of it. */
function progressAnew(folder: string) {
  const elsewhere = newFolder();
  write(elsewhere, readFileSync(join(folder, 'journal.jsonl')));
  return openProgressStore(open(elsewhere)).progress();
}

const anyFacts = fc.array(anyFact, { minLength: 1, maxLength: 8 });

describe('a fold that was kept', () => {
  test('spares the next opening what it has folded, and takes in what came after', () => {
    const folder = folderWith([reached('a'), reached('b')]);
    expect(keep(folder)).toBe(2);
    open(folder, 'next').append(answered());
    const { folded, facts } = open(folder);
    expect(folded?.count).toBe(2);
    expect(facts).toEqual([answered()]);
  });

  test('gives the progress of the whole journal, whatever is appended, cut off or kept again', {
    timeout: 60_000,
  }, () => {
    const anyRound = fc.record({ facts: anyFacts, torn: fc.nat(9), keeps: fc.boolean() });
    fc.assert(
      fc.property(fc.array(anyRound, { minLength: 1, maxLength: 4 }), (rounds) => {
        const folder = newFolder();
        for (const [index, { facts, torn, keeps }] of rounds.entries()) {
          const journal = open(folder, `writer-${index}`);
          for (const fact of facts) journal.append(fact);
          write(folder, read(folder).slice(0, read(folder).length - torn));
          if (keeps) keep(folder);
          expect(openProgressStore(open(folder)).progress()).toEqual(progressAnew(folder));
        }
      }),
    );
  });

  test('is given up for lines that belong before its last', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, (early, late) => {
        const folder = folderWith(late, 'late');
        keep(folder);
        const before = folderWith([], 'early');
        const journal = open(before, 'early', () => new Date('2020-01-01'));
        for (const fact of early) journal.append(fact);
        write(folder, read(folder) + read(before).slice(header.length));
        expect(open(folder).folded).toBeUndefined();
        expect(openProgressStore(open(folder)).progress()).toEqual(progressAnew(folder));
      }),
    );
  });

  test('is given up for a line that it has folded and that stands there again', () => {
    const folder = folderWith([reached('a')]);
    keep(folder);
    write(folder, read(folder) + read(folder).slice(header.length));
    expect(open(folder)).toMatchObject({ folded: undefined, facts: [reached('a')] });
  });

  test('does not count for a journal that begins otherwise, though only a letter has changed', () => {
    const folder = folderWith([reached('a'), reached('b')]);
    keep(folder);
    write(folder, read(folder).replace('"scene":"a"', '"scene":"c"'));
    expect(open(folder)).toMatchObject({ folded: undefined, facts: [reached('c'), reached('b')] });
  });

  test('does not count for another build, which may fold otherwise', () => {
    const folder = folderWith([reached('a')]);
    keep(folder, 'older');
    expect(open(folder).folded).toBeUndefined();
  });

  test('does not count when a byte of it has changed, or the end is missing', () => {
    const folder = folderWith([reached('a')]);
    keep(folder);
    const content = readFileSync(keptIn(folder));
    fc.assert(
      fc.property(fc.nat(content.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = Buffer.from(content);
        changed.writeUInt8((content.readUInt8(at) + change) % 256, at);
        writeFileSync(keptIn(folder), changed);
        expect(open(folder).folded).toBeUndefined();
        writeFileSync(keptIn(folder), content.subarray(0, at));
        expect(open(folder).folded).toBeUndefined();
      }),
    );
    writeFileSync(keptIn(folder), content);
    expect(open(folder).folded?.count).toBe(1);
  });

  test('does not count, nor is one made, while a clock that ran ahead has dated what it folds', () => {
    const at = (time: string) => () => new Date(time);
    const folder = newFolder();
    open(folder, 'fast', at('2031-01-01')).append(reached('a'));
    keep(folder, 'test', at('2031-01-02'));
    expect(open(folder, 'w', at('2031-01-02')).folded?.count).toBe(1);
    expect(open(folder, 'w', at('2026-11-24')).folded).toBeUndefined();
    rmSync(keptIn(folder));
    keep(folder, 'test', at('2026-11-24'));
    expect(existsSync(keptIn(folder))).toBe(false);
  });

  test('goes with a journal that is reset', () => {
    const folder = folderWith([reached('a')]);
    keep(folder);
    resetJournal(folder, noon);
    expect(existsSync(keptIn(folder))).toBe(false);
  });
});

describe('the memory', () => {
  test('keeps the fold of a long journal, and none of a short one', () => {
    const long: Fact[] = Array.from({ length: 5000 }, (_, index) => reached(`scene-${index}`));
    const folder = newFolder();
    const lines = long.map((fact, index) =>
      JSON.stringify({ v: 1, id: `w-${index}`, at: new Date(index * 1000).toISOString(), ...fact }),
    );
    write(folder, `${header}${lines.slice(1).join('\n')}\n`);
    openProgressStore(open(folder));
    expect(existsSync(keptIn(folder))).toBe(false);
    write(folder, `${header}${lines.join('\n')}\n`);
    const { lessons } = openProgressStore(open(folder)).progress();
    expect(existsSync(keptIn(folder))).toBe(true);
    expect(open(folder).facts).toEqual([]);
    expect(openProgressStore(open(folder)).progress().lessons).toEqual(lessons);
  });
});
