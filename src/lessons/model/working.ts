import { isNonEmpty, type Line, type NonEmpty } from '../../experiments/core/trace.ts';
import type { Text } from '../../text/text.ts';

/** A line of how a number is computed; one with words says it in words, and has nothing else. */
export type WorkingLine = Line & { readonly words?: Text };

/** In words, and then with the numbers put in: lines of symbols alone are what the words say. Without words all as it is. */
export function inWords(working: NonEmpty<Line>, words: Text | undefined): NonEmpty<WorkingLine>;
export function inWords(working: readonly Line[], words: Text | undefined): readonly WorkingLine[];
export function inWords(working: readonly Line[], words: Text | undefined): readonly WorkingLine[] {
  if (words === undefined || !isNonEmpty(working)) return working;
  const numbers = working.filter(({ right }) => !isSymbolic(right));
  return [{ left: '', right: '', words }, ...numbers.map(({ right }) => ({ left: '', right }))];
}

/** Whether something in it stands for a number: ln is a function, and e is one. */
function isSymbolic(right: string): boolean {
  return /[\p{L}Σ]/u.test(right.replace(/\bln\b|\be\^|NaN/gu, ''));
}
