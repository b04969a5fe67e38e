import { expect, test } from 'vitest';
import { listOf, numberOf, numbersOf, runOf } from '../run-of.ts';

const never = Number.POSITIVE_INFINITY;

test('.25 wins in 1 step, .1 takes 10, .05 takes 21, .5 and .6 never arrive', () => {
  const trace = runOf('race');
  expect(numbersOf(trace, 'finish1', 'finish2', 'finish3', 'finish4', 'finish5')).toEqual([
    21,
    10,
    1,
    never,
    never,
  ]);
  expect(numbersOf(trace, 'winner', 'winnerRate', 'best', 'arrived')).toEqual([3, 0.25, 1, 3]);
});

test('.45 ties with .05', () => {
  const trace = runOf('race', { learningRates: [0.05, 0.45] });
  expect(numbersOf(trace, 'finish1', 'finish2', 'winner', 'winners')).toEqual([21, 21, 1, 2]);
});

test('nobody wins a race without a finisher', () => {
  const trace = runOf('race', { learningRates: [0.5, 0.6] });
  expect(numbersOf(trace, 'winner', 'winners', 'arrived')).toEqual([0, 0, 0]);
  expect(trace.values.winnerRate).toBeUndefined();
});

test('each runner walks as it would alone', () => {
  const { frames } = runOf('race');
  const alone = runOf('descent', { learningRate: 0.1 }).frames;
  expect(frames.slice(0, 11).map((frame) => listOf(frame, 'losses')[1])).toEqual(
    alone.map(({ loss }) => loss),
  );
});

test('a runner stands still once it has arrived or blown up', () => {
  const { frames } = runOf('race', { steps: 60 });
  const last = frames.at(-1);
  expect(listOf(last, 'losses')).toHaveLength(5);
  expect(listOf(frames.at(-2), 'losses')).toEqual(listOf(last, 'losses'));
  expect(numberOf(runOf('race', { steps: 60 }), 'loss5')).toBeGreaterThan(1e6);
});

test('a learning rate that is no learning rate is refused', () => {
  expect(() => runOf('race', { learningRates: [0.1, -1] })).toThrow('out of range');
});
