import { describe, expect, test } from 'vitest';
import { drawFigure, tellFigure } from '../../../../src/faces/figures/draw.ts';
import { numberOf } from '../../../experiments/run-of.ts';
import { figureOf, lastOf, sheet, textOf } from '../sheet.ts';

describe('two neurons in a row', () => {
  const relay = figureOf('network', 'blame');
  const drawn = (index: number, hide: readonly string[] = []) =>
    textOf(drawFigure({ ...relay, hide }, index, sheet(56, 5))).split('\n');
  const [dy, dh, dw2, dw1] = ['dy', 'dh', 'dw2', 'dw1'].map((name) => numberOf(relay.trace, name));

  test('their weights stand on the lines from the start, and the signal comes step by step', () => {
    const signals = [0, 1, 2].map((index) => drawn(index)[0]?.replaceAll(/[─→\s]+/g, ' '));
    expect(signals).toEqual([
      'signal x 1 ×2 h ×3 y should be 4',
      'signal x 1 ×2 h 2 ×3 y should be 4',
      'signal x 1 ×2 h 2 ×3 y 6 should be 4',
    ]);
  });

  test('blame flows back below: of the answer, over the line of the second weight, of the signal between', () => {
    const lane = (index: number) => drawn(index)[2]?.replaceAll(/[─←\s]+/g, ' ');
    expect([2, 3, 5].map(lane)).toEqual(['blame', `blame ${dy}`, `blame ${dh} ×3 ${dy}`]);
  });

  test('what a weight bears stands below its line', () => {
    const [signal = '', , , , weights = ''] = drawn(lastOf(relay));
    expect(weights.trim().split(/\s{2,}/)).toEqual(['of weights', `${dw1}`, `${dw2}`]);
    for (const [factor, blame] of [
      ['×2', dw1],
      ['×3', dw2],
    ])
      expect(Math.abs(signal.indexOf(`${factor}`) - weights.indexOf(` ${blame}`, 11))).toBeLessThanOrEqual(1);
  });

  test('a question hides what it asks, and without all blame there is the signal alone', () => {
    expect(drawn(0, ['dh'])[2]).toContain(`? ←`);
    expect(drawn(0, ['dh'])[2]).not.toContain(`${dh}`);
    expect(drawn(0, ['dy', 'dh', 'dw1', 'dw2'])).toHaveLength(1);
    const told = tellFigure({ ...relay, hide: ['dh', 'dw1'] }, 0, 'en').join(' ');
    expect(told).toContain('h ?');
    expect(told).not.toContain(`${dh}`);
  });

  test('the same in words, from last to first', () => {
    expect(tellFigure(relay, 2, 'en')).toEqual(['signal: x 1, ×2, h 2, ×3, y 6, should be 4']);
    expect(tellFigure(relay, lastOf(relay), 'en').slice(1)).toEqual([
      `blame, from last to first: y ${dy}, ×3, h ${dh}`,
      `blame of the weights: ×3 → ${dw2}, ×2 → ${dw1}`,
    ]);
  });

  test('where its lines would be too short, what it should be stands above', () => {
    const off = figureOf('network', 'blame', { w1: -2, activation: 'relu' });
    const [above = '', signal = '', ...below] = textOf(drawFigure(off, lastOf(off), sheet(56, 6))).split(
      '\n',
    );
    expect(above.trim()).toBe('should be 4');
    expect(signal).toContain('×(−2)');
    expect(signal).not.toContain('should');
    expect(below).toHaveLength(4);
  });

  test('three rows are enough, and it is left out where its lines would be too short', () => {
    expect(drawFigure(relay, lastOf(relay), sheet(56, 3))).toHaveLength(3);
    expect(drawFigure(relay, lastOf(relay), sheet(30, 5))).toEqual([]);
  });
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

  test.for([2, left])('the legend shows lines in the colours that they have, at frame %i', (index) => {
    const lines = drawFigure(whole, index, sheet(76, 14, { colour: true }));
    const drawn = (part: typeof lines) =>
      new Set(part.flat().flatMap(({ text, style }) => (/[\u2801-\u28ff]/.test(text) ? [style] : [])));
    expect(drawn(lines.slice(-1))).toEqual(drawn(lines.slice(1, -1)));
  });
});
