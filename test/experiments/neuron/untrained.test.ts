import { describe, expect, test } from 'vitest';
import { glyphs } from '../../../src/engine/index.ts';
import { listOf, numberOf, runOf } from '../run-of.ts';

test('the networks have the parameters that the lessons count', () => {
  expect(numberOf(runOf('relay'), 'parameters')).toBe(13);
  expect(numberOf(runOf('untrained-reader'), 'parameters')).toBe(1450);
});

test('the relay computes what its working says', () => {
  const { frames, values } = runOf('relay');
  const last = frames.at(-1);
  const [x1 = 0, x2 = 0] = listOf(last, 'input');
  // Row by row: the first weight of each input belongs to the first hidden neuron.
  const [w1 = 0, , , w2 = 0] = listOf(last, 'weights1');
  const [b = 0] = listOf(last, 'bias1');
  const h = 1 / (1 + Math.exp(-(x1 * w1 + x2 * w2 + b)));
  expect(listOf(last, 'hidden')[0]).toBeCloseTo(h, 12);
  expect(values.hidden1?.number).toBeCloseTo(h, 12);
});

describe('the untrained reader', () => {
  test('has a chance of 10 %, and over many seeds it is right about that often', () => {
    expect(runOf('untrained-reader').values.chance).toEqual({
      number: 10,
      unit: '%',
      working: [
        { left: '1/n', right: '1/10' },
        { left: '', right: '10%' },
      ],
    });
    const names = glyphs.map(({ name }) => name);
    const tries = names.flatMap((glyph) =>
      Array.from({ length: 40 }, (_, i) =>
        numberOf(runOf('untrained-reader', { glyph, runs: 1 }, i + 1), 'isRight'),
      ),
    );
    const rate = tries.reduce((sum, right) => sum + right, 0) / tries.length;
    expect(rate).toBeGreaterThan(0.05);
    expect(rate).toBeLessThan(0.16);
  });

  test('gives shares that add up to 1', () => {
    const shares = listOf(runOf('untrained-reader').frames.at(-1), 'shares');
    expect(shares).toHaveLength(10);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  test('may pick from fewer, the one it looks at among them', () => {
    for (const glyph of ['一', '大']) {
      const trace = runOf('untrained-reader', { glyph, options: 4 }, 3);
      expect(listOf(trace.frames.at(-1), 'shares')).toHaveLength(4);
      expect(numberOf(trace, 'right')).toBe(glyph === '一' ? 0 : 3);
      expect(numberOf(trace, 'chance')).toBe(25);
    }
  });

  test('looks at ten glyphs of 49 pixels, no two alike', () => {
    expect(glyphs.map(({ name }) => name).join('')).toBe('一二三十口日田木人大');
    for (const { pixels } of glyphs) expect(pixels).toHaveLength(49);
    for (const [i, a] of glyphs.entries())
      for (const b of glyphs.slice(i + 1))
        expect(
          a.pixels.filter((pixel, at) => pixel !== b.pixels[at]).length,
          a.name + b.name,
        ).toBeGreaterThan(5);
  });
});
