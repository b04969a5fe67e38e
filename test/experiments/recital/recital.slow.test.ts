import { expect, test, vi } from 'vitest';
import { lacksItsKernels } from '../../../src/experiments/core/kernels-of-run.ts';
import { openRun } from '../../../src/experiments/open-run.ts';
import { openText } from '../../../src/experiments/recital/recital-text.ts';
import { runExperiment } from '../../../src/experiments/run.ts';
import { listOf, numberOf, runOf } from '../run-of.ts';

test('a Transformer recites 三字经 from a line break and three characters, to the last of them', () => {
  const trace = runOf('recital', {}, 1);
  expect(numberOf(trace, 'recited')).toBe(numberOf(trace, 'tokens'));
  expect(numberOf(trace, 'tokens')).toBe(1617);
  expect(numberOf(trace, 'vocabulary')).toBe(544);
  expect(numberOf(trace, 'lossEnd')).toBeLessThan(0.25);
  expect(Math.abs(numberOf(trace, 'lossBefore') - numberOf(trace, 'blind'))).toBeLessThan(0.03);
  // Around step 220 it knows more than whoever has counted all pairs.
  expect(numberOf(trace, 'passedPairs')).toBeGreaterThan(150);
  expect(numberOf(trace, 'passedPairs')).toBeLessThan(350);
});

test('the models that count are as good as finale says: blind, frequencies, pairs, triples', () => {
  const trace = runOf('recital', { steps: 1 });
  const losses = ['blind', 'frequencies', 'pairs', 'triples'].map((name) => numberOf(trace, name));
  expect(losses.map((loss) => loss.toFixed(3))).toEqual(['6.299', '5.065', '1.745', '0.502']);
});

test('a sample is made of the tokens of the text, and is its beginning at the end', () => {
  const { tokeniser } = openText('sanzijing');
  const { frames } = runOf('recital', { steps: 600 }, 1);
  const samples = frames.map((frame) => tokeniser.decode(listOf(frame, 'sample')));
  expect(new Set(samples).size).toBeGreaterThan(10);
  expect(samples.at(-1)).toMatch(/^[^，。\n]{3}，/);
});

test('a parameter that does not go with another is told', () => {
  const problems = runExperiment({ experiment: 'recital', params: { width: 30, heads: 4 }, seed: 1 });
  expect(problems).toMatchObject([{ param: 'heads' }]);
});

test('stopped at any step, a live run is what the run of so many steps is', () => {
  const live = openRun({ experiment: 'recital', params: { steps: 30 }, seed: 5 });
  if (Array.isArray(live)) throw new Error('the parameters are fine');
  for (let end = live.step(); end === undefined; end = live.step());
  expect(live.frame()).toEqual(runOf('recital', { steps: 30 }, 5).frames.at(-1));
});

test('where its kernels cannot be had, a run says so', () => {
  const { experiment, params, seed } = runOf('recital', { steps: 1 });
  expect(lacksItsKernels({ experiment, params, seed })).toBe(false);
  vi.stubGlobal('WebAssembly', undefined);
  try {
    expect(lacksItsKernels({ experiment, params, seed })).toBe(true);
    expect(lacksItsKernels({ experiment, params: { ...params, kernels: 'float64' }, seed })).toBe(false);
    expect(lacksItsKernels(runOf('line'))).toBe(false);
  } finally {
    vi.unstubAllGlobals();
  }
});

test('float64 trains to the same digits with and without WebAssembly', () => {
  const params = { steps: 12, kernels: 'float64' };
  const compiled = runOf('recital', params, 2);
  vi.stubGlobal('WebAssembly', undefined);
  try {
    expect(runOf('recital', params, 2)).toEqual(compiled);
  } finally {
    vi.unstubAllGlobals();
  }
});
