import { describe, expect, test } from 'vitest';
import type { Frame, Params, Trace } from '../../../src/experiments/core/trace.ts';
import { numberOf, runOf } from '../run-of.ts';

const seeds = Array.from({ length: 20 }, (_, i) => i + 1);

describe('a network that is left alone', () => {
  const alone = { stepsB: 0, rest: 30 };

  test('changes not one weight, and so not its accuracy either, for 20 of 20 seeds', () => {
    for (const seed of seeds) {
      const trace = runOf('forgetting', alone, seed);
      expect(numberOf(trace, 'changedByRest')).toBe(0);
      expect(numberOf(trace, 'accuracyA')).toBe(numberOf(trace, 'accuracyATaught'));
    }
  });

  test('shows one flat line while it rests', () => {
    const resting = runOf('forgetting', alone).frames.filter(({ marks }) => marks.resting === 1);
    expect(resting.length).toBeGreaterThan(5);
    expect(new Set(resting.map(({ marks }) => marks.accuracyA)).size).toBe(1);
  });

  test('learns the new task afterwards as if it had not rested', () => {
    const [now, later] = [runOf('forgetting'), runOf('forgetting', { rest: 100 })];
    for (const name of ['accuracyAHalf', 'accuracyBHalf', 'accuracyA', 'accuracyB', 'changedByB'])
      expect(numberOf(later, name)).toBe(numberOf(now, name));
  });
});

describe('a network that goes on to a new task', () => {
  const known = new Map<string, readonly Trace[]>();
  /** What is measured for each of twenty seeds; each run is made once. */
  function measured(params: Params, name: string): number[] {
    const key = JSON.stringify(params);
    const traces = known.get(key) ?? seeds.map((seed) => runOf('forgetting', params, seed));
    known.set(key, traces);
    return traces.map((trace) => numberOf(trace, name));
  }
  const mean = (numbers: readonly number[]) =>
    numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

  test('knows the old one before and nothing of the new one, for 20 of 20 seeds', () => {
    for (const number of measured({ stepsB: 0 }, 'accuracyABefore'))
      expect(number).toBeGreaterThanOrEqual(97);
    for (const number of measured({ stepsB: 0 }, 'accuracyBBefore')) expect(number).toBe(0);
  });

  test('without review loses the old one, below a blind guess or near it, for 20 of 20 seeds', () => {
    const old = measured({}, 'accuracyA');
    expect(Math.max(...old)).toBeLessThan(20);
    expect(mean(old)).toBeLessThan(5);
    for (const number of measured({}, 'accuracyB')) expect(number).toBeGreaterThanOrEqual(95);
  });

  test('without review has lost more than half of it after 15 steps, on average of 20 seeds', () => {
    const early = { stepsB: 30 };
    expect(numberOf(runOf('forgetting', early), 'half')).toBe(15);
    expect(mean(measured(early, 'accuracyAHalf'))).toBeLessThan(50);
    expect(mean(measured(early, 'accuracyBHalf'))).toBeGreaterThan(75);
  });

  test('is not saved by dropout, for 20 of 20 seeds', () => {
    const old = measured({ dropout: 0.5 }, 'accuracyA');
    expect(Math.max(...old)).toBeLessThan(30);
    expect(mean(old)).toBeLessThan(10);
  });

  test('keeps more with one old example of each character than with dropout, for 20 of 20 seeds', () => {
    const reviewed = measured({ review: 1 }, 'accuracyA');
    measured({ dropout: 0.5 }, 'accuracyA').forEach((dropped, index) => {
      expect(reviewed[index]).toBeGreaterThan(dropped + 20);
    });
    expect(mean(reviewed)).toBeGreaterThan(65);
    expect(mean(reviewed)).toBeLessThan(88);
  });

  test('keeps nine tenths with two of each for 18 of 20 seeds, and with five for 20 of 20', () => {
    const kept = (review: number) => measured({ review }, 'accuracyA').filter((old) => old >= 90).length;
    expect([kept(2), kept(5)]).toEqual([18, 20]);
    for (const number of measured({ review: 5 }, 'accuracyB')) expect(number).toBeGreaterThanOrEqual(95);
  });
});

test('the boundary and what is mixed in stand in the frames', () => {
  const { frames } = runOf('forgetting', { stepsA: 20, rest: 10, stepsB: 20, review: 3 });
  for (const { marks } of frames) expect(marks).toMatchObject({ review: 3, taskBFrom: 30 });
  const restingAt = (frame: Frame) => frame.marks.resting === 1;
  expect(frames.filter(restingAt).every(({ at }) => at >= 20 && at < 30)).toBe(true);
  expect(frames.some(restingAt)).toBe(true);
  expect(frames.at(-1)?.at).toBe(50);
});

test('where the new task is never taught, its beginning is not shown', () => {
  const { frames } = runOf('forgetting', { stepsB: 0 });
  expect(frames.every(({ at, marks }) => at < Number(marks.taskBFrom))).toBe(true);
});

test('it has the parameters that the lessons count', () => {
  expect(numberOf(runOf('forgetting', { stepsA: 0, stepsB: 0 }), 'parameters')).toBe(1450);
});
