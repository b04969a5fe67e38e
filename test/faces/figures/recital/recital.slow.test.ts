import { describe, expect, test } from 'vitest';
import { drawFigure, tellFigure } from '../../../../src/faces/figures/draw.ts';
import type { Figure } from '../../../../src/lessons/model/figure.ts';
import { figureOf, lastOf, sheet, textOf } from '../sheet.ts';

test('the recital names the machines that count, and shows what is said at the moment', () => {
  const figure = figureOf('recital', 'recital', { steps: 200 });
  const drawn = textOf(drawFigure(figure, lastOf(figure), sheet(76, 16)));
  for (const name of ['blind guess', 'counts singles', 'counts pairs', 'step 200', 'it says: '])
    expect(drawn).toContain(name);
  expect(drawn).toMatch(/it says: .*，/);
});

test('a text with a character outside the basic plane is shown whole', () => {
  const figure = figureOf('recital', 'recital', { text: 'qianziwen', steps: 30 });
  const drawn = textOf(drawFigure(figure, 0, sheet(76, 16)));
  expect(drawn).toContain('it says: ');
  expect(drawn).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
});

test('read aloud, the end also tells what was said on the way', () => {
  const figure = figureOf('recital', 'recital', { steps: 200 });
  const lines = tellFigure(figure, lastOf(figure), 'en');
  expect(lines[0]).toMatch(/^step 0: ./);
  expect(lines.at(-1)).toMatch(/^it says: ./);
});

test('each of the five nets has a bar, a name and its loss, with the stroke of the pair table', () => {
  const figure = figureOf('parts', 'leave-one-out', { steps: 40 });
  const drawn = drawFigure(figure, lastOf(figure), sheet(60, 8));
  const [, ...bars] = textOf(drawn).split('\n');
  expect(bars).toHaveLength(5);
  for (const bar of bars) expect(bar).toMatch(/^[a-z -]+█+.*│?.*\d\.\d\d$/);
});

test('no bar of the five nets is cut: as long as their losses are, on one scale from the first moment on', () => {
  const run = figureOf('parts', 'leave-one-out', { steps: 2 });
  const [first] = run.trace.frames;
  const losses = [8.7, 6.3, 4.35, 2, 1];
  const frame = { ...first, marks: { ...first.marks, losses, pairs: 1 } };
  const fallen = { ...frame, at: 1, marks: { ...frame.marks, losses: losses.map((loss) => loss / 2) } };
  const figure = { ...run, trace: { ...run.trace, frames: [frame, fallen] as const } };
  const lengths = (index: number) =>
    textOf(drawFigure(figure, index, sheet(76, 8)))
      .split('\n')
      .slice(1)
      // The stroke of the table stands on the bar.
      .map((line) => line.match(/█+│?█*/)?.[0].length ?? 0);
  const [longest = 0] = lengths(0);
  const scaled = (by: number) => losses.map((loss) => Math.round((longest * loss * by) / 8.7));
  for (const [net, length] of lengths(0).entries())
    expect(Math.abs(length - (scaled(1)[net] ?? 0))).toBeLessThanOrEqual(1);
  for (const [net, length] of lengths(1).entries())
    expect(Math.abs(length - (scaled(0.5)[net] ?? 0))).toBeLessThanOrEqual(1);
});

describe('the curve of the recital', () => {
  const figure: Figure = {
    ...figureOf('recital', 'recital', { steps: 200 }),
    goal: { of: 'loss', height: 0.3 },
  };
  const plotted = (drawn: string) => drawn.split('\n').filter((line) => line.includes('┤')).length;

  test('keeps six rows before what is said gets any', () => {
    for (const rows of [7, 8, 9, 10, 11]) {
      const drawn = textOf(drawFigure(figure, lastOf(figure), sheet(76, rows)));
      expect(drawn.split('\n')).toHaveLength(rows);
      expect(plotted(drawn)).toBeGreaterThanOrEqual(6);
    }
    expect(textOf(drawFigure(figure, lastOf(figure), sheet(76, 7)))).not.toContain('it says');
    expect(textOf(drawFigure(figure, lastOf(figure), sheet(76, 9)))).toContain('it says');
  });

  test('shows the goal of a lab in dashes of its own, with its name', () => {
    const drawn = (goal: Figure['goal']) =>
      drawFigure({ ...figure, ...(goal && { goal }) }, 0, sheet(76, 16))
        .flat()
        .flatMap(({ text, style }) => (style === 'second' ? [text] : []));
    expect(drawn(figure.goal)).toContain('goal           0.30');
    expect(drawn(figure.goal).filter((text) => /^[\u2801-\u28ff]+$/.test(text)).length).toBeGreaterThan(8);
    expect(drawn({ of: 'another', height: 0.3 })).toEqual([]);
  });

  test('of a run that goes on is as wide as all its steps', () => {
    const [first, second] = figure.trace.frames;
    if (!second) throw new Error('it has no second moment');
    const under: Figure = { ...figure, trace: { ...figure.trace, frames: [first, second] }, until: 200 };
    expect(textOf(drawFigure(under, 1, sheet(76, 16)))).toBe(textOf(drawFigure(figure, 1, sheet(76, 16))));
  });

  test('has what was said on the way beside it where there is room for both', () => {
    const drawn = textOf(drawFigure(figure, lastOf(figure), sheet(94, 16))).split('\n');
    expect(drawn[0]).toMatch(/6\.\d\d┤.* What it says on its way$/);
    const beside = drawn.flatMap((line) => line.match(/ step (\d+) {2}\S/)?.[1] ?? []);
    expect(beside).toEqual(['0', '5', '10', '20', '40', '80', '140', '200']);
    expect(plotted(drawn.join('\n'))).toBe(14);
    expect(textOf(drawFigure(figure, lastOf(figure), sheet(80, 16)))).not.toContain('on its way');
  });
});
