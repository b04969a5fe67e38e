import { describe, expect, test } from 'vitest';
import type { Params, Run, Trace } from '../../src/experiments/trace.ts';
import { rememberedRun } from '../../src/lessons/remembered-runs.ts';
import { Report } from '../../src/lessons/report.ts';
import type { ClaimFile } from '../../src/lessons/schema.ts';
import { openScope, type Scope, splitName } from '../../src/lessons/scope.ts';
import { isReached } from '../../src/lessons/steering.ts';
import { numberOf } from '../experiments/run-of.ts';
import { shippedLessons } from './shipped-lessons.ts';

// What a lesson says of runs that chance has a hand in is no luck of one seed: it states with how many it is true.

describe.for(shippedLessons)('$name', ({ file }) => {
  const scope = openScope(file, new Report());
  const claims = file.claims ?? [];

  for (const claim of claims)
    test(`“${claim.says}” holds for ${claim.holds} of ${claim.seeds} seeds`, () => {
      const seeds = Array.from({ length: claim.seeds }, (_, index) => index + 1);
      expect(seeds.filter((seed) => holds(claim, scope, seed))).toHaveLength(claim.holds);
    });

  test('has a claim about each run that its seed changes, and about no other', () => {
    const claimed = claims.map(({ value }) => setUp(traceOf(scope, value, 1)));
    const runs = [...scope.traces.values()];
    expect([...new Set(claimed)].sort()).toEqual([...new Set(runs.filter(isSeeded).map(setUp))].sort());
  });
});

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
  return carriedOut({ ...trace, params: { ...trace.params, ...changed }, seed });
}

/** What a run does but for its seed. */
function setUp({ experiment, params }: Trace): string {
  return JSON.stringify({ experiment, params });
}

function isSeeded({ experiment, params }: Trace): boolean {
  const [one, two] = [1, 2].map((seed) => ({ ...carriedOut({ experiment, params, seed }), seed: undefined }));
  return JSON.stringify(one) !== JSON.stringify(two);
}

/** Claims about one run are made of the same seeds. */
function carriedOut(run: Run): Trace {
  const trace = rememberedRun(run);
  if (Array.isArray(trace)) throw new Error(trace.map(({ what }) => what).join('; '));
  return trace;
}
