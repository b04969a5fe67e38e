import type { z } from 'zod';
import type { Path, Problem } from './problem.ts';

type Issue = z.core.$ZodIssue;
type Words = { readonly what: string; readonly mend: string };

/** A schema's complaints in an author's words. */
export function describeIssues(issues: readonly Issue[], data: unknown, base: Path): Problem[] {
  return issues.flatMap((issue) => describe(issue, data, base));
}

function describe(issue: Issue, data: unknown, base: Path): Problem[] {
  const inner = issue.path.filter((key) => typeof key !== 'symbol');
  const path = [...base, ...inner];
  const name = nameOf(inner);
  const found = valueAt(data, inner);
  const problem = (words: Words): Problem[] => [{ path, ...words }];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...path, key], ...unknownKey(key, valueAt(found, [key])) }));
    case 'invalid_type':
      return problem(wrongType(name, issue.expected, found, inner.at(-1)));
    case 'invalid_value': {
      const choices = issue.values.join(', ');
      if (found === undefined)
        return problem({ what: `${name} is missing`, mend: `Write one of: ${choices}.` });
      return problem({ what: `${name} cannot be “${String(found)}”`, mend: `Write one of: ${choices}.` });
    }
    case 'invalid_union': {
      const meant = branchMeant(issue.errors)?.map((part) => ({
        ...part,
        path: [...issue.path, ...part.path],
      }));
      return meant ? describeIssues(meant, data, base) : problem(noForm(name, issue.errors));
    }
    case 'too_small':
      return problem(tooSmall(name, issue));
    case 'invalid_key': {
      const rule = issue.issues[0]?.message ?? 'cannot be a key';
      return problem({ what: `the name “${String(inner.at(-1))}” ${rule}`, mend: 'Choose another name.' });
    }
    default:
      return problem({
        what: `${name} ${issue.message}`,
        mend: 'Write it so; docs/lessons.md has an example.',
      });
  }
}

/** Only the branch that the data was meant for is worth talking about: the one whose outermost form fits. */
function branchMeant(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const formFits = ({ path, code }: Issue) =>
    path.length > 0 || code === 'unrecognized_keys' || code === 'invalid_format';
  return branches.find((issues) => issues.every(formFits));
}

function noForm(name: string, branches: readonly (readonly Issue[])[]): Words {
  const forms = branches.flat().map((issue) => {
    if (issue.code === 'invalid_type') return a(issue.expected);
    return issue.code === 'invalid_value' ? `“${issue.values.join('” or “')}”` : issue.message;
  });
  return { what: `${name} has none of the forms it may have`, mend: `Write ${forms.join(', or ')}.` };
}

function unknownKey(key: string, value: unknown): Words {
  return value === null || /\s/.test(key)
    ? { what: `“${key}” is read as a key`, mend: 'In { }, a comma ends a text: put the text in quotes.' }
    : { what: `unknown key “${key}”`, mend: 'Check its spelling; docs/lessons.md lists the keys.' };
}

function wrongType(name: string, expected: string, found: unknown, key: string | number | undefined): Words {
  const language = key === 'zh' || key === 'en';
  if (found === undefined)
    return {
      what: `${name} is missing`,
      mend: language ? 'Every text needs zh and en.' : `Add ${a(expected)}.`,
    };
  if (found === null) return { what: `${name} is empty`, mend: `Write ${a(expected)}.` };
  if (expected !== 'string') return { what: `${name} is not ${a(expected)}`, mend: `Write ${a(expected)}.` };
  if (typeof found === 'object')
    return {
      what: `${name} is read as keys or a list, not as text`,
      mend: 'A text that begins with “{” or “[” needs quotes, or a block after “|”.',
    };
  return {
    what: `${name} is read as the ${typeof found} ${String(found)}, not as text`,
    mend: 'Put it in quotes.',
  };
}

function tooSmall(name: string, issue: Extract<Issue, { code: 'too_small' }>): Words {
  const least = String(issue.minimum);
  // A rule of our own has its own words.
  const custom = issue.message.startsWith('Too small') ? undefined : `${name} ${issue.message}`;
  switch (issue.origin) {
    case 'string':
      return { what: `${name} is empty`, mend: 'Write a text.' };
    case 'array':
      return { what: custom ?? `${name} has too few entries`, mend: `Give at least ${least}.` };
    default:
      return {
        what: custom ?? `${name} is too small`,
        mend: `Give a number ${issue.inclusive ? 'from' : 'above'} ${least}.`,
      };
  }
}

const kinds: { readonly [type: string]: string } = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'keys with values, such as zh and en',
  record: 'keys with values',
};

function a(type: string): string {
  return kinds[type] ?? `a ${type}`;
}

/** Positions in lists are left out: the problem's line says which one is meant. */
function nameOf(path: readonly (string | number)[]): string {
  const keys = path.filter((key) => typeof key === 'string').join('.');
  if (keys === '') return 'this';
  return typeof path.at(-1) === 'number' ? `an entry of “${keys}”` : `“${keys}”`;
}

function valueAt(data: unknown, path: readonly (string | number)[]): unknown {
  let value = data;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.entries(value).find(([name]) => name === String(key))?.[1];
  }
  return value;
}
