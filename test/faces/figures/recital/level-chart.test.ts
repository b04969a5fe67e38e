import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawLevelChart, type LevelChart } from '../../../../src/faces/figures/recital/level-chart.ts';
import { rowsApart } from '../../../../src/faces/figures/recital/rows-apart.ts';
import { sheet, textOf } from '../sheet.ts';

const levels = [
  { height: 6.3, name: 'blind guess' },
  { height: 5.06, name: 'counts singles' },
  { height: 1.75, name: 'counts pairs' },
  { height: 0.75, name: 'counts triples' },
  { height: 0.3, name: 'goal', isGoal: true },
];
const steps = { from: 0, to: 100, name: 'steps' };
const chartOf = (heights: readonly number[]): LevelChart => ({
  points: heights.map((height, index) => ({ at: index * 10, height })),
  steps,
  top: 6.3,
  levels,
});
const linesOf = (chart: LevelChart, columns: number, rows: number) =>
  textOf(drawLevelChart(chart, sheet(columns, rows))).split('\n');

test('it fills its rows, with the steps at the bottom', () => {
  const lines = linesOf(chartOf([6.3, 3]), 60, 9);
  expect(lines).toHaveLength(9);
  expect(lines.at(-1)).toMatch(/^ +0 +100 steps$/);
});

test('wherever the curve is, each level has its name and its number', () => {
  const heights = fc.array(fc.double({ min: 0, max: 7, noNaN: true }), { minLength: 1, maxLength: 11 });
  fc.assert(
    fc.property(heights, fc.integer({ min: 6, max: 20 }), (drawn, rows) => {
      const lines = linesOf(chartOf(drawn), 60, rows);
      const named = lines.flatMap((line) => line.match(/[a-z ]+\d\.\d\d$/)?.[0].trim() ?? []);
      expect(named).toEqual([
        'blind guess    6.30',
        'counts singles 5.06',
        'counts pairs   1.75',
        'counts triples 0.75',
        'goal           0.30',
      ]);
    }),
  );
});

test('the curve ends in the row whose number is nearest to its height', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 6.3, noNaN: true }),
      fc.integer({ min: 3, max: 20 }),
      (height, rows) => {
        const plotted = linesOf({ ...chartOf([6.3, height]), levels: [] }, 60, rows).slice(0, -1);
        const ball = plotted.findIndex((line) => line.includes('●'));
        const numberOf = (row: number) => 6.3 * (1 - row / (plotted.length - 1));
        const nearest = Math.min(...plotted.map((_, row) => Math.abs(numberOf(row) - height)));
        expect(Math.abs(numberOf(ball) - height)).toBeLessThanOrEqual(
          nearest + 1e-9 + 6.3 / (8 * (plotted.length - 1)),
        );
      },
    ),
  );
});

test('of two levels that share a row, the higher is drawn higher', () => {
  const shared = { ...chartOf([6.3]), levels: levels.slice(3) };
  const dots = (cell: string) => (cell.codePointAt(0) ?? 0) - 0x2800;
  const topmost = (text: string) =>
    Math.min(
      ...[...text]
        .map(dots)
        .filter((mask) => mask > 0 && mask < 256)
        .map(rowOfDot),
    );
  const [low] = linesOf({ ...shared, levels: shared.levels.slice(1) }, 60, 5).slice(3, 4);
  const [high] = linesOf({ ...shared, levels: shared.levels.slice(0, 1) }, 60, 5).slice(3, 4);
  expect(topmost(high ?? '')).toBeLessThan(topmost(low ?? ''));
});

/** The topmost row of dots in a braille cell. */
function rowOfDot(mask: number): number {
  const rows = [0x09, 0x12, 0x24, 0xc0];
  return rows.findIndex((row) => (mask & row) !== 0);
}

test('a moment stands above its step, and the curve comes no further', () => {
  const half = linesOf({ ...chartOf([6, 5, 4, 3, 2, 1]), levels: [] }, 60, 9);
  const [row] = half.filter((line) => line.includes('●'));
  // 6.30┤ takes 5 of 60 columns; the curve has come to step 50 of 100.
  expect((row?.indexOf('●') ?? 0) - 5).toBe(Math.floor((60 - 5) / 2));
});

test('in few columns the names give way to the curve', () => {
  const lines = linesOf(chartOf([6.3, 1]), 30, 9);
  expect(lines.join('')).not.toContain('goal');
  expect(lines.join('')).toContain('●');
});

test('in ASCII nothing else is drawn', () => {
  const drawn = textOf(drawLevelChart(chartOf([6.3, 4, 2, 1]), sheet(60, 9, { set: 'ascii' })));
  expect(drawn).toMatch(/^[\x20-\x7e\n]+$/);
});

describe('names that want rows', () => {
  const rows = fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.array(fc.nat(30), { minLength: 1, maxLength: 12 }))
    .map(([spare, wanted]) => ({
      rows: wanted.length + spare - 1,
      wanted: wanted.map((row) => Math.min(row, wanted.length + spare - 2)).toSorted((a, b) => a - b),
    }));

  test('get one each, inside, in their order', () => {
    fc.assert(
      fc.property(rows, ({ wanted, rows: count }) => {
        const placed = rowsApart(wanted, count);
        expect(new Set(placed).size).toBe(wanted.length);
        expect(placed).toEqual(placed.toSorted((a, b) => a - b));
        expect(placed.every((row) => row >= 0 && row < count)).toBe(true);
      }),
    );
  });

  test('get the very one where none is in the way', () => {
    expect(rowsApart([0, 3, 7], 9)).toEqual([0, 3, 7]);
    expect(rowsApart([0, 8, 8], 9)).toEqual([0, 7, 8]);
  });
});
