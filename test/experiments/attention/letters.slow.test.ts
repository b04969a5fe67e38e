import { expect, test } from 'vitest';
import { runExperiment } from '../../../src/experiments/run.ts';
import { listOf, numberOf, runOf } from '../run-of.ts';

test.each([1, 2, 3])(
  'a network learns to say words backwards, and looks at the right letter (seed %d)',
  (seed) => {
    const trace = runOf('letters', {}, seed);
    expect(numberOf(trace, 'accuracyBefore')).toBeLessThan(30);
    expect(numberOf(trace, 'accuracy')).toBeGreaterThanOrEqual(99);
    expect(numberOf(trace, 'attention')).toBeGreaterThanOrEqual(95);
  },
);

test('a copy is learned too, while sorting, which has no fixed place to look at, fails honestly', () => {
  expect(numberOf(runOf('letters', { task: 'copy' }), 'accuracy')).toBeGreaterThanOrEqual(99);
  const sorted = runOf('letters', { task: 'sort', steps: 600 });
  expect(numberOf(sorted, 'accuracy')).toBeLessThan(99);
  expect(sorted.values).not.toHaveProperty('attention');
});

test('the learner’s own letters are looked at: at the end the brightest cells lie on an anti-diagonal', () => {
  const { frames } = runOf('letters', { word: [14, 9, 3, 5] });
  const last = frames.at(-1);
  const shares = listOf(last, 'shares');
  const length = 14;
  for (let answer = 0; answer < 4; answer++) {
    const row = shares.slice((7 + answer) * length, (8 + answer) * length);
    expect(row.indexOf(Math.max(...row))).toBe(6 - answer);
  }
  // n i c e, backwards, and dots.
  expect(listOf(last, 'answer')).toEqual([4, 2, 8, 13, 27, 27, 27]);
});

test.each([[[]], [[1, 2, 3, 4, 5, 6, 7, 8]], [[0]], [[27]], [[1.5]]])('%j is no word', (word) => {
  expect(runExperiment({ experiment: 'letters', params: { word }, seed: 1 })).toMatchObject([
    { param: 'word' },
  ]);
});
