import { expect, test } from 'vitest';
import { constant, cosineDecay, linearDecay, warmUpAndDecay } from '../../../src/engine/index.ts';

test('a constant rate is the same at every step', () => {
  expect([0, 1, 1e6].map(constant(0.3))).toEqual([0.3, 0.3, 0.3]);
});

test('a linear decay goes down evenly and stays at its end', () => {
  expect([0, 1, 2, 4, 5, 1000].map(linearDecay(8, 0, 4))).toEqual([8, 6, 4, 0, 0, 0]);
});

test('a cosine decay is slow at both ends, halfway in the middle, and stays at its end', () => {
  const rateAt = cosineDecay(8, 0, 8);
  expect([0, 4, 8, 9].map((step) => Number(rateAt(step).toFixed(12)))).toEqual([8, 4, 0, 0]);
  const [first, middle, last] = [rateAt(0) - rateAt(1), rateAt(3) - rateAt(4), rateAt(7) - rateAt(8)];
  expect(first).toBeLessThan(middle);
  expect(last).toBeLessThan(middle);
});

test('a warm-up climbs evenly to its peak, from which the rate goes down to 0', () => {
  const rateAt = warmUpAndDecay(8, 4, 8);
  expect([0, 1, 3, 4, 6, 8, 100].map(rateAt)).toEqual([2, 4, 8, 8, 4, 0, 0]);
});
