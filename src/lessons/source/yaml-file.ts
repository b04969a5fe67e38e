import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { place } from './positions.ts';
import type { Path, PlacedProblem, Problem } from './problem.ts';
import { describeIssues } from './schema-issues.ts';
import { findErrors } from './yaml-errors.ts';
import { findTraps } from './yaml-traps.ts';

export type Result<T> = { readonly value: T } | { readonly problems: readonly Problem[] };

/** A file that was read, with the way from a problem's path back to its line. */
export type Read<T> =
  | { readonly ok: true; readonly file: T; place(problem: Problem): PlacedProblem }
  | { readonly ok: false; readonly problems: readonly PlacedProblem[] };

/** Reads any of the project's YAML files by its own rules, on top of what every YAML file must be. */
export function readYaml<T>(source: string, read: (data: unknown) => Result<T>): Read<T> {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const errors = findErrors(document);
  const traps = findTraps(document, source);
  const faults = [...errors, ...traps].map(({ offset, what, mend }): PlacedProblem => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col), what, mend };
  });
  // What follows a fault of YAML itself is noise; a reference that leads nowhere would even throw below.
  if (errors.length > 0 || traps.some((trap) => trap.fatal))
    return { ok: false, problems: firstOfEachLine(faults) };
  const result = read(document.toJS());
  const at = (problem: Problem) => place(problem, document, lines);
  if ('value' in result && faults.length === 0) return { ok: true, file: result.value, place: at };
  const problems = 'problems' in result ? result.problems.map(at) : [];
  return { ok: false, problems: sortProblems([...faults, ...problems]) };
}

/** A schema's verdict as a value of ours. */
export function parse<T>(schema: z.ZodType<T>, data: unknown, path: Path): Result<T> {
  const parsed = schema.safeParse(data);
  return parsed.success
    ? { value: parsed.data }
    : { problems: describeIssues(parsed.error.issues, data, path) };
}

/** By place, each problem once. */
export function sortProblems(problems: readonly PlacedProblem[]): PlacedProblem[] {
  const distinct = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...distinct.values()].sort((a, b) => a.line - b.line || a.column - b.column);
}

function firstOfEachLine(problems: readonly PlacedProblem[]): PlacedProblem[] {
  return sortProblems(problems).filter(({ line }, index, all) => all[index - 1]?.line !== line);
}
