import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportJournal } from '../../src/app/journal-export.ts';
import { importJournal } from '../../src/app/journal-import.ts';
import { openMemory } from '../../src/app/memory.ts';
import { createFold, type Progress } from '../../src/learner/fold.ts';
import { type When, whenAt } from '../../src/learner/when.ts';
import type { Fact } from '../../src/tutor/fact.ts';
import { anyFact } from '../learner/facts.ts';
import { header, newFolder, open, read, write } from './journal-fixture.ts';

const start = Date.UTC(2027, 11, 30, 22);
const year = 365 * 24 * 60 * 60 * 1000;

/** A fact, who writes it, and how the clock has moved since the one before: on, back, or by years. */
const anyWriting = fc.record({
  fact: anyFact,
  writer: fc.constantFrom('a', 'b'),
  passed: fc.oneof(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: -year, max: 3 * year })),
});
type Writing = { readonly fact: Fact; readonly writer: string; readonly passed: number };

type Written = { readonly fact: Fact; readonly when: When; readonly id: string; readonly end: number };

/** Two programs that opened the same journal write into it in turns; each line with where it ends. */
function writeInTurns(folder: string, writings: readonly Writing[]): readonly Written[] {
  let clock = start;
  const journals = new Map(['a', 'b'].map((name) => [name, open(folder, name, () => new Date(clock))]));
  const counts = new Map<string, number>();
  return writings.map(({ fact, writer, passed }) => {
    clock += passed;
    const count = (counts.get(writer) ?? 0) + 1;
    counts.set(writer, count);
    const entry = journals.get(writer)?.append(fact);
    if (!entry) throw new Error('there are two writers');
    return { ...entry, id: `${writer}-${count}`, end: Buffer.byteLength(read(folder)) };
  });
}

/** By time, and by name where two did not know of each other. */
function foldInOrder(written: readonly Written[]): Progress {
  const fold = createFold();
  const inOrder = written.toSorted((a, b) => a.when.at - b.when.at || (a.id < b.id ? -1 : 1));
  for (const { fact, when } of inOrder) fold.add(fact, when);
  return fold.progress();
}

function progressIn(folder: string): Progress {
  return openMemory(open(folder)).progress();
}

test('two writers, cut anywhere, fold to the progress of what is whole', { timeout: 60_000 }, () => {
  const anyCut = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(anyWriting, { minLength: 1, maxLength: 12 }), anyCut, (writings, share) => {
      const folder = newFolder();
      const written = writeInTurns(folder, writings);
      const bytes = Buffer.from(read(folder));
      const cut = header.length + Math.round(share * (bytes.length - header.length));
      write(folder, bytes.subarray(0, cut));
      // A line that lacks nothing but its line break has lost nothing.
      const whole = written.filter(({ end }) => end - 1 <= cut);
      expect(progressIn(folder)).toEqual(foldInOrder(whole));
    }),
  );
});

test('where the lines stand changes nothing', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(
      fc.array(anyWriting, { minLength: 1, maxLength: 12 }),
      fc.infiniteStream(fc.nat()),
      (writings, order) => {
        const folder = newFolder();
        writeInTurns(folder, writings);
        const before = progressIn(folder);
        const lines = read(folder).slice(header.length).trimEnd().split('\n');
        const shuffled = lines
          .map((line) => ({ line, place: order.next().value }))
          .toSorted((a, b) => a.place - b.place)
          .map(({ line }) => line);
        write(folder, `${header}${shuffled.join('\n')}\n`);
        expect(progressIn(folder)).toEqual(before);
      },
    ),
  );
});

test('export and import give the same progress, and importing again adds nothing', {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(fc.array(anyWriting, { minLength: 1, maxLength: 8 }), (writings) => {
      const folder = newFolder();
      writeInTurns(folder, writings);
      const file = join(folder, 'export.jsonl');
      exportJournal(folder, file);
      const there = newFolder();
      expect(importJournal(there, file).added).toBe(writings.length);
      expect(progressIn(there)).toEqual(progressIn(folder));
      expect(importJournal(there, file).added).toBe(0);
      expect(progressIn(there)).toEqual(progressIn(folder));
    }),
  );
});

test('no interval is negative, whatever the clock did', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.array(anyWriting, { minLength: 1, maxLength: 12 }), (writings) => {
      const folder = newFolder();
      writeInTurns(folder, writings);
      const { cards, days, misses } = progressIn(folder);
      for (const { reviews } of cards) {
        const times = reviews.map(({ at }) => at);
        expect(times).toEqual(times.toSorted((a, b) => a - b));
      }
      expect(days).toEqual(days.toSorted((a, b) => a - b));
      const times = misses.map(({ at }) => at).toReversed();
      expect(times).toEqual(times.toSorted((a, b) => a - b));
    }),
  );
});

test('a day stays the day that it was, wherever it is read', () => {
  const at = Date.UTC(2028, 1, 29, 16, 30);
  const [inBeijing, inLondon] = [480, 0].map((zone) => whenAt(at, zone).day);
  expect((inBeijing ?? 0) - (inLondon ?? 0)).toBe(1);
  const folder = newFolder();
  const line = { v: 1, id: 'w-1', at: new Date(at).toISOString(), zone: 480, kind: 'solved', lab: 'xor' };
  write(folder, `${header}${JSON.stringify(line)}\n`);
  expect(progressIn(folder).days).toEqual([inBeijing]);
});
