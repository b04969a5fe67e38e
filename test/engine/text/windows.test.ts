import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Batch, createRandom, TextWindows } from '../../../src/engine/index.ts';
import { seed } from '../arbitrary.ts';

const lineBreak = 0;

/** A text with a line break at every `lineLength` tokens, whose other tokens say where they stand. */
function count(tokens: number, lineLength: number): number[] {
  return Array.from({ length: tokens }, (_, at) => (at % lineLength === 0 ? lineBreak : at));
}

type Windowing = {
  /** How many more tokens the text has than a window. */
  readonly more: number;
  readonly lineLength: number;
  readonly context: number;
  readonly batch: number;
  readonly lineStartShare: number;
  readonly from: number;
};

const windowing: fc.Arbitrary<Windowing> = fc.record({
  more: fc.integer({ min: 1, max: 30 }),
  lineLength: fc.integer({ min: 2, max: 7 }),
  context: fc.integer({ min: 1, max: 9 }),
  batch: fc.integer({ min: 1, max: 5 }),
  lineStartShare: fc.double({ min: 0, max: 1, noNaN: true }),
  from: seed,
});

function create({ more, lineLength, context, batch, lineStartShare, from }: Windowing) {
  const ids = count(context + more, lineLength);
  const options = { context, batch, lineStartShare, lineBreak };
  return { ids, windows: new TextWindows(ids, options, createRandom(from)) };
}

function firstTokens({ x }: Batch, context: number): number[] {
  return [...x.data].filter((_, row) => row % context === 0);
}

test('every window is a stretch of the text, and its targets are the same stretch one token later', () => {
  fc.assert(
    fc.property(windowing, fc.nat(99), (options, step) => {
      const { ids, windows } = create(options);
      const { context, batch } = options;
      const { x, target } = windows.batchAt(step);
      expect([x.rows, x.columns, target.rows, target.columns]).toEqual([
        batch * context,
        1,
        batch * context,
        1,
      ]);
      const stretches = ids.slice(context).map((_, start) => ids.slice(start, start + context + 1).join());
      for (let row = 0; row < x.rows; row += context) {
        const shown = [...x.data.subarray(row, row + context)];
        const next = [...target.data.subarray(row, row + context)];
        expect(next.slice(0, -1)).toEqual(shown.slice(1));
        expect(stretches).toContain([...shown, ...next.slice(-1)].join());
      }
    }),
  );
});

test('the batch of a step is the same whichever steps were asked for before', () => {
  fc.assert(
    fc.property(windowing, fc.array(fc.nat(99), { minLength: 1, maxLength: 9 }), (options, steps) => {
      const often = create(options).windows;
      for (const step of steps) {
        const alone = create(options).windows.batchAt(step);
        expect([...often.batchAt(step).x.data]).toEqual([...alone.x.data]);
        expect([...often.batchAt(step).target.data]).toEqual([...alone.target.data]);
      }
    }),
  );
});

test('steps overwrite one batch', () => {
  const { windows } = create({ more: 30, lineLength: 7, context: 4, batch: 2, lineStartShare: 0.3, from: 1 });
  const first = windows.batchAt(0);
  const before = [...first.x.data];
  expect(windows.batchAt(1)).toBe(first);
  expect([...first.x.data]).not.toEqual(before);
});

/** How many of 8,000 windows start at a line break, in a text where one token in ten is one. */
function lineStartsOf8000(lineStartShare: number): number {
  const options = { context: 5, batch: 8, lineStartShare, lineBreak };
  const windows = new TextWindows(count(1005, 10), options, createRandom(3));
  return Array.from({ length: 1000 }, (_, step) => firstTokens(windows.batchAt(step), 5))
    .flat()
    .filter((id) => id === lineBreak).length;
}

test.each([
  [0, 0.1],
  [0.3, 0.37],
  [1, 1],
])(
  'with a line-start share of %d, %d of the windows start at a line break: some get there by chance',
  (share, meant) => {
    // Three standard deviations of so many draws.
    const off = 3 * Math.sqrt((meant * (1 - meant)) / 8000);
    expect(Math.abs(lineStartsOf8000(share) / 8000 - meant)).toBeLessThanOrEqual(off);
  },
);

test('all places of the text are drawn, the first and the last among them', () => {
  const ids = count(12, 100);
  const options = { context: 3, batch: 4, lineStartShare: 0, lineBreak };
  const windows = new TextWindows(ids, options, createRandom(2));
  const drawn = Array.from({ length: 100 }, (_, step) => firstTokens(windows.batchAt(step), 3)).flat();
  expect([...new Set(drawn)].toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
});

const fine = { context: 3, batch: 2, lineStartShare: 0.5, lineBreak };

test.each([
  [[0, 1, 2], fine, 'with a context of 3, a text must have at least 4 tokens, but got 3.'],
  [
    [1, 0, 2, 3],
    fine,
    'a share of the windows should start at a line break, but none has 3 tokens after it.',
  ],
  [[0, 1, 2, 3], { ...fine, context: 0 }, 'context must be a whole number from 1 on, but got 0.'],
  [[0, 1, 2, 3], { ...fine, batch: 1.5 }, 'batch must be a whole number from 1 on, but got 1.5.'],
  [[0, 1, 2, 3], { ...fine, lineStartShare: 1.1 }, 'lineStartShare must be from 0 to 1, but got 1.1.'],
  [[0, 1, 2, 3], { ...fine, lineStartShare: Number.NaN }, 'lineStartShare must be from 0 to 1, but got NaN.'],
])('windows of %j with %j are refused: %s', (ids, options, why) => {
  const refused = expect(() => new TextWindows(ids, options, createRandom(1)));
  refused.toThrow(new RangeError(`TextWindows: ${why}`));
});

test('a text without a line break is fine when no window has to start at one', () => {
  const windows = new TextWindows([1, 2, 3, 4], { ...fine, lineStartShare: 0 }, createRandom(1));
  expect([...windows.batchAt(0).x.data]).toEqual([1, 2, 3, 1, 2, 3]);
});
