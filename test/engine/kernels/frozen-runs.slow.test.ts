import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { afterEach, expect, test, vi } from 'vitest';
import { createKernels } from '../../../src/engine/index.ts';
import type { Run } from '../../../src/experiments/core/trace.ts';
import { experiments } from '../../../src/experiments/registry.ts';
import { runExperiment } from '../../../src/experiments/run.ts';
import { isSlow } from '../../experiments/run-of.ts';
import { isLong } from '../../long.ts';

const file = new URL('../../experiments/run-code/frozen-codes.json', import.meta.url);
const frozen: Readonly<Record<string, Run>> = JSON.parse(readFileSync(file, 'utf8'));

afterEach(() => {
  vi.unstubAllGlobals();
});

/**
 * The frozen runs of an experiment by their codes, on kernels of float64 where they choose them. In the short form a sixth of
 * them; a twelfth of the Transformers, on a short text and for a few steps. All of it takes minutes. The five networks of
 * leave-one-out are those of the recital.
 */
function runsOf(name: string): [code: string, run: Run][] {
  const isTransformer = isSlow(name);
  const every = isLong ? 1 : isTransformer ? 12 : 6;
  const runs = Object.entries(frozen)
    .filter(([, { experiment }]) => experiment === name)
    .filter((_, index) => index % every === 0);
  if (!isTransformer) return runs;
  const readsTexts = experiments.get(name)?.specs.text !== undefined && name !== 'unseen-lines';
  const short = readsTexts ? { text: 'quatrains', steps: 6 } : { steps: 6 };
  const changed = { kernels: 'float64', ...(isLong ? { steps: 200 } : short) };
  return runs.map(([code, { params, ...run }]) => [code, { ...run, params: { ...params, ...changed } }]);
}

function runPlain(run: Run): ReturnType<typeof runExperiment> {
  vi.stubGlobal('WebAssembly', undefined);
  expect(createKernels('float64').name).toBe('plain-float64');
  const trace = runExperiment(run);
  vi.unstubAllGlobals();
  return trace;
}

test.each([...experiments.keys()].filter((name) => isLong || name !== 'leave-one-out'))(
  'frozen runs of %s give the same trace compiled and plain, to the last bit',
  (name) => {
    expect(createKernels('float64').name).toBe('wasm-float64');
    const traces = runsOf(name).map(([code, run]) => {
      const trace = runExperiment(run);
      // A comparison that fails by itself would print megabytes.
      expect(isDeepStrictEqual(trace, runPlain(run)), code).toBe(true);
      return trace;
    });
    // Some codes are of runs that are refused.
    expect(traces.some((trace) => 'frames' in trace)).toBe(true);
  },
  600_000,
);
