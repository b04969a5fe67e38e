import { formatFactor as f } from './format-number.ts';

/** `a + b + c`; of a long sum the first terms and the last. */
export function sumOf(terms: readonly string[]): string {
  const shown = terms.length > 6 ? [...terms.slice(0, 4), '…', ...terms.slice(-1)] : terms;
  return shown.join(' + ');
}

/** `1/4·(…)`, or for a single one just what is inside: a mean of one thing is the thing. */
export function meanOf(terms: readonly string[]): string {
  return terms.length === 1 ? sumOf(terms) : `(${sumOf(terms)})/${terms.length}`;
}

/** `2·1 + 3` */
export function lineAt(k: number, x: number, b: number): string {
  return `${f(k)}·${f(x)} + ${f(b)}`;
}

const subscripts = [...'₀₁₂₃₄₅₆₇₈₉'];

/** `indexed('w', 12)` is w₁₂. */
export function indexed(symbol: string, index: number): string {
  return symbol + [...String(index)].map((digit) => subscripts[Number(digit)] ?? digit).join('');
}

/** Numbered names for texts: `numbered('loss', [a, b])` is `{ loss1: a, loss2: b }`. */
export function numbered<T>(name: string, items: readonly T[]): { [name: string]: T } {
  return Object.fromEntries(items.map((item, index) => [`${name}${index + 1}`, item]));
}

/** All entries in one record. */
export function merged<T>(records: readonly { readonly [name: string]: T }[]): { [name: string]: T } {
  return Object.fromEntries(records.flatMap((record) => Object.entries(record)));
}
