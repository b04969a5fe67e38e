import { describe, expect, test } from 'vitest';
import type { Params, Trace } from '../../src/experiments/trace.ts';
import { Report } from '../../src/lessons/report.ts';
import type { ClaimFile } from '../../src/lessons/schema.ts';
import { openScope, type Scope, splitName } from '../../src/lessons/scope.ts';
import { isReached } from '../../src/lessons/steering.ts';
import { numberOf, runOf } from '../experiments/run-of.ts';
import { shippedLessons } from './shipped-lessons.ts';

// What a lesson says of runs that chance has a hand in is no luck of one seed: it states with how many it is true.

describe.for(shippedLessons)('$name', ({ file }) => {
  const scope = openScope(file, new Report());
  const claims = file.claims ?? [];

  /** Several claims are about one run, which may train for seconds. */
  const known = new Map<string, Trace>();
  const traceOf: TraceOf = (...asked) => {
    const key = JSON.stringify(asked);
    const trace = known.get(key) ?? carryOut(scope, ...asked);
    known.set(key, trace);
    return trace;
  };

  for (const claim of claims)
    test(`“${claim.says}” holds for ${claim.holds} of ${claim.seeds} seeds`, () => {
      const seeds = Array.from({ length: claim.seeds }, (_, index) => index + 1);
      expect(seeds.filter((seed) => holds(claim, traceOf, seed))).toHaveLength(claim.holds);
    });

  test('has a claim about each run that its seed changes, and about no other', () => {
    const claimed = claims.map(({ value }) => setUp(traceOf(value, 1)));
    const runs = [...scope.traces.values()];
    expect([...new Set(claimed)].sort()).toEqual([...new Set(runs.filter(isSeeded).map(setUp))].sort());
  });
});

function holds(
  { value, with: changed, is, number, than = value }: ClaimFile,
  traceOf: TraceOf,
  seed: number,
): boolean {
  const trace = traceOf(value, seed, changed);
  const limit = number ?? numberOf(traceOf(than, seed), splitName(than).key);
  return isReached(trace, { value: splitName(value).key, is, number: limit });
}

/** The run that a value belongs to, carried out with a seed. */
type TraceOf = (name: string, seed: number, changed?: Params) => Trace;

function carryOut(scope: Scope, name: string, seed: number, changed: Params = {}): Trace {
  const trace = scope.traces.get(splitName(name).run);
  if (!trace) throw new Error(`“${name}” names no run`);
  return runOf(trace.experiment, { ...trace.params, ...changed }, seed);
}

/** What a run does but for its seed. */
function setUp({ experiment, params }: Trace): string {
  return JSON.stringify({ experiment, params });
}

function isSeeded({ experiment, params }: Trace): boolean {
  const [one, two] = [1, 2].map((seed) => ({ ...runOf(experiment, params, seed), seed: undefined }));
  return JSON.stringify(one) !== JSON.stringify(two);
}
