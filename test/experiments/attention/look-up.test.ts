import { expect, test } from 'vitest';
import { runExperiment } from '../../../src/experiments/run.ts';
import { numberOf, numbersOf, runOf } from '../run-of.ts';

test('scores 3, 1 and 0 share as 84.4, 11.4 and 4.2 %', () => {
  const shares = numbersOf(runOf('look-up'), 'share1', 'share2', 'share3');
  expect(shares.map((share) => share.toFixed(1))).toEqual(['84.4', '11.4', '4.2']);
});

test('a low temperature sharpens, a high one evens out', () => {
  const shares = (temperature: number) =>
    numbersOf(runOf('look-up', { temperature }), 'share1', 'share2', 'share3').map((share) =>
      share.toFixed(1),
    );
  expect(shares(0.5)).toEqual(['98.0', '1.8', '0.2']);
  expect(shares(2)).toEqual(['62.9', '23.1', '14.0']);
});

test('what is brought home is the mixture, each place by its share', () => {
  const trace = runOf('look-up');
  expect(numberOf(trace, 'mixture')).toBeCloseTo(0.84379 * 10 + 0.1142 * 2, 3);
  expect(numberOf(trace, 'product1') + numberOf(trace, 'product2')).toBeCloseTo(
    numberOf(trace, 'mixture'),
    9,
  );
});

test('the largest share differs from what each wrong way gives', () => {
  const trace = runOf('look-up');
  const wrong = numbersOf(trace, 'proportion', 'zeroIsNothing', 'amongOthers', 'all', 'even');
  expect(numberOf(trace, 'proportion')).toBe(75);
  for (const number of wrong) expect(Math.abs(number - numberOf(trace, 'largest'))).toBeGreaterThan(3);
  const mixtures = numbersOf(trace, 'takenWhole', 'plainMean', 'summed', 'byScores', 'byProportion');
  for (const number of mixtures) expect(Math.abs(number - numberOf(trace, 'mixture'))).toBeGreaterThan(0.5);
});

test('the working is written with the numbers put in', () => {
  const { largest, mixture } = runOf('look-up').values;
  expect(largest?.working.map(({ right }) => right)).toEqual([
    'e^s₁/Σ e^s',
    '20.09/(20.09 + 2.718 + 1)',
    '84.38%',
  ]);
  expect(mixture?.working[0]?.right).toBe('0.8438·10 + 0.1142·2 + 0.04201·0');
});

test('each score has something to hand over', () => {
  const problems = runExperiment({ experiment: 'look-up', params: { scores: [1, 2] }, seed: 1 });
  expect(problems).toMatchObject([{ param: 'values' }]);
});
