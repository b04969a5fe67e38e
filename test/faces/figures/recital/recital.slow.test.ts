import { expect, test } from 'vitest';
import { drawFigure, tellFigure } from '../../../../src/faces/figures/draw.ts';
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
