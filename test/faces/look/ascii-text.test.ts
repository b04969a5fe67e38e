import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { asciiText } from '../../../src/faces/look/ascii-text.ts';
import { signs } from '../../../src/faces/look/signs.ts';

const wide = (text: string) => stringWidth(text, { ambiguousIsNarrow: false });

describe('asciiText', () => {
  test('nothing it returns changes its width with the terminal, whatever came in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(wide(asciiText(text))).toBe(stringWidth(asciiText(text)));
      }),
    );
  });

  test('it has a spelling of its own for every glyph of the table, never a question mark', () => {
    for (const glyph of Object.values(signs('unicode')).flat()) {
      expect(asciiText(glyph)).toMatch(/^[\x20-\x3e\x40-\x7e]+$/);
    }
  });

  test.each([
    ['ŷ = k·x + b，误差² × 2 → η = 0.1', 'y^ = k*x + b，误差^2 * 2 -> eta = 0.1'],
    ['坡度 (−0.43, −0.43)', '坡度 (-0.43, -0.43)'],
    ['它叫“学习率”——一步多大……', '它叫「学习率」－－一步多大......'],
    ['the “learning rate” — it’s η', 'the "learning rate" -- it\'s eta'],
    ['图灵·机 · 低 ∂L/∂w₁ ≤ ½', '图灵・机 . 低 dL/dw1 <= 1/2'],
    ['x̂ café ① ┤ │', 'x^ cafe 1 + |'],
  ])('%s becomes %s', (text, expected) => {
    expect(asciiText(text)).toBe(expected);
  });

  test('plain Chinese, ASCII, full-width digits and emoji are left as they are', () => {
    const text = '神经网络 learns，０．５；🙂👩‍💻';
    expect(asciiText(text)).toBe(text);
  });
});
