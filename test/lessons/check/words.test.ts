import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mentions } from '../../../src/lessons/check/mentions.ts';
import { countLines } from '../../../src/text/bubble-lines.ts';
import { numbersIn } from '../../../src/text/numbers-in.ts';

test.each([
  ['有 3 个', [3]],
  ['5−6 = −1', [5, 6, -1]],
  ['5 − 6', [5, 6]],
  ['(−2, −2)', [-2, -2]],
  ['−0.5', [-0.5]],
  ['６６０．５ 分', [660.5]],
  ['1,450 个', [1450]],
  ['1, 2', [1, 2]],
  ['8.3e−5', [8.3e-5]],
  ['x₁² ½ ① 三', []],
  ['lesson-2', [2]],
])('the numbers of “%s” are found', (text, numbers) => {
  expect(numbersIn(text).map(({ number }) => number)).toEqual(numbers);
});

test('a number is told as it was written, and whether it is per cent', () => {
  expect(numbersIn('只有 １０％ 或 −5')).toEqual([
    { written: '１０', number: 10, percent: true },
    { written: '−5', number: -5, percent: false },
  ]);
});

test.each([
  ['Look at the bias.', 'bias', true],
  ['Look at the biases.', 'bias', false],
  ['看偏置', '偏置', true],
  ['Is it b?', 'b', true],
  ['both', 'b', false],
  ['k_x = 2', '+2', false],
  ['No way', 'no', false],
  ['往上走', '往上走。', true],
])('whether “%s” mentions “%s”: %s', (text, phrase, isMentioned) => {
  expect(mentions(text, phrase)).toBe(isMentioned);
});

test('a bubble of a 60-column terminal holds 56 columns a line', () => {
  expect(countLines('bubble', '一'.repeat(28))).toBe(1);
  expect(countLines('bubble', '一'.repeat(29))).toBe(2);
  expect(countLines('bubble', 'a'.repeat(56))).toBe(1);
  expect(countLines('bubble', 'a'.repeat(113))).toBe(3);
  expect(countLines('bubble', '一\n二')).toBe(2);
  expect(countLines('bubble', '')).toBe(1);
});

test('an English word stays whole, and a comma stays with its word', () => {
  expect(countLines('bubble', `${'a'.repeat(52)} bcdef`)).toBe(2);
  expect(countLines('bubble', `${'一'.repeat(28)}，${'一'.repeat(26)}`)).toBe(2);
  expect(countLines('bubble', `${'一'.repeat(28)}，${'一'.repeat(27)}`)).toBe(3);
});

test('more text never takes fewer lines', () => {
  const part = fc.constantFrom('一', '，', 'word', ' ', 'a', '（');
  fc.assert(
    fc.property(fc.array(part, { maxLength: 200 }), part, (parts, more) => {
      const text = parts.join('');
      expect(countLines('bubble', text + more)).toBeGreaterThanOrEqual(countLines('bubble', text));
    }),
  );
});
