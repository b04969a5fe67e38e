import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportJournal } from '../../../src/app/journal/journal-export.ts';
import { importJournal } from '../../../src/app/journal/journal-import.ts';
import { openProgressStore } from '../../../src/app/journal/progress-store.ts';
import { whenAt } from '../../../src/learner/fact-time.ts';
import type { Progress } from '../../../src/learner/progress.ts';
import { dueCards } from '../../../src/learner/schedule.ts';
import type { Fact } from '../../../src/tutor/fact.ts';
import { answered, anyFact, reviewed } from '../../learner/facts.ts';
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

type Written = { readonly line: string; readonly end: number };

/** Two programs that opened the same journal write into it in turns; each line with where it ends. */
function writeInTurns(folder: string, writings: readonly Writing[]): readonly Written[] {
  let clock = start;
  const journals = new Map(['a', 'b'].map((name) => [name, open(folder, name, () => new Date(clock))]));
  let before = header;
  return writings.map(({ fact, writer, passed }) => {
    clock += passed;
    journals.get(writer)?.append(fact);
    const text = read(folder);
    const line = text.slice(before.length);
    before = text;
    return { line, end: Buffer.byteLength(text) };
  });
}

/** Long after all that is written here. */
const later = new Date('2100-01-01');

function progressIn(folder: string, now = later): Progress {
  return openProgressStore(open(folder, 'w', () => now)).progress();
}

/** The progress of lines that stand in a journal of their own. */
function progressOfLines(written: readonly Written[]): Progress {
  const folder = newFolder();
  write(folder, header + written.map(({ line }) => line).join(''));
  return progressIn(folder);
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
      expect(progressIn(folder)).toEqual(progressOfLines(whole));
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

describe('a clock that was wrong', () => {
  const day = 24 * 60 * 60 * 1000;
  const monday = Date.UTC(2026, 10, 23, 9);
  const missed = answered({ verdict: 'wrong' });
  const dayOf = (at: number) => Math.floor(at / day);

  /** Facts written one after the other, each by the clock of its time, with the world in UTC. */
  function writeAt(...written: readonly (readonly [at: number, fact: Fact])[]): string {
    const folder = newFolder();
    for (const [index, [at, fact]] of written.entries()) {
      const clock = new Date(at);
      clock.getTimezoneOffset = () => 0;
      open(folder, `w${index}`, () => clock).append(fact);
    }
    return folder;
  }

  test.for([
    ['years ahead', Date.UTC(2031, 0, 1)],
    ['far behind', Date.UTC(1970, 0, 1)],
  ] as const)('%s for a session loses nothing, and what came before and after keeps its day', ([, wrong]) => {
    const folder = writeAt(
      [monday, missed],
      [wrong, { kind: 'solved', lab: 'a' }],
      [monday + 2 * day, { kind: 'solved', lab: 'b' }],
    );
    const { days, labs, cards } = progressIn(folder, new Date(monday + 2 * day));
    expect(labs).toEqual(new Set(['a', 'b']));
    expect(days).toEqual([monday, wrong, monday + 2 * day].map(dayOf).toSorted((a, b) => a - b));
    expect(cards[0]?.reviews).toMatchObject([{ grade: 'again', at: monday }]);
  });

  test('ahead from the first fact on is put right by what the right one dates', () => {
    const folder = writeAt([Date.UTC(2031, 0, 1), missed], [monday, { kind: 'solved', lab: 'b' }]);
    const { days, cards } = progressIn(folder, new Date(monday + day));
    expect(cards[0]?.reviews).toMatchObject([{ grade: 'again', at: monday }]);
    expect(days).toContain(dayOf(monday));
    expect(dueCards(cards, monday + 2 * day)).toHaveLength(1);
  });

  test('is believed while it is all there is', () => {
    const folder = writeAt([Date.UTC(2031, 0, 1), missed]);
    expect(progressIn(folder, new Date(monday)).cards[0]?.reviews[0].at).toBe(monday);
    expect(progressIn(folder, new Date(Date.UTC(2031, 0, 2))).cards[0]?.reviews[0].at).toBe(
      Date.UTC(2031, 0, 1),
    );
  });

  test('lowers nothing while it is read by, however far back it is', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        fc.array(anyWriting, { minLength: 1, maxLength: 12 }),
        fc.date({ min: new Date('1970-01-01'), max: later, noInvalidDate: true }),
        (writings, now) => {
          const folder = newFolder();
          writeInTurns(folder, writings);
          const [seen, whole] = [now, later].map((at) => progressIn(folder, at));
          expect(seen?.days).toEqual(whole?.days);
          expect(seen?.lessons).toEqual(whole?.lessons);
        },
      ),
    );
  });

  test('takes no star while it is read by', () => {
    const lesson = 'neuron';
    const question = 'neuron/far';
    const transfer = answered({ lesson, question, transfer: true });
    const folder = writeAt(
      [monday, { kind: 'started', lesson, questions: 1 }],
      [monday + 1, transfer],
      [monday + 2, { kind: 'finished', lesson }],
      [monday + 3 * day, reviewed({ lesson, question })],
    );
    for (const now of [monday + 4 * day, monday, Date.UTC(1970, 0, 1)])
      expect(progressIn(folder, new Date(now)).lessons.get(lesson)?.stars).toBe(3);
  });

  test('never makes dates run backwards, nor lie ahead', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        fc.array(anyWriting, { minLength: 1, maxLength: 12 }),
        fc.date({ min: new Date('2020-01-01'), max: new Date('2070-01-01'), noInvalidDate: true }),
        (writings, now) => {
          const folder = newFolder();
          writeInTurns(folder, writings);
          const times = open(folder, 'w', () => now).entries.map(({ when }) => when.at);
          expect(times).toHaveLength(writings.length);
          expect(times).toEqual(times.toSorted((a, b) => a - b));
          expect(Math.max(...times)).toBeLessThanOrEqual(now.getTime() + day);
        },
      ),
    );
  });
});
