import type { z } from 'zod';
import type { Path, Problem } from './problem.ts';

type Issue = z.core.$ZodIssue;

/** A schema's complaints in an author's words. */
export function describeIssues(issues: readonly Issue[], data: unknown, base: Path): Problem[] {
  return issues.flatMap((issue) => describe(issue, data, base));
}

function describe(issue: Issue, data: unknown, base: Path): Problem[] {
  const inner = issue.path.filter((key) => typeof key !== 'symbol');
  const path = [...base, ...inner];
  const name = inner.join('.') || 'this';
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        what: `unknown key “${key}”`,
        mend: 'Check its spelling. If it is part of a text, put the text in quotes.',
      }));
    case 'invalid_type':
      return at(data, inner) === undefined
        ? [{ path, what: `“${name}” is missing`, mend: `Add it: ${issue.expected} expected.` }]
        : [
            {
              path,
              what: `“${name}” is not a ${issue.expected}`,
              mend: `Write a ${issue.expected}; a text that looks like a number needs quotes.`,
            },
          ];
    case 'invalid_value':
      return [
        { path, what: `“${name}” has no such choice`, mend: `Use one of: ${issue.values.join(', ')}.` },
      ];
    case 'invalid_union':
      return [
        {
          path,
          what: `“${name}” has none of the allowed forms`,
          mend: 'See docs/lessons.md for this field.',
        },
      ];
    default:
      return [{ path, what: `“${name}” ${issue.message}`, mend: 'See docs/lessons.md for this field.' }];
  }
}

function at(data: unknown, path: readonly (string | number)[]): unknown {
  let value = data;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.entries(value).find(([name]) => name === String(key))?.[1];
  }
  return value;
}
