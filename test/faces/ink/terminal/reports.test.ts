import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readReport } from '../../../../src/faces/ink/terminal/reports.ts';

test.each([
  ['[24;1R', { kind: 'cursor', row: 23, column: 0 }],
  ['[<0;3;5M', { kind: 'press', row: 4, column: 2 }],
  ['[<32;300;5M', { kind: 'drag', row: 4, column: 299 }],
  ['[<0;3;5m', { kind: 'release', row: 4, column: 2 }],
] as const)('ESC %s is a report', (body, report) => {
  expect(readReport(`\u001b${body}`)).toEqual(report);
});

test.each([
  ['another button', '[<2;3;5M'],
  ['the wheel', '[<64;3;5M'],
  ['a key held', '[<16;3;5M'],
  ['the older codings', '[M !!'],
  ['the older codings', '[32;3;5M'],
  ['half a report', '[<0;3'],
  ['half a report', '[M '],
])('%s says nothing, and is no key: ESC %s', (_, body) => {
  expect(readReport(`\u001b${body}`)).toBe('nothing');
});

test.each([
  '\u001b[A',
  '\u001b[1;5C',
  '\u001b[3~',
  '\u001b',
  '[<0;3;5M',
  'M',
  '\u001b[200~\u001b[<0;1;1M\u001b[201~',
])('%j is something typed', (key) => {
  expect(readReport(key)).toBeUndefined();
});

test('whatever a mouse sends, it is never taken for something typed', () => {
  fc.assert(
    fc.property(fc.nat(300), fc.nat(300), fc.nat(300), fc.constantFrom('M', 'm'), (button, x, y, end) => {
      expect(readReport(`\u001b[<${button};${x};${y}${end}`)).toBeDefined();
    }),
  );
});
