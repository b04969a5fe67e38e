import { describe, expect, test } from 'vitest';
import type { Params, Trace } from '../../src/experiments/core/trace.ts';
import { openScope, type Scope, splitName } from '../../src/lessons/compile/scope/scope.ts';
import { isReached } from '../../src/lessons/model/knobs.ts';
import { ProblemList } from '../../src/lessons/source/problem-list.ts';
import type { ClaimFile } from '../../src/lessons/source/schema.ts';
import { finishedRun, isSlow, numberOf } from '../experiments/run-of.ts';
import { isLong } from '../long.ts';
import { allEditions, runner } from './shipped-lessons.ts';

// What a lesson says of runs that chance has a hand in is no luck of one seed: it states with how many it is true.

describe.for(allEditions)('$name', ({ file }) => {
  const scope = openScope(file, new ProblemList(), runner);
  const claims = file.claims ?? [];

  for (const claim of claims)
    test(`“${claim.says}” holds for ${claim.holds} of ${claim.seeds} seeds`, () => {
      const tried = seedsTried(claim, scope);
      const seeds = Array.from({ length: tried }, (_, index) => index + 1);
      const held = seeds.filter((seed) => holds(claim, scope, seed)).length;
      // Of all seeds it is the number claimed; some of them must not contradict it.
      expect(held).toBeLessThanOrEqual(claim.holds);
      expect(tried - held).toBeLessThanOrEqual(claim.seeds - claim.holds);
    });

  test('has a claim about each run that its seed changes, and about no other', () => {
    const claimed = claims.map(({ value }) => setUp(traceOf(scope, value, 1)));
    const runs = [...scope.traces.values()];
    expect([...new Set(claimed)].sort()).toEqual([...new Set(runs.filter(isSeeded).map(setUp))].sort());
  });
});

/** The short tests try a few of the seeds; of a Transformer, which trains for seconds, one. */
function seedsTried({ value, seeds }: ClaimFile, scope: Scope): number {
  if (isLong) return seeds;
  return isSlow(traceOf(scope, value, 1).experiment) ? 1 : 4;
}

function holds(
  { value, with: changed, is, number, than = value }: ClaimFile,
  scope: Scope,
  seed: number,
): boolean {
  const trace = traceOf(scope, value, seed, changed);
  const limit = number ?? numberOf(traceOf(scope, than, seed), splitName(than).key);
  return isReached(trace, { value: splitName(value).key, is, number: limit });
}

/** The run that a value belongs to, carried out with a seed. */
function traceOf(scope: Scope, name: string, seed: number, changed: Params = {}): Trace {
  const trace = scope.traces.get(splitName(name).run);
  if (!trace) throw new Error(`“${name}” names no run`);
  // The lesson's own run; the slow ones are carried out once more by shipped-runs.test.ts.
  if (seed === trace.seed && Object.keys(changed).length === 0) return trace;
  return finishedRun(trace.experiment, { ...trace.params, ...changed }, seed);
}

/** What a run does but for its seed. */
function setUp({ experiment, params }: Trace): string {
  return JSON.stringify({ experiment, params });
}

function isSeeded({ experiment, params }: Trace): boolean {
  // A Transformer's first numbers are drawn; the long tests look.
  if (isSlow(experiment) && !isLong) return true;
  const [one, two] = [1, 2].map((seed) => ({ ...finishedRun(experiment, params, seed), seed: undefined }));
  return JSON.stringify(one) !== JSON.stringify(two);
}
