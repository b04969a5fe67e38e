import { findValue, reportUnknownName, type Scope, splitName, varyScope } from '../compile/scope/scope.ts';
import type { Path, Problem } from '../source/problem.ts';
import { ProblemList } from '../source/problem-list.ts';
import type { ClaimFile, LessonFile } from '../source/schema.ts';

/**
 * Each claim names values that its runs have, and parameters that exist. Whether it holds with so many seeds is for the
 * tests to find out: running them all may take long.
 */
export function checkClaims({ claims = [] }: LessonFile, scope: Scope): Problem[] {
  const report = new ProblemList();
  const runs: Scope = { ...scope, facts: new Map() };
  for (const [index, claim] of claims.entries()) checkClaim(claim, ['claims', index], runs, report);
  return report.problems;
}

function checkClaim(
  { value, with: params, than }: ClaimFile,
  path: Path,
  runs: Scope,
  report: ProblemList,
): void {
  const overrides = params && { [splitName(value).run]: params };
  const changed = overrides ? varyScope(runs, overrides, [...path, 'with'], report) : runs;
  if (!findValue(changed, value)) reportUnknownName(changed, value, [...path, 'value'], report);
  if (than && !findValue(runs, than)) reportUnknownName(runs, than, [...path, 'than'], report);
}
