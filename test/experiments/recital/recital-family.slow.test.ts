import { expect, onTestFinished, test } from 'vitest';
import { openRun } from '../../../src/experiments/open-run.ts';
import { openLeaveOneOut } from '../../../src/experiments/recital/leave-one-out-run.ts';
import { settingsWithout } from '../../../src/experiments/recital/left-out.ts';
import { openRecital } from '../../../src/experiments/recital/recital-run.ts';
import { settingsWith } from '../../../src/experiments/recital/recital-settings.ts';
import { isLong } from '../../long.ts';
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

test('taken step by step it is the same run, and the bet is settled at its end', () => {
  const params = { steps: 6, lack5: 'norms', bet: 3 };
  const live = openRun({ experiment: 'leave-one-out', params, seed: 1 });
  if (Array.isArray(live)) throw new Error('it is refused');
  // Before it has learned anything none is ahead of the others.
  expect(live.frame().marks).not.toHaveProperty('leader');
  expect(live.frame().marks).not.toHaveProperty('hit');
  live.step();
  expect(live.frame().marks).toHaveProperty('leader');
  while (live.step() === undefined);
  const frame = live.frame();
  expect(frame).toEqual(runOf('leave-one-out', params, 1).frames.at(-1));
  expect(frame.marks.hit).toBe(frame.marks.leader === 3 ? 1 : 0);
});

test('the first moment of the five takes one net alone, and shows the losses with which five would begin', () => {
  let memories = 0;
  const { Memory } = WebAssembly;
  onTestFinished(() => {
    WebAssembly.Memory = Memory;
  });
  WebAssembly.Memory = class extends Memory {
    constructor(...size: ConstructorParameters<typeof Memory>) {
      super(...size);
      memories++;
    }
  };
  const settings = { text: 'quatrains', steps: 3, learningRate: 0.01 };
  const leftOut = ['attention', 'norms', 'residuals', 'neither'] as const;
  const live = openLeaveOneOut(settings, leftOut, 1, 4);
  const first = live.frame();
  expect(memories).toBe(1);
  live.step();
  expect(memories).toBe(5);
  const alone = [{}, ...leftOut.map(settingsWithout)].map(
    (parts) => openRecital(settingsWith({ ...settings, ...parts }), 4).loss,
  );
  expect(first.marks.losses).toEqual(alone);
});

test('in few steps the net without feed-forward learns most', () => {
  const seeds = isLong ? [1, 2, 3, 4, 5] : [1];
  const texts = isLong ? ['sanzijing', 'mother-goose'] : ['sanzijing'];
  for (const text of texts)
    for (const seed of seeds) {
      const { marks } = runOf('leave-one-out', { text, steps: isLong ? 300 : 200 }, seed).frames.at(-1) ?? {};
      expect(marks?.leader, `${text} ${seed}`).toBe(3);
    }
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
