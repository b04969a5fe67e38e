import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText } from '../../../src/app/system/decode-text.ts';

/** 人之初，性本善。 in GBK, and in Big5. */
const gbk = Uint8Array.of(
  0xc8,
  0xcb,
  0xd6,
  0xae,
  0xb3,
  0xf5,
  0xa3,
  0xac,
  0xd0,
  0xd4,
  0xb1,
  0xbe,
  0xc9,
  0xc6,
  0xa1,
  0xa3,
);
const big5 = Uint8Array.of(
  0xa4,
  0x48,
  0xa4,
  0xa7,
  0xaa,
  0xec,
  0xa1,
  0x41,
  0xa9,
  0xca,
  0xa5,
  0xbb,
  0xb5,
  0xbd,
  0xa1,
  0x43,
);
const latin1 = Uint8Array.from('Señor, ¿qué pasó en el café?', (letter) => letter.charCodeAt(0));
const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d);
const utf16 = Uint8Array.of(0xff, 0xfe, 0xba, 0x4e, 0x4b, 0x4e);

test.each([
  ['gbk', gbk],
  ['other', big5],
  ['other', latin1],
  ['binary', png],
  ['binary', Uint8Array.of(0xff, 0xd8, 0x01, 0x02, 0x03)],
  ['utf-16', utf16],
] as const)('it seems to be %s', (kind, bytes) => {
  expect(decodeText(bytes)).toEqual({ kind });
});

test('whatever is UTF-8 is read as it was written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const bytes = new TextEncoder().encode(text);
      expect(decodeText(bytes)).toEqual(
        text.includes('\0') ? { kind: 'binary' } : { kind: 'text', text: text.replace(/^\ufeff/, '') },
      );
    }),
  );
});

test('no bytes make it throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      expect(decodeText(bytes)).toHaveProperty('kind');
    }),
  );
});
