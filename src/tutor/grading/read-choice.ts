import { languages, type Text } from '../../text/text.ts';
import { normalise, readNumber } from './read-number.ts';

/** The index of the option somebody names by its number (`2`, `二`), its letter (`b`) or its words; undefined if none. */
export function readChoice(raw: string, options: readonly Text[]): number | undefined {
  const typed = normalise(raw).replace(/[.)]$/, '');
  const byWords = options.findIndex((option) =>
    languages.some((language) => normalise(option[language]) === typed),
  );
  if (byWords >= 0) return byWords;
  const index = readIndex(typed);
  return index !== undefined && index < options.length ? index : undefined;
}

/** The indices in `3 1 2`, `312`, `3,1,2` or `c a b`: each of `count` exactly once, else undefined. */
export function readPermutation(raw: string, count: number): readonly number[] | undefined {
  const typed = normalise(raw).replace(/[>→-]+/g, ' ');
  const parts = /[\s,;]/.test(typed.trim()) ? typed.split(/[\s,;]+/).filter(Boolean) : [...typed];
  const indices = parts.map(readIndex);
  const all = indices.filter((index) => index !== undefined && index < count);
  return new Set(all).size === count && parts.length === count
    ? all.filter((index) => index !== undefined)
    : undefined;
}

/** `1` and `a` are the first: index 0. */
function readIndex(typed: string): number | undefined {
  if (/^[a-i]$/.test(typed)) return typed.charCodeAt(0) - 'a'.charCodeAt(0);
  const number = readNumber(typed);
  return number !== undefined && Number.isInteger(number) && number >= 1 ? number - 1 : undefined;
}
