import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberOf, numbersOf, runOf } from '../run-of.ts';

test('8 for 6 costs 4', () => {
  const trace = runOf('samples', { predictions: [8], targets: [6] });
  expect(numbersOf(trace, 'error1', 'loss1', 'mean')).toEqual([2, 4, 4]);
  expect(numbersOf(trace, 'notSquared1', 'negativeLoss1', 'flippedError1')).toEqual([2, -4, -2]);
});

test('5 for 6 costs 1, squared or not', () => {
  expect(numbersOf(runOf('samples', { predictions: [5], targets: [6] }), 'loss1', 'notSquared1')).toEqual([
    1, 1,
  ]);
});

test('errors of 1, 1, 1, 1 and of 0, 0, 0, 2 cost the same', () => {
  const even = runOf('samples', { predictions: [7, 7, 7, 7], targets: [6, 6, 6, 6] });
  const single = runOf('samples', { predictions: [6, 6, 6, 8], targets: [6, 6, 6, 6] });
  expect(numbersOf(even, 'sum', 'mean')).toEqual([4, 1]);
  expect(numbersOf(single, 'sum', 'mean')).toEqual([4, 1]);
});

test('the mean of 1 and 9 is 5, and the wrong ways to it give other numbers', () => {
  const trace = runOf('samples', { predictions: [7, 3], targets: [6, 6] });
  expect(numbersOf(trace, 'loss1', 'loss2', 'mean')).toEqual([1, 9, 5]);
  expect(
    numbersOf(trace, 'notAveraged', 'absoluteMean', 'signedMean', 'squaredSum', 'squaredMean', 'largest'),
  ).toEqual([10, 2, -1, 4, 1, 9]);
});

test('errors of +1 and −1 cancel, their squares do not', () => {
  const trace = runOf('samples', { predictions: [7, 5], targets: [6, 6] });
  expect(numbersOf(trace, 'signedSum', 'signedMean', 'mean')).toEqual([0, 0, 1]);
});

test('twice the error costs four times as much', () => {
  const trace = runOf('parabola', { error: 2 });
  expect(numbersOf(trace, 'loss', 'twiceLoss', 'ratio', 'linearTwiceLoss')).toEqual([4, 16, 4, 8]);
});

test('the notebook is written entry by entry and ends with the mean', () => {
  const { frames } = runOf('samples', { xs: [0, 1], targets: [3, 6] });
  expect(frames.map(({ marks }) => [marks.prediction, marks.loss, marks.mean])).toEqual([
    [[3], [0], 0],
    [[3, 5], [0, 1], 0.5],
    [[3, 5], [0, 1], 0.5],
  ]);
  expect(frames[1]?.working).toEqual([
    { left: 'ŷ₂', right: '2·1 + 3 = 5' },
    { left: 'L₂', right: '(5 − 6)² = 1' },
  ]);
});

test('the mean loss is never below 0 nor below the squared mean error', () => {
  const list = fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(list, (predictions) => {
      const trace = runOf('samples', { predictions, targets: predictions.map(() => 6) });
      const mean = numberOf(trace, 'mean');
      expect(mean).toBeGreaterThanOrEqual(0);
      expect(mean * 1.000001 + 1e-9).toBeGreaterThanOrEqual(numberOf(trace, 'squaredMean'));
    }),
  );
});
