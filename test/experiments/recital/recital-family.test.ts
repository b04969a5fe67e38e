import { expect, test } from 'vitest';
import { listOf, numberOf, numbersOf, runOf } from '../run-of.ts';

test('whoever looks at one token alone falls back to the table of pairs', () => {
  const trace = runOf('leave-one-out', {}, 2);
  const [pairs = 0, all = 0, without = 0, neither = 0] = numbersOf(
    trace,
    'pairs',
    'all',
    'noAttention',
    'neither',
  );
  expect(all).toBeLessThan(pairs);
  for (const loss of [without, neither]) {
    expect(loss).toBeGreaterThan(pairs);
    expect(loss).toBeLessThan(pairs + 0.2);
  }
  expect(listOf(trace.frames.at(-1), 'losses')).toHaveLength(5);
});

test('on lines it never saw the loss falls, then rises again', () => {
  const trace = runOf('unseen-lines', {}, 3);
  expect(numberOf(trace, 'unseenBest')).toBeLessThan(numberOf(trace, 'unseenBefore') - 2);
  expect(numberOf(trace, 'rise')).toBeGreaterThan(0.4);
  expect(numberOf(trace, 'bestStep')).toBeLessThan(400);
});

test('the colder, the more comes from the book', () => {
  const [cold = 0, one = 0, hot = 0] = numbersOf(runOf('temperature'), 'knownCold', 'knownOne', 'knownHot');
  expect(cold).toBeGreaterThan(one);
  expect(one).toBeGreaterThan(hot);
});

test('a machine that only counts does better, the more it counts', () => {
  const trace = runOf('counting');
  const losses = numbersOf(trace, 'blind', 'frequencies', 'pairs', 'triples');
  expect(losses).toEqual([...losses].sort((a, b) => b - a));
});
