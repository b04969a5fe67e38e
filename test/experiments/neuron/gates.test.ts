import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberOf, numbersOf, runOf } from '../run-of.ts';

const weight = fc.double({ min: -10, max: 10, noNaN: true });

describe('one line', () => {
  test('gets at most three corners of XOR right, however it is laid', () => {
    fc.assert(
      fc.property(weight, weight, weight, (w1, w2, b) => {
        expect(numberOf(runOf('gate-line', { gate: 'xor', w1, w2, b }), 'right')).toBeLessThanOrEqual(3);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['or', { w1: 1, w2: 1, b: -0.5 }, 4],
    ['and', { w1: 1, w2: 1, b: -1.5 }, 4],
    ['xor', { w1: 1, w2: 1, b: -0.5 }, 3],
  ])('for %s, laid at %o, gets %d right', (gate, line, right) => {
    expect(numberOf(runOf('gate-line', { gate, ...line }), 'right')).toBe(right);
  });

  test('keeps the sum of each corner with its working', () => {
    const run = runOf('gate-line', { w1: 2, w2: 3, b: -1 });
    expect(numbersOf(run, 'z1', 'z2', 'z3', 'z4')).toEqual([-1, 2, 1, 4]);
  });
});

test('the lit corners of XOR are joined slantwise, from the upper left to the lower right', () => {
  const angles = ['litAngle', 'firstDarkAngle', 'otherDarkAngle', 'acrossAngle'];
  expect(numbersOf(runOf('gate-line'), ...angles)).toEqual([315, 270, 0, 45]);
});

test('how many corners are right is told with the sum of each corner', () => {
  const { right } = runOf('gate-line', { w1: 2, w2: 3, b: -1 }).values;
  expect(right?.working.map(({ left }) => left)).toEqual(['z(0, 0)', 'z(0, 1)', 'z(1, 0)', 'z(1, 1)', 'n']);
  expect(right?.working.map(({ right: shown }) => shown.split(' = ').at(-1))).toEqual([
    '−1',
    '2',
    '1',
    '4',
    '3',
  ]);
});

test('two lines merge into one, as its rule says', () => {
  expect(runOf('stacked-lines').values.merged?.working.map(({ right }) => right)).toEqual([
    '(k₂·k₁)·x + (k₂·b₁ + b₂)',
    '6·1 + (−1)',
    '5',
  ]);
});

test('a line of a line is one line: 3·(2x + 1) − 4 = 6x − 1', () => {
  expect(numbersOf(runOf('stacked-lines'), 'k', 'b', 'y')).toEqual([6, -1, 5]);
  fc.assert(
    fc.property(weight, weight, weight, weight, weight, (k1, b1, k2, b2, x) => {
      const run = runOf('stacked-lines', { k1, b1, k2, b2, x });
      expect(numberOf(run, 'k') * x + numberOf(run, 'b')).toBeCloseTo(numberOf(run, 'y'), 9);
    }),
  );
});
