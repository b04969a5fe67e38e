import stringWidth from 'string-width';
import { expect, test } from 'vitest';

// The build asks the emoji expression about clusters of several code points only (scripts/lighter-start.mjs).
test('an emoji of one code point is two columns wide by its East Asian width too', () => {
  const emoji = /^\p{RGI_Emoji}$/v;
  const alone = Array.from({ length: 0x11_0000 }, (_, codePoint) => String.fromCodePoint(codePoint)).filter(
    (char) => emoji.test(char),
  );
  expect(alone.length).toBeGreaterThan(1000);
  // With an accent it is no emoji any more: what is left is the East Asian width.
  expect(alone.filter((char) => stringWidth(`${char}\u0301`) !== 2)).toEqual([]);
});
