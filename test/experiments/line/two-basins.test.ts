import { expect, test } from 'vitest';
import { centredDifference } from '../../../src/engine/index.ts';
import { numberOf, numbersOf, runOf } from '../run-of.ts';

test('a ball ends in the valley it starts in, also when the other is deeper', () => {
  const right = runOf('two-basins', { start: 2, steps: 200 });
  const left = runOf('two-basins', { start: 0.5, steps: 200 });
  expect(numberOf(right, 'xEnd')).toBeCloseTo(3, 2);
  expect(numberOf(left, 'xEnd')).toBeCloseTo(-2, 2);
  expect(numberOf(right, 'lossEnd')).toBeGreaterThan(numberOf(left, 'lossEnd') + 2);
  expect(numbersOf(right, 'otherX', 'otherLoss', 'deepLoss')).toEqual([-2, 0, 0]);
  expect(numbersOf(left, 'otherX', 'otherLoss')).toEqual([3, numberOf(left, 'shallowLoss')]);
});

test('the slope is that of the loss', () => {
  const lossAt = ([start = 0]: readonly number[]) =>
    numberOf(runOf('two-basins', { start, steps: 1 }), 'startLoss');
  for (const start of [-3, -1.5, 0, 1, 2.5, 4])
    expect(numberOf(runOf('two-basins', { start }), 'slope')).toBeCloseTo(
      centredDifference(lossAt, [start], [1], 1e-4),
      6,
    );
});

test('strides that are too long leave the picture, and the run says so', () => {
  expect(runOf('two-basins', { learningRate: 3, start: 4.5 }).end.kind).toBe('diverged');
});

test('on top of the hill there is no way down', () => {
  expect(runOf('two-basins', { start: 1 }).frames).toHaveLength(1);
});
