import { describe, expect, test } from 'vitest';
import type { Value } from '../../../src/experiments/core/trace.ts';
import { percent, value } from '../../../src/experiments/core/value.ts';
import { sayInSight } from '../../../src/tutor/grading/in-sight.ts';
import { nearMisses, sayNearMiss } from '../../../src/tutor/grading/near-misses.ts';

function asked(answer: Value, tolerance = 1e-9) {
  return { kind: 'number', answer, tolerance, slips: [] } as const;
}

describe('one mistake in the calculation', () => {
  const line = asked(value(11, 'y', 'k·x + b', '2·4 + 3'));

  test.for([
    [-11, '{given} has the right size, but the wrong sign.'],
    [8, '{given} leaves something out: 3.'],
    [3, '{given} leaves something out: 2·4.'],
    [5, '{given} has 3 taken away. Is it to be taken away, or added?'],
    [24, '{given} is 2·4 times 3. Are they to be multiplied?'],
    [9, '{given} is 2 plus 4. Are they to be added?'],
    [7, '{given} is not multiplied by 2 yet.'],
  ] as const)('%d is known', ([given, say]) => {
    expect(sayNearMiss(line, given)?.en).toBe(say);
  });

  test('a rounded number is meant by the nearest', () => {
    const third = asked(value(1 / 3, 'x', '1/3'));
    expect(sayNearMiss(third, -0.333)?.en).toBe('{given} has the right size, but the wrong sign.');
    expect(sayNearMiss(third, 3)?.en).toBe('{given} is 3 divided by 1: the other way round.');
    const square = asked(value(9, 'L', '(5 − 2)²'));
    expect(sayNearMiss(square, 3)?.en).toContain('still to be squared');
    expect(sayNearMiss(square, 6)?.en).toContain('times 2');
  });

  test('the right answer is no miss, nor is anything near it', () => {
    expect(nearMisses(line).map(({ number }) => number)).not.toContain(11);
    expect(sayNearMiss(asked(value(4, 'x', '2·2')), 4)).toBeUndefined();
  });

  test('a share of a whole counts in hundredths', () => {
    expect(sayNearMiss(asked(percent(0.25, 'p', '5/20')), 400)?.en).toContain('the other way round');
  });

  test('without a calculation nothing is known', () => {
    expect(nearMisses(asked(value(3, 'n')))).toEqual([]);
    expect(nearMisses(asked(value(6.3, 'L', '−ln p', 'ln 544')))).toEqual([]);
  });
});

describe('the numbers in sight', () => {
  const prompt = {
    zh: '二十个字里 20 个里有 6 个对，x₁ 不算。',
    en: 'Of 20 there are 6 right; x1 is no number.',
  };

  test.for([
    [6, '{given} is one of the numbers given. Something is still to be worked out with it.'],
    [26, '{given} is 20 + 6. Is that what is asked?'],
    [-14, '{given} is 6 − 20. Is that what is asked?'],
    [3.33, '{given} is 20/6. Is that what is asked?'],
    [36, '{given} is 6·6. Is that what is asked?'],
  ] as const)('%d comes from them', ([given, say]) => {
    expect(sayInSight({ prompt }, given)?.en).toBe(say);
  });

  test('what comes from them in two ways, or in none, is not explained', () => {
    const twice = { zh: '2、5', en: '2 and 5, then 9' };
    // 5 + 2 is 9 − 2.
    expect(sayInSight({ prompt: twice }, 7)).toBeUndefined();
    expect(sayInSight({ prompt: twice }, 14)?.en).toContain('5 + 9');
    expect(sayInSight({ prompt: twice }, 13)).toBeUndefined();
  });
});
