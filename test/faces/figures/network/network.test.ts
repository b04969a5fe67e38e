import { describe, expect, test } from 'vitest';
import { drawFigure, tellFigure } from '../../../../src/faces/figures/draw.ts';
import { figureOf, lastOf, sheet, textOf } from '../sheet.ts';

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
  expect(tellFigure(figure, lastOf(figure), 'en').slice(-2)).toEqual([
    'blame, from last to first: 4, 12',
    'blame of the links, from last to first: 8, 12',
  ]);
});

describe('links bear blame', () => {
  const whole = figureOf('network', 'blame-network', { rounds: 1 });
  const [output, right, left] = [3, 4, 5];
  /** How much of the sheet is drawn: every dot counts. */
  const dots = (index: number) =>
    [...textOf(drawFigure(whole, index, sheet(76, 14)))].reduce((sum, char) => {
      const mask = (char.codePointAt(0) ?? 0) - 0x2800;
      return mask > 0 && mask < 256 ? sum + mask.toString(2).replaceAll('0', '').length : sum;
    }, 0);

  test('they are thin until it comes, and thicker the more they bear, layer by layer', () => {
    expect(dots(right)).toBeGreaterThan(dots(output));
    expect(dots(left)).toBeGreaterThan(dots(right));
  });

  test.for(['unicode', 'ascii'] as const)('thickness is told in the legend, in %s too', (set) => {
    const legendAt = (index: number) => textOf(drawFigure(whole, index, sheet(76, 14, { set })));
    expect(legendAt(2)).toContain('thick: large');
    expect(legendAt(left)).toContain('thick: much blame');
    expect(legendAt(left)).not.toBe(legendAt(right));
  });

  test('with colour those that bear none yet are dim', () => {
    const styles = (index: number) =>
      drawFigure(whole, index, sheet(76, 14, { colour: true }))
        .slice(1, -1)
        .flat()
        .flatMap(({ text, style }) => (/[\u2801-\u28ff]/.test(text) ? [style] : []));
    expect(new Set(styles(output))).toEqual(new Set(['dim']));
    expect(new Set(styles(right))).toEqual(new Set(['dim', 'accent']));
    expect(new Set(styles(left))).toEqual(new Set(['accent']));
  });
});
