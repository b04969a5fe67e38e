import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Calculation,
  minus,
  number,
  over,
  plus,
  readCalculation,
  resultOf,
  take,
  times,
  write,
} from '../../../src/tutor/grading/calculation.ts';

const { calculation } = fc.letrec<{ calculation: Calculation }>((tie) => ({
  calculation: fc.oneof(
    { maxDepth: 4 },
    fc.integer({ min: -50, max: 50 }).map(number),
    tie('calculation').map(minus),
    tie('calculation').map((of): Calculation => ({ kind: 'square', of })),
    ...[plus, take, times, over].map((join) =>
      fc.tuple(tie('calculation'), tie('calculation')).map(([one, other]) => join(one, other)),
    ),
  ),
}));

test('what is written is read as the same calculation', () => {
  fc.assert(
    fc.property(calculation, (written) => {
      const read = readCalculation(write(written));
      expect(read).toBeDefined();
      const [result, again] = [resultOf(written), read ? resultOf(read) : undefined];
      if (Number.isFinite(result)) expect(again).toBeCloseTo(result, 6);
      else expect(Number.isFinite(again)).toBe(false);
    }),
  );
});

test('products come before sums, and both from the left', () => {
  const results = ['2·3 + 4', '2·(3 + 4)', '8 − 3 − 2', '8/2/2', '2·(−3)²', '−2² + 1', '(1 + 9)/2'].map(
    (text) => resultOf(readCalculation(text) ?? number(Number.NaN)),
  );
  expect(results).toEqual([10, 14, 3, 2, 18, -3, 5]);
});

test.for(['', 'k·x + b', '2·', '(3', '3)', '2 3', 'ln 544', '3^2', '−', '1..2', '5%'])(
  '“%s” is no calculation',
  (text) => {
    expect(readCalculation(text)).toBeUndefined();
  },
);
