import { expect, test } from 'vitest';
import { percent, value } from '../../../src/experiments/core/value.ts';
import { inWords } from '../../../src/lessons/model/working.ts';

const words = { zh: '对的，除以问的', en: 'those right, divided by those asked' };
const rights = (lines: ReturnType<typeof inWords>) => lines.map(({ right }) => right);

test('words stand in place of what only has symbols; the numbers put in stay', () => {
  const share = percent(32 / 200, '#{ŷ = t}/n', '32/200');
  expect(inWords(share.working, words)).toEqual([
    { left: '', right: '', words },
    { left: '', right: '32/200' },
    { left: '', right: '16%' },
  ]);
  const loss = value(Math.log(544), 'L', '−ln p', '−ln(1/544)', 'ln 544');
  expect(rights(inWords(loss.working, words))).toEqual(['', '−ln(1/544)', 'ln 544', '6.299']);
  const softmax = percent(0.75, 'p₁', 'e^s₁/Σ e^s', 'e^2/(e^2 + e^1)', '3/(3 + 1)');
  expect(rights(inWords(softmax.working, words))).toEqual(['', 'e^2/(e^2 + e^1)', '3/(3 + 1)', '75%']);
});

test('where there are no words, and where there is no working, nothing changes', () => {
  const { working } = value(5, 'y', 'k·x + b', '2·1 + 3');
  expect(inWords(working, undefined)).toBe(working);
  expect(inWords([], words)).toEqual([]);
});
