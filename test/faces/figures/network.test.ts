import { expect, test } from 'vitest';
import { drawFigure, tellFigure } from '../../../src/faces/figures/draw.ts';
import { figureOf, lastOf, sheet, textOf } from './sheet.ts';

const figure = figureOf('network', 'blame');
const drawn = (index: number) => textOf(drawFigure(figure, index, sheet(76, 12)));

test('blame flows back: first the output bears it, then the hidden neuron', () => {
  expect(drawn(2)).not.toContain('←');
  expect(drawn(3)).toContain('◉ y 6.00 ← 4.00');
  expect(drawn(3)).not.toContain('← 12.00');
  expect(drawn(lastOf(figure))).toContain('◉ 2.00 ← 12.00');
});

test('the same in words, from last to first', () => {
  expect(tellFigure(figure, 2, 'en').join(' ')).not.toContain('blame');
  expect(tellFigure(figure, lastOf(figure), 'en').at(-1)).toBe('blame, from last to first: 4, 12');
});
