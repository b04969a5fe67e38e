import { expect, test } from 'vitest';
import { runExperiment } from '../../../src/experiments/run.ts';
import { numberOf, numbersOf, runOf } from '../run-of.ts';

test('with a matrix of its own for the slip, the last place finds the first', () => {
  const trace = runOf('name-cards');
  expect(numbersOf(trace, 'slip1', 'slip2')).toEqual([2, 1]);
  expect(numbersOf(trace, 'score1', 'score2', 'score3')).toEqual([8, 2, 4]);
  expect(numberOf(trace, 'share1')).toBeGreaterThan(95);
});

test('with one matrix for both, it finds itself', () => {
  const trace = runOf('name-cards');
  expect(numbersOf(trace, 'same1', 'same2', 'same3')).toEqual([4, 1, 5]);
  expect(numberOf(trace, 'sameShare3')).toBeGreaterThan(numberOf(trace, 'sameShare1'));
});

test('the score differs from what each wrong way gives', () => {
  const wrong = numbersOf(runOf('name-cards'), 'withoutSlip', 'added', 'sumsMultiplied');
  expect(new Set([8, ...wrong]).size).toBe(4);
});

test('each place has two numbers, each matrix four', () => {
  const params = { x2: [1], cards: [1, 2] };
  const problems = runExperiment({ experiment: 'name-cards', params, seed: 1 });
  expect(problems).toMatchObject([{ param: 'x2' }, { param: 'cards' }]);
});
