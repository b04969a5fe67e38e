import { describe, expect, test } from 'vitest';
import { drawFigure, tellFigure } from '../../../../src/faces/figures/draw.ts';
import { figureOf, lastOf, sheet, textOf } from '../sheet.ts';

const moons = { data: 'moons', neurons: 8, optimiser: 'adam', learningRate: 0.05 };
const figure = figureOf('border', 'classifier', moons);
const drawn = (index: number) => textOf(drawFigure(figure, index, sheet(76, 16)));

test('what is misjudged at first has a sign of its own, which is gone when all is right', () => {
  expect(drawn(0).match(/✗/g)?.length).toBeGreaterThan(10);
  // One ✗ is left: the legend's.
  expect(drawn(lastOf(figure)).match(/✗/g)).toHaveLength(1);
});

test('without colour both sides are told apart by shades, and both classes by signs', () => {
  for (const sign of ['○', '●', '█', '░']) expect(drawn(lastOf(figure))).toContain(sign);
});

test('with colour the ground is coloured, and the signs stay', () => {
  const spans = drawFigure(figure, lastOf(figure), sheet(76, 16, { colour: true })).flat();
  const heats = spans.flatMap(({ style }) => (typeof style === 'object' ? [style.heat] : []));
  expect(new Set(heats)).toEqual(new Set([0, 1, 2, 3, 4]));
  expect(spans.some(({ text }) => text.includes('●'))).toBe(true);
});

test('where the border is to be sketched, only the points are shown', () => {
  const blank = { ...figureOf('border', 'gate-line'), hide: ['map'] };
  for (const colour of [false, true])
    expect(textOf(drawFigure(blank, 0, sheet(60, 8, { colour }))).replace(/[^●○✗░▒▓█]/g, '')).toBe('●○○●');
  expect(tellFigure(blank, 0, 'en')).toEqual(['Corners to be lit: (0, 1), (1, 0).']);
});

describe('in words', () => {
  test('a line laid by hand says which corners should be lit, and which are misjudged', () => {
    expect(tellFigure(figureOf('border', 'gate-line'), 0, 'en')).toEqual([
      'Corners to be lit: (0, 1), (1, 0). Misjudged: (1, 1).',
    ]);
  });

  test('it counts what is misjudged', () => {
    expect(tellFigure(figure, lastOf(figure), 'en').join(' ')).toContain(', 0 misjudged.');
  });

  test('it says that a run has exploded', () => {
    const wild = { layers: 3, neurons: 16, activation: 'relu', optimiser: 'momentum', weightDecay: 1 };
    const exploded = figureOf('border', 'classifier', { ...wild, learningRate: 10, steps: 3000 });
    expect(tellFigure(exploded, lastOf(exploded), 'en').at(-1)).toContain('exploded');
  });
});

test('a network whose weights are not shown is told by its steps, not as a line laid by hand', () => {
  const cram = figureOf('border', 'overfit', { steps: 50 });
  expect(tellFigure(cram, lastOf(cram), 'en')[0]).toMatch(/^step 50: loss [\d.]+, \d+ misjudged\.$/);
});
