import { expect, test } from 'vitest';
import { drawChart } from '../../../../src/faces/figures/canvas/chart.ts';
import { sheet, textOf } from '../sheet.ts';

const columns = 30;

test('a curve of more numbers than columns keeps its jumps', () => {
  // Up and down with each number: means of two neighbours would lie on one row.
  const series = Array.from({ length: 40 }, (_, index) => (index % 2) * 4);
  const drawn = textOf(drawChart({ series, upTo: series.length - 1 }, sheet(columns, 6)));
  expect(drawn.match(/╮/g)?.length).toBeGreaterThan(3);
  expect(drawn.split('\n')[0]).toMatch(/╭─*╮/);
  expect(drawn.split('\n').at(-1)).toMatch(/╰─*╯/);
});

test('a tight scale takes no more columns than its numbers, and the curve has the others', () => {
  const series = Array.from({ length: 60 }, (_, index) => index / 59);
  const linesOf = (isTight: boolean) =>
    textOf(drawChart({ series, upTo: 59, isTight }, sheet(columns, 6))).split('\n');
  const [usual = '', tight = ''] = [linesOf(false)[0], linesOf(true)[0]];
  expect(tight).toMatch(/^1\.00┤/);
  expect(usual).toMatch(/^ +1\.00┤/);
  // As wide, all in all.
  expect(tight.length).toBe(usual.length);
});
