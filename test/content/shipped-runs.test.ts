import { expect, test } from 'vitest';
import { runExperiment } from '../../src/experiments/run.ts';
import { isLong } from '../long.ts';
import { finishedRuns } from './shipped-lessons.ts';

const all = Object.entries(finishedRuns);
// Each is a training of a second or so.
const tried = isLong ? all : all.filter((_, index) => index % 12 === 0);

test('the slow runs of the lessons are shipped', () => {
  expect(new Set(all.map(([, { experiment }]) => experiment)).size).toBeGreaterThan(3);
});

test.each(tried)('what was shipped is what the engine computes: %s', (_, trace) => {
  const { experiment, params, seed } = trace;
  // As plain data, as it was shipped.
  expect(JSON.parse(JSON.stringify(runExperiment({ experiment, params, seed })))).toEqual(trace);
});
