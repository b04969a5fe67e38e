import { expect, test } from 'vitest';
import { type EarlyStopping, lookAtLoss, startEarlyStopping } from '../../../src/engine/index.ts';

function watch(patience: number, losses: readonly number[]): EarlyStopping {
  return losses.reduce((before, loss, step) => lookAtLoss(before, step, loss), startEarlyStopping(patience));
}

test('the watch keeps the best and where it was', () => {
  expect(watch(3, [5, 3, 4])).toMatchObject({ best: 3, bestAt: 1, waited: 1, isOver: false });
});

test('a new best starts the waiting afresh', () => {
  expect(watch(2, [5, 6, 4, 5])).toMatchObject({ best: 4, bestAt: 2, waited: 1, isOver: false });
});

test('the watch is over with the last look its patience allows, and then stays as it is', () => {
  const over = watch(2, [5, 3, 4, 3]);
  expect(over).toMatchObject({ bestAt: 1, isOver: true });
  expect(lookAtLoss(over, 4, 0)).toBe(over);
});

test('what is no number is no best', () => {
  expect(watch(2, [Number.NaN, Number.NaN])).toMatchObject({ bestAt: -1, isOver: true });
});

test.each([0, 1.5, Number.NaN])('a patience of %d is refused', (patience) => {
  expect(() => startEarlyStopping(patience)).toThrow(RangeError);
});
