import { describe, expect, test } from 'vitest';
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

const axis = { from: 0, to: 100, name: 'steps' };
const ballOf = (drawn: string) => Math.max(...drawn.split('\n').map((line) => line.indexOf('●')));
const draw = (data: Partial<Parameters<typeof drawChart>[0]>) =>
  textOf(drawChart({ series: [8, 4, 2, 1], upTo: 3, axis, ...data }, sheet(62, 10)));

describe('moments that are not equally far apart', () => {
  const places = [0, 10, 20, 100];

  test('stand above their own steps', () => {
    const origin = ballOf(draw({ places, upTo: 0 }));
    const width = ballOf(draw({ places })) - origin;
    expect(ballOf(draw({ places, upTo: 1 })) - origin).toBe(Math.round(width / 10));
    expect(ballOf(draw({ places, upTo: 2 })) - origin).toBe(Math.round(width / 5));
  });

  test('that are equally far apart are drawn as if nothing had been said of them', () => {
    expect(draw({ series: [8, 4, 2, 1, 1], upTo: 4, places: [0, 25, 50, 75, 100] })).toBe(
      draw({ series: [8, 4, 2, 1, 1], upTo: 4 }),
    );
  });
});

describe('a level', () => {
  const goal = { at: 1, name: 'goal 1', isGoal: true };

  test('that is a goal is drawn in dashes, with its name at the end', () => {
    expect(draw({ levels: [goal], upTo: 0 })).toMatch(/╌{8,} goal 1\n/);
  });

  test('keeps its name where the curve ends on it', () => {
    const drawn = draw({ levels: [goal] });
    const [row] = drawn.split('\n').filter((line) => line.includes('goal 1'));
    expect(row).toContain('●');
  });

  test('is seen with a second curve in its row', () => {
    expect(draw({ levels: [goal], dotted: [8, 1, 1, 1] })).toContain('goal 1');
  });
});
