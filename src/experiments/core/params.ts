import type { Params } from './trace.ts';

/** What a parameter may be, and what it is when a lesson doesn't say. */
type NumberSpec = {
  readonly kind: 'number';
  readonly default: number;
  readonly from: number;
  readonly to: number;
  readonly whole: boolean;
};
type NumbersSpec = { readonly kind: 'numbers'; readonly default: readonly number[] };
type WordSpec<W extends string = string> = {
  readonly kind: 'word';
  readonly default: W;
  readonly words: readonly W[];
};
type ParamSpec = NumberSpec | NumbersSpec | WordSpec;

export type ParamSpecs = { readonly [name: string]: ParamSpec };

export type ParamValues<S extends ParamSpecs> = {
  readonly [K in keyof S]: S[K] extends NumberSpec
    ? number
    : S[K] extends WordSpec<infer W>
      ? W
      : readonly number[];
};

/** What is wrong with one given parameter, for the author of the lesson. */
export type ParamProblem = { readonly param: string; readonly what: string; readonly mend: string };

/** A number between `from` and `to`; the bounds keep a lesson from asking for a run that never ends. */
export function number(initial: number, from = -1e6, to = 1e6): NumberSpec {
  return { kind: 'number', default: initial, from, to, whole: false };
}

export function wholeNumber(initial: number, from: number, to: number): NumberSpec {
  return { kind: 'number', default: initial, from, to, whole: true };
}

/** A list of numbers; its length and their size are bounded as well. An empty default means “not given”. */
export function numbers(...initial: number[]): NumbersSpec {
  return { kind: 'numbers', default: initial };
}

const mostNumbers = 64;
const largestNumber = 1e6;

/** Two lists that belong together, item by item, are equally long. */
export function checkLengths(lists: { readonly [name: string]: readonly number[] }): ParamProblem[] {
  const [first, ...others] = Object.entries(lists);
  return others
    .filter(([, list]) => list.length !== first?.[1].length)
    .map(([param, list]) => ({
      param,
      what: `“${param}” has ${list.length} numbers, “${first?.[0]}” has ${first?.[1].length}`,
      mend: 'Give as many of the one as of the other.',
    }));
}

export function word<const W extends string>(initial: W, ...others: W[]): WordSpec<W> {
  return { kind: 'word', default: initial, words: [initial, ...others] };
}

/** The given parameters with the defaults filled in, or everything that is wrong with them. */
export function readParams<S extends ParamSpecs>(
  specs: S,
  given: Params,
): (ParamValues<S> & Params) | ParamProblem[] {
  const unknown = Object.keys(given)
    .filter((name) => !Object.hasOwn(specs, name))
    .map((param) => ({
      param,
      what: `has no parameter “${param}”`,
      mend: `Use one of: ${Object.keys(specs).join(', ')}.`,
    }));
  const wrong = Object.entries(specs).flatMap(([name, spec]) => problemOf(name, spec, given[name]));
  if (unknown.length + wrong.length > 0) return [...unknown, ...wrong];
  const entries = Object.entries(specs).map(([name, spec]) => [name, given[name] ?? spec.default]);
  // Every entry has just been checked against its spec; the mapped type can't be followed through the loop.
  return Object.fromEntries(entries) as ParamValues<S> & Params;
}

function problemOf(param: string, spec: ParamSpec, given: Params[string] | undefined): ParamProblem[] {
  if (given === undefined) return [];
  switch (spec.kind) {
    case 'number': {
      const kind = spec.whole ? 'whole number' : 'number';
      const mend = `Give a ${kind} from ${spec.from} to ${spec.to}.`;
      if (typeof given !== 'number') return [{ param, what: `“${param}” is not a number`, mend }];
      if (spec.whole && !Number.isInteger(given)) return [{ param, what: `“${param}” is not whole`, mend }];
      return given >= spec.from && given <= spec.to
        ? []
        : [{ param, what: `“${param}” is out of range`, mend }];
    }
    case 'numbers': {
      const mayBeEmpty = spec.default.length === 0;
      const isList = Array.isArray(given) && (given.length > 0 || mayBeEmpty);
      if (!isList || !given.every((n) => Number.isFinite(n)))
        return [{ param, what: `“${param}” is not a list of numbers`, mend: 'Write it as [1, 2, 3].' }];
      const mend = `Give at most ${mostNumbers} numbers from −${largestNumber} to ${largestNumber}.`;
      if (given.length > mostNumbers) return [{ param, what: `“${param}” is too long`, mend }];
      return given.every((n) => Math.abs(n) <= largestNumber)
        ? []
        : [{ param, what: `“${param}” has a number out of range`, mend }];
    }
    case 'word':
      return typeof given === 'string' && spec.words.includes(given)
        ? []
        : [{ param, what: `“${param}” has no such choice`, mend: `Use one of: ${spec.words.join(', ')}.` }];
  }
}
