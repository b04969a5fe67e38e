import { expect, test } from 'vitest';
import type { Frame } from '../../../../src/experiments/core/trace.ts';
import { drawFigure, tellFigure } from '../../../../src/faces/figures/draw.ts';
import type { Figure } from '../../../../src/lessons/model/figure.ts';
import { languages } from '../../../../src/text/text.ts';
import { figureOf, lastOf, sheet, textOf } from '../sheet.ts';

const figure = figureOf('part-curves', 'leave-one-out', { steps: 40 });
const last = lastOf(figure);

/** Five curves that part at once: the first net ends highest, the last lowest. */
const apart: Figure = {
  ...figure,
  trace: {
    ...figure.trace,
    frames: [frameOf(0, [6, 6, 6, 6, 6]), frameOf(40, [5, 4, 3, 2, 1])],
  },
};

function frameOf(at: number, losses: readonly number[]): Frame {
  return { at, loss: losses[0] ?? 0, marks: { losses, pairs: 1.5 }, working: [] };
}

test.for(languages)(
  'without colour each curve is drawn in its digit and named at its end in %s',
  (language) => {
    const lines = textOf(drawFigure(apart, 1, sheet(60, 12, { language })))
      .split('\n')
      .slice(1);
    const named = lines.flatMap((line, row) => {
      const [, name] = /([1-5]) \D{4,}\d\.\d\d$/.exec(line) ?? [];
      return name === undefined ? [] : [{ name, row }];
    });
    expect(named.map(({ name }) => name)).toEqual(['1', '2', '3', '4', '5']);
    const curves = lines.map((line) => line.slice(5, 40));
    for (const { name, row } of named) {
      expect(curves.join('').split(name).length, name).toBeGreaterThan(3);
      expect(curves[row]?.trimEnd(), name).toMatch(new RegExp(`${name}( |$)`));
    }
  },
);

test('the curves go as far as the run has come', () => {
  const width = (index: number) => {
    const lines = textOf(drawFigure(figure, index, sheet(90, 16)))
      .split('\n')
      .slice(1);
    return Math.max(...lines.map((line) => line.slice(5, 54).search(/[1-5](?=[^1-5]*$)/)));
  };
  expect(width(0)).toBe(0);
  expect(width(last)).toBeGreaterThan(2 * width(Math.floor(last / 3)));
});

test('in the end it tells what switching parts off leads to, and not before', () => {
  const told = (index: number) => textOf(drawFigure(figure, index, sheet(76, 16)));
  expect(told(last)).toMatch(/with one part switched off.*attention \d\.\d\d/s);
  expect(told(0)).not.toContain('Switched off');
  expect(tellFigure(figure, last, 'en').at(-1)).toMatch(/feed-forward \d\.\d\d, positions \d\.\d\d/);
});

test('where five names have no room it draws bars', () => {
  const low = textOf(drawFigure(figure, last, sheet(56, 6)));
  expect(low).toBe(textOf(drawFigure({ ...figure, name: 'parts' }, last, sheet(56, 6))));
});
