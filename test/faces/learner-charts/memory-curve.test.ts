import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { widest } from '../../../src/faces/figures/canvas/spans.ts';
import { drawMemory, tellMemory } from '../../../src/faces/learner-charts/memory-curve.ts';
import type { MemoryDots } from '../../../src/learner/memory-dots.ts';
import { recallAt } from '../../../src/learner/schedule.ts';
import { languages } from '../../../src/text/text.ts';
import { sheet, textOf } from '../figures/sheet.ts';

const some: MemoryDots = {
  reviewed: [
    { age: 1, share: 1, count: 3 },
    { age: 2, share: 0.5, count: 4 },
  ],
  due: [{ age: 2.5, recall: recallAt(2.5) }],
};

const age = fc.double({ min: 0, max: 1e6, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const anyMemory = fc.record({
  reviewed: fc.array(fc.record({ age, share, count: fc.integer({ min: 1, max: 99 }) }), { maxLength: 6 }),
  due: fc.array(fc.record({ age, recall: share }), { maxLength: 30 }),
});

test('it keeps to its canvas', () => {
  const anySheet = fc.record({
    columns: fc.integer({ min: 20, max: 120 }),
    rows: fc.integer({ min: 1, max: 30 }),
    set: fc.constantFrom('unicode', 'ascii'),
    language: fc.constantFrom(...languages),
  });
  fc.assert(
    fc.property(anyMemory, anySheet, (memory, { columns, rows, ...others }) => {
      const lines = drawMemory(memory, sheet(columns, rows, others));
      expect(lines.length).toBeLessThanOrEqual(rows);
      expect(widest(lines)).toBeLessThanOrEqual(columns);
    }),
  );
});

describe('the dots', () => {
  const drawn = textOf(drawMemory(some, sheet(60, 12, { language: 'en' })));
  const [plot = ''] = drawn.split('what you remembered');

  test('are one for each group of reviews and each question that waits', () => {
    // One of the balls is in the legend.
    expect(plot.split('●')).toHaveLength(1 + some.reviewed.length + 1);
    expect(drawn.split('○')).toHaveLength(1 + some.due.length + 1);
  });

  test('have no legend where there are none', () => {
    const none = textOf(drawMemory({ reviewed: [], due: [] }, sheet(60, 12, { language: 'en' })));
    expect(none).not.toMatch(/[●○]/);
    expect(none).toContain('90 %');
  });
});

describe('the axis', () => {
  const dots = (...ages: readonly number[]): MemoryDots => ({
    reviewed: [],
    due: ages.map((each) => ({ age: each, recall: recallAt(each) })),
  });
  const plotOf = (memory: MemoryDots, canvas = sheet(60, 12)) =>
    textOf(drawMemory(memory, canvas))
      .split('\n')
      .filter((line) => /[┤│]/.test(line));

  test('every dot that waits lies on the curve, after a pause of any length', () => {
    const waiting = fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 1, maxLength: 8 });
    const size = { columns: fc.integer({ min: 30, max: 120 }), rows: fc.integer({ min: 8, max: 30 }) };
    fc.assert(
      fc.property(waiting, fc.record(size), (ages, { columns, rows }) => {
        const canvas = sheet(columns, rows);
        const memory = dots(...ages);
        const seen = plotOf(memory, canvas);
        // The same without the signs: what is under them.
        const curve = plotOf(memory, { ...canvas, signs: { ...canvas.signs, hollow: '' } });
        const signs = seen.flatMap((line, row) =>
          [...line].flatMap((sign, column) => (sign === '○' ? [[...(curve[row] ?? '')][column]] : [])),
        );
        expect(signs.length).toBeGreaterThan(0);
        for (const under of signs) expect(under).toMatch(/[\u2801-\u28ff]/);
      }),
    );
  });

  test('dots of a year ago do not stack', () => {
    const columns = plotOf(dots(40, 90, 200, 365)).flatMap((line) =>
      [...line].flatMap((sign, column) => (sign === '○' ? [column] : [])),
    );
    expect(new Set(columns).size).toBe(4);
  });

  test.for([
    [dots(), '0 1 3'],
    [dots(2.5), '0 1 3'],
    [dots(10.5), '0 1 3 11'],
    [dots(42.5), '0 1 3 10 30 43'],
    [dots(0.5, 364.2), '0 1 3 10 30 100 365'],
    [dots(1000), '0 1 3 10 30 100 300 1000'],
  ] as const)('has numbers from 0 to the oldest dot: %j', ([memory, expected]) => {
    const lines = textOf(drawMemory(memory, sheet(60, 12))).split('\n');
    const ticks = lines.find((line) => /^ *0 /.test(line));
    expect(ticks?.trim().split(/ +/).join(' ')).toBe(expected);
  });

  test('says what S is', () => {
    expect(textOf(drawMemory(some, sheet(60, 12)))).toContain(
      'age in S (S: the days until 90 % are still known)',
    );
  });
});

test('in words: what was remembered, and what the curve had said', () => {
  const expected = Math.round((100 * (recallAt(1) * 3 + recallAt(2) * 4)) / 7);
  expect(tellMemory(some, 'en')).toEqual([
    `7 reviews, 5 remembered (71 %); the forgetting curve says ${expected} %.`,
  ]);
  expect(tellMemory({ reviewed: [], due: [] }, 'zh')).toEqual([]);
});
