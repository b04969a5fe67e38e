import fc from 'fast-check';
import { expect, test } from 'vitest';
import { softmax } from '../../src/engine/index.ts';

const scores = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 1, maxLength: 8 });

test.each([
  [1, [0.844, 0.114, 0.042]],
  [0.5, [0.98, 0.018, 0.002]],
  [2, [0.629, 0.231, 0.14]],
])('softmax of 3, 1, 0 at temperature %d is the table of lesson 11', (temperature, shares) => {
  const rounded = softmax([3, 1, 0], temperature).map((share) => Math.round(share * 1000) / 1000);
  expect(rounded).toEqual(shares);
});

test('shares are not negative and add up to 1', () => {
  fc.assert(
    fc.property(scores, fc.double({ min: 0.1, max: 10, noNaN: true }), (list, temperature) => {
      const shares = softmax(list, temperature);
      expect(shares.every((share) => share >= 0)).toBe(true);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    }),
  );
});

test('raising all scores alike changes no share', () => {
  fc.assert(
    fc.property(scores, fc.double({ min: -1000, max: 1000, noNaN: true }), (list, rise) => {
      const raised = softmax(list.map((score) => score + rise));
      for (const [index, share] of softmax(list).entries()) expect(raised[index]).toBeCloseTo(share, 10);
    }),
  );
});

test('huge scores do not overflow', () => {
  expect(softmax([1e6, 0, -1e6])).toEqual([1, 0, 0]);
});

test('the scores given stay as they are', () => {
  const given = [3, 1, 0];
  softmax(given);
  expect(given).toEqual([3, 1, 0]);
});

test.each([0, -1, Number.NaN])('a temperature of %d is refused', (temperature) => {
  expect(() => softmax([1, 2], temperature)).toThrow(RangeError);
});
