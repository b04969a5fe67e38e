import type { Value } from '../../experiments/core/trace.ts';
import { numbersIn } from '../../text/numbers-in.ts';
import { languages, namesIn, type Text, withoutNames } from '../../text/text.ts';
import type { Scope } from '../compile/scope/scope.ts';
import type { Problem } from '../source/problem.ts';
import { textsOf } from './texts-of.ts';

/** Both languages of a text name the same values. */
export function checkSameNames(file: unknown): Problem[] {
  return textsOf(file).flatMap(({ path, text }) => [
    ...missingNames(text, 'zh', 'en').map((what) => ({ path: [...path, 'en'], ...what })),
    ...missingNames(text, 'en', 'zh').map((what) => ({ path: [...path, 'zh'], ...what })),
  ]);
}

function missingNames(text: Text, from: 'zh' | 'en', to: 'zh' | 'en'): { what: string; mend: string }[] {
  const there = new Set(namesIn(text[to]));
  return [...new Set(namesIn(text[from]))]
    .filter((name) => !there.has(name))
    .map((name) => ({ what: `${from} names {${name}}, ${to} does not`, mend: 'Name it in both languages.' }));
}

/** A brace without its partner would be shown as it is. */
export function checkBraces(file: unknown): Problem[] {
  return eachLanguage(file, (words) =>
    /[{}]/.test(withoutNames(words))
      ? [{ what: 'a brace has no partner', mend: 'Write a name as {run.value}.' }]
      : [],
  );
}

/** Numbers are named, not typed: a typed one is wrong as soon as a run or a variation changes. */
export function checkTypedDigits(file: unknown, scope: Scope): Problem[] {
  return eachLanguage(file, (words) =>
    numbersIn(withoutNames(words)).map(({ written, number, percent }) => {
      const name = nameOf(number, percent, scope);
      return name
        ? { what: `${written} is typed; ${name} computes it`, mend: `Write {${name}}.` }
        : {
            what: `${written} is typed, and no run computes it`,
            mend: 'Name the value it comes from, or put it under `facts` with its source.',
          };
    }),
  );
}

function nameOf(number: number, percent: boolean, { traces, facts }: Scope): string | undefined {
  const fits = (value: Value) =>
    (value.unit === '%') === percent &&
    Math.abs(value.number - number) <= 1e-9 * Math.max(1, Math.abs(number));
  const named = (kind: 'values' | 'mistakes') =>
    [...traces].flatMap(([run, trace]) =>
      Object.entries(trace[kind]).map(([key, value]) => ({ name: `${run}.${key}`, value })),
    );
  const facted = [...facts].map(([name, value]) => ({ name: `fact.${name}`, value }));
  return [...named('values'), ...facted, ...named('mistakes')].find(({ value }) => fits(value))?.name;
}

function eachLanguage(file: unknown, find: (words: string) => { what: string; mend: string }[]): Problem[] {
  return textsOf(file).flatMap((at) =>
    languages.flatMap((language) =>
      find(at.text[language]).map((words) => ({ path: [...at.path, language], ...words })),
    ),
  );
}
