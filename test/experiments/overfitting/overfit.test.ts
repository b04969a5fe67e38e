import { expect, test } from 'vitest';
import type { Frame } from '../../../src/experiments/core/trace.ts';
import { openRun } from '../../../src/experiments/open-run.ts';
import { runOf } from '../run-of.ts';

const params = { points: 8, aside: 8, neurons: 4, dropout: 0.3, steps: 60 };

function open() {
  const live = openRun({ experiment: 'overfit', params, seed: 3 });
  if (Array.isArray(live)) throw new Error('it is refused');
  return live;
}

test('it opens before its first step, and nothing of what is to come is known yet', () => {
  const live = open();
  expect(live.foreknown).toBeUndefined();
  expect(live.at).toBe(0);
  live.step();
  expect(live.at).toBe(1);
});

test('taken step by step it is the same run, however often it is looked at', () => {
  const live = open();
  const frames: Frame[] = [live.frame()];
  let end = live.step();
  for (; end === undefined; end = live.step()) frames.push(live.frame());
  const whole = runOf('overfit', params, 3);
  expect(end).toEqual(whole.end);
  const looked = whole.frames.map(({ at }) => frames.find((frame) => frame.at === at));
  expect(looked).toEqual([...whole.frames]);
  expect(whole.frames.map(({ at }) => at)).toEqual([0, 25, 50, 60]);
  expect(whole.values).toMatchObject(live.findings?.() ?? { bestStep: 'it tells of none' });
});

test('stopped at any step, it is what a run of so many steps is', () => {
  const live = open();
  for (let step = 0; step < 33; step++) live.step();
  expect(live.frame()).toEqual(runOf('overfit', { ...params, steps: 33 }, 3).frames.at(-1));
});
