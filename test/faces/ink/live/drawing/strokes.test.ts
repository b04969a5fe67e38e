import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cell, cellAt } from '../../../../../src/faces/figures/characters/pad.ts';
import { createStrokes, type Place } from '../../../../../src/faces/ink/live/drawing/strokes.ts';
import type { Point, Report } from '../../../../../src/faces/ink/terminal/reports.ts';

const home: Place = { x: 0, y: 2, frameHeight: 14 };

/** A pad whose corner is at row 10 and column 2 of the screen, or wherever it is moved to. */
function open() {
  const drawn: { cell: Cell; isFirst: boolean }[] = [];
  let place: Place | undefined = home;
  let answer: (corner: Point | undefined) => void = () => {};
  let asked = 0;
  const take = createStrokes({
    place: () => place,
    locate: () => {
      asked++;
      return new Promise((resolve) => {
        answer = resolve;
      });
    },
    cellAt,
    onCells: (cells, isFirst) => drawn.push(...cells.map((cell) => ({ cell, isFirst }))),
  });
  const report = (kind: Report['kind'], row: number, column: number) =>
    take({ kind, row: 11 + row, column: 2 + 2 * column });
  return {
    report,
    take,
    cells: () => drawn.map(({ cell: { row, column } }) => [row, column]),
    firsts: () => drawn.filter(({ isFirst }) => isFirst).length,
    asked: () => asked,
    move: (to: Place | undefined) => {
      place = to;
    },
    locate: async (corner: Point | 'nowhere' = { row: 10, column: 2 }) => {
      answer(corner === 'nowhere' ? undefined : corner);
      await Promise.resolve();
      await Promise.resolve();
    },
  };
}

describe('a stroke', () => {
  test('waits until the place of the sheet is known, and misses nothing meanwhile', async () => {
    const { report, cells, locate, firsts } = open();
    report('press', 0, 0);
    report('drag', 0, 1);
    report('release', 0, 1);
    expect(cells()).toEqual([]);
    await locate();
    expect(cells()).toEqual([
      [0, 0],
      [0, 1],
    ]);
    expect(firsts()).toBe(1);
  });

  test('has no gaps, however fast the mouse was', async () => {
    const { report, cells, locate } = open();
    report('press', 0, 0);
    await locate();
    report('drag', 3, 6);
    expect(cells()).toHaveLength(7);
  });

  test('that leaves the sheet goes on where it comes back, with nothing between', async () => {
    const { report, cells, locate } = open();
    report('press', 0, 0);
    await locate();
    report('drag', 0, -1);
    report('drag', 6, 6);
    expect(cells()).toEqual([
      [0, 0],
      [6, 6],
    ]);
  });

  test('is over when the button is let go', async () => {
    const { report, cells, locate } = open();
    report('press', 0, 0);
    await locate();
    report('release', 0, 0);
    report('drag', 3, 3);
    expect(cells()).toEqual([[0, 0]]);
  });

  test('two quick ones are two', async () => {
    const { report, firsts, locate } = open();
    for (const column of [0, 3]) {
      report('press', 2, column);
      report('release', 2, column);
    }
    await locate();
    expect(firsts()).toBe(2);
  });
});

describe('where the place can’t be known nothing is drawn', () => {
  test('no answer', async () => {
    const { report, cells, locate } = open();
    report('press', 0, 0);
    report('drag', 1, 1);
    await locate('nowhere');
    expect(cells()).toEqual([]);
  });

  test('the frame changed while the terminal was asked', async () => {
    const { report, cells, locate, move } = open();
    report('press', 0, 0);
    move({ ...home, y: 3 });
    await locate();
    expect(cells()).toEqual([]);
  });

  test('there is no sheet any more', async () => {
    const { report, cells, locate, move } = open();
    report('press', 0, 0);
    move(undefined);
    await locate();
    expect(cells()).toEqual([]);
  });
});

test('when the frame changes under a stroke, the place is asked for anew', async () => {
  const { report, cells, locate, move, asked } = open();
  report('press', 0, 0);
  await locate();
  move({ ...home, frameHeight: 15 });
  report('drag', 1, 1);
  expect(asked()).toBe(2);
  await locate({ row: 9, column: 2 });
  expect(cells()).toEqual([
    [0, 0],
    // The corner is a row higher now: the mouse points to the row below.
    [1, 1],
    [2, 1],
  ]);
});

test('whatever a mouse does, only cells of the sheet are drawn', async () => {
  const kind = fc.constantFrom('press' as const, 'drag' as const, 'release' as const);
  const anything = fc.record({
    kind,
    row: fc.integer({ min: -1, max: 40 }),
    column: fc.integer({ min: -1, max: 90 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(anything, { maxLength: 20 }), async (reports) => {
      const { take, cells, locate } = open();
      for (const report of reports) {
        take(report);
        await locate();
      }
      expect(
        cells()
          .flat()
          .filter((place) => place < 0 || place > 6),
      ).toEqual([]);
    }),
    { numRuns: 50 },
  );
});
