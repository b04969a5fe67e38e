import { describe, expect, test } from 'vitest';
import { movingAverage, predictionLoss, xpOf } from '../../src/learner/score.ts';

describe('the loss of a prediction', () => {
  // The table of the curriculum, section 5.
  test.each([
    [1, 4, 1, 1],
    [2, 4, 0.28, 1.53],
    [3, 4, 0.07, 2.03],
    [4, 4, 0.004, 2.49],
    [1, 2, 1, 1],
    [2, 2, 0.64, 1.44],
    [3, 2, 0.16, 2.56],
    [4, 2, 0.01, 3.61],
  ] as const)(
    'at confidence %i over %i options is %f if right and %f if wrong',
    (confidence, options, right, wrong) => {
      const digits = right < 0.01 ? 3 : 2;
      expect(predictionLoss({ verdict: 'right', options, confidence })).toBeCloseTo(right, digits);
      expect(predictionLoss({ verdict: 'wrong', options, confidence })).toBeCloseTo(wrong, 2);
      expect(predictionLoss({ verdict: 'slip', options, confidence })).toBeCloseTo(wrong, 2);
    },
  );

  test('without a stated confidence is 0 if right and 1 if wrong', () => {
    expect(predictionLoss({ verdict: 'right', options: 4 })).toBe(0);
    expect(predictionLoss({ verdict: 'slip', options: 2 })).toBe(1);
  });

  test('of a blind guess is 1, however many options there are', () => {
    for (const options of [2, 3, 5, 9]) {
      for (const verdict of ['right', 'wrong'] as const)
        expect(predictionLoss({ verdict, options, confidence: 1 })).toBe(1);
    }
  });

  test('is finite even over one option', () => {
    expect(predictionLoss({ verdict: 'wrong', options: 1, confidence: 4 })).toBeCloseTo(3.61, 2);
  });
});

describe('XP', () => {
  test('is 10 for right at once, 8 after a correction, 4 after hints and 0 for a miss', () => {
    expect(xpOf({ verdict: 'right', attempt: 1, hints: 0 })).toBe(10);
    expect(xpOf({ verdict: 'right', attempt: 3, hints: 0 })).toBe(8);
    expect(xpOf({ verdict: 'right', attempt: 1, hints: 1 })).toBe(4);
    expect(xpOf({ verdict: 'right', attempt: 2, hints: 3 })).toBe(4);
    expect(xpOf({ verdict: 'slip', attempt: 1, hints: 0 })).toBe(0);
  });
});

describe('the moving average', () => {
  test('is taken over the last ten losses, or as many as there are', () => {
    expect(movingAverage([])).toEqual([]);
    expect(movingAverage([1, 0, 2])).toEqual([1, 0.5, 1]);
    const averages = movingAverage([10, ...Array<number>(10).fill(1)]);
    expect(averages.slice(-2)).toEqual([1.9, 1]);
  });
});
