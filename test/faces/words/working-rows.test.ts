import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { value } from '../../../src/experiments/core/value.ts';
import { workingRows } from '../../../src/faces/words/working-rows.ts';
import type { Text } from '../../../src/text/text.ts';

const inEnglish = (text: Text | string) => (typeof text === 'string' ? text : text.en);
const { working } = value(5, 'y', 'k·x + b', '2·1 + 3');

test('equals signs stand one under the other', () => {
  expect(workingRows(working, 40, inEnglish)).toEqual(['y = k·x + b', '  = 2·1 + 3', '  = 5']);
});

test('what is said in words takes as many rows as it needs, and so does a long line; nothing is cut', () => {
  const words = { zh: '每条线一个权重', en: 'a weight for each of the lines, and a bias for each neuron' };
  const long = { left: 'n', right: Array.from({ length: 12 }, (_, term) => `${term}·${term}`).join(' + ') };
  const rows = workingRows([{ left: '', right: '', words }, long], 30, inEnglish);
  for (const row of rows) expect(stringWidth(row)).toBeLessThanOrEqual(30);
  const whole = rows.join(' ').replace(/\s+/g, ' ');
  expect(whole).toBe(`${words.en} n = ${long.right}`);
});
