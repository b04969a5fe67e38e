import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PASTE_END, PASTE_START, splitKeys } from '../../../../src/faces/ink/terminal/split-keys.ts';

const ESC = '\u001b';
const SEQUENCES = [
  ...[
    '[A',
    '[D',
    '[H',
    '[F',
    '[3~',
    '[1;5C',
    '[[A',
    '[[5~',
    '[3$',
    '[7^',
    '[200;1u',
    '[I',
    '[24;2R',
    '[<0;1;2M',
    '[M !!',
    '[M#你~',
  ],
  ...['OA', 'OP', 'O5C', 'OM', 'x', '你', '🙂', '\r', '\u007f', '\u001b[A', '\u001bOB'],
].map((body) => ESC + body);
const sequence = fc.constantFrom(...SEQUENCES);
const character = fc.constantFrom(
  'a',
  '7',
  '７',
  '你',
  '🙂',
  '👩‍💻',
  'é',
  'e\u0301',
  '\r\n',
  '\u007f',
  '\t',
  '\u0003',
  ' ',
);
const paste = fc.string().map((text) => `${PASTE_START}${text.replaceAll(ESC, '')}\nx${PASTE_END}`);
// Neighbours that would join are kept apart: an accent after anything, LF after CR.
const key = fc.oneof(sequence, character, paste);

describe('splitKeys', () => {
  test('keys sent in one piece come out as they were pressed', () => {
    fc.assert(
      fc.property(fc.array(key), (keys) => {
        expect(splitKeys(keys.join(''))).toEqual({ keys, rest: '' });
      }),
    );
  });

  test('nothing is lost or added, whatever is sent', () => {
    const noise = fc.array(fc.oneof(key, fc.constantFrom(ESC, '[', 'O', ';', '2', '~', '$'), fc.string()));
    fc.assert(
      fc.property(noise, (parts) => {
        const { keys, rest } = splitKeys(parts.join(''));
        expect(keys.join('') + rest).toBe(parts.join(''));
        expect(keys).not.toContain('');
      }),
      { numRuns: 1000 },
    );
  });

  test('a sequence that arrives in two pieces is held, and whole when the second comes', () => {
    fc.assert(
      fc.property(fc.array(key), fc.oneof(sequence, paste), fc.nat(), (before, last, where) => {
        const cut = 1 + (where % (last.length - 1));
        fc.pre(!/[\ud800-\udbff]$/.test(last.slice(0, cut))); // the decoder never hands on half an emoji
        const first = splitKeys(before.join('') + last.slice(0, cut));
        const second = splitKeys(first.rest + last.slice(cut));
        expect([...first.keys, ...second.keys]).toEqual([...before, last]);
      }),
    );
  });

  test.each([
    ['a lone Esc', ESC, [], ESC],
    ['Esc pressed twice', ESC + ESC, [], ESC + ESC],
    ['the beginning of an arrow', `你${ESC}[`, ['你'], `${ESC}[`],
    ['a paste without its end', `${PASTE_START}a\rb`, [], `${PASTE_START}a\rb`],
    ['Enter in one read with the text', '你好\r', ['你', '好', '\r'], ''],
    ['three lefts', `${ESC}[D${ESC}[D${ESC}[D`, [`${ESC}[D`, `${ESC}[D`, `${ESC}[D`], ''],
    ['a sequence broken off by a letter', `${ESC}[1你`, [`${ESC}[`, '1', '你'], ''],
    ['an empty read', '', [], ''],
  ])('%s', (_, sent, keys, rest) => {
    expect(splitKeys(sent)).toEqual({ keys, rest });
  });
});
