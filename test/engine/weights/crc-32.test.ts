import { expect, test } from 'vitest';
import { crc32 } from '../../../src/engine/weights/crc-32.ts';

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

test.each([
  ['', 0],
  // The check value by which catalogues of CRCs know this one.
  ['123456789', 0xcbf43926],
  ['a', 0xe8b7be43],
  ['The quick brown fox jumps over the lazy dog', 0x414fa339],
])('the CRC-32 of %j is the known one', (text, expected) => {
  expect(crc32(ascii(text))).toBe(expected);
});

test('so is that of bytes that are no text', () => {
  expect(crc32(new Uint8Array(32))).toBe(0x190a55ad);
  expect(crc32(new Uint8Array(32).fill(0xff))).toBe(0xff6cab0b);
  // The chunk IEND, which every PNG ends with.
  expect(crc32(ascii('IEND'))).toBe(0xae426082);
});
