import { describe, expect, test } from 'vitest';
import { numberOf, runOf } from '../run-of.ts';

const seeds = Array.from({ length: 20 }, (_, i) => i + 1);

function accuracies(inputs: string): number[] {
  return seeds.map((seed) => numberOf(runOf('admission-learned', { inputs }, seed), 'testAccuracy'));
}

function mean(list: readonly number[]): number {
  return list.reduce((sum, item) => sum + item, 0) / list.length;
}

describe('the admission neuron that learns', () => {
  test('on scaled marks gets 97 % of new students right on average', () => {
    expect(mean(accuracies('scaled'))).toBeGreaterThan(97);
  });

  test('on raw marks guesses for 20 of 20 seeds: between 43 and 57 %', () => {
    const found = accuracies('raw');
    expect(found.filter((accuracy) => accuracy > 43 && accuracy < 57)).toHaveLength(20);
  });

  test('on raw marks ends with one answer for all, everybody or nobody, for 20 of 20 seeds', () => {
    for (const seed of seeds) {
      const trace = runOf('admission-learned', { inputs: 'raw' }, seed);
      const everybody = numberOf(trace, 'admittedShare');
      const accuracy = numberOf(trace, 'testAccuracy');
      expect(Math.min(Math.abs(accuracy - everybody), Math.abs(accuracy - (100 - everybody)))).toBeLessThan(
        1e-9,
      );
    }
  });

  test('begins by admitting everybody, about half of them rightly', () => {
    for (const seed of seeds) {
      const trace = runOf('admission-learned', {}, seed);
      expect(numberOf(trace, 'accuracyBefore')).toBe(numberOf(trace, 'admittedShare'));
      expect(Math.abs(numberOf(trace, 'admittedShare') - 50)).toBeLessThan(8);
    }
  });

  test('is looked at every ten steps and at the end', () => {
    const { frames } = runOf('admission-learned', { steps: 25 });
    expect(frames.map(({ at }) => at)).toEqual([0, 10, 20, 25]);
    expect(frames.at(-1)?.marks.weights).toHaveLength(6);
  });
});
