import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { type Signs, signs } from '../../../src/faces/look/signs.ts';

const wide = (text: string) => stringWidth(text, { ambiguousIsNarrow: false });
const texts = (set: Signs) => Object.values(set).flat();
const WRITTEN =
  /^(eta|sum|prediction|delta|partial|approximately|squared|half|ellipsis|openQuote|closeQuote)$/;

describe('glyphs', () => {
  test('no glyph of the ASCII set changes its width with the terminal', () => {
    for (const glyph of texts(signs('ascii'))) expect(wide(glyph)).toBe(stringWidth(glyph));
  });

  test('the ASCII set is ASCII, but for the quotes that Chinese needs', () => {
    for (const glyph of texts(signs('ascii'))) expect(glyph).toMatch(/^([\x20-\x7e]+|[「」])$/);
  });

  test('what figures are drawn with is one column in either set', () => {
    for (const set of [signs('unicode'), signs('ascii')]) {
      for (const [name, glyph] of Object.entries(set)) {
        if (!WRITTEN.test(name))
          for (const part of [glyph].flat()) expect([name, stringWidth(part)]).toEqual([name, 1]);
      }
    }
  });

  test('both sets have the same shades and the ten symbols of asciichart', () => {
    expect(signs('ascii').shades).toHaveLength(signs('unicode').shades.length);
    expect([signs('ascii').chart.length, signs('unicode').chart.length]).toEqual([10, 10]);
  });
});
