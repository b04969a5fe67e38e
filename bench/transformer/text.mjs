// The text that the Transformers learn.
import { readFileSync } from 'node:fs';

export const text = readFileSync(new URL('../../lessons/texts/sanzijing.txt', import.meta.url), 'utf8');

/**
 * The characters of a text as numbers, in the order in which each kind first appears. Kinds beyond the vocabulary share its
 * last number, the usual place for the unknown.
 */
export function toIds(characters, vocabulary = Number.POSITIVE_INFINITY) {
  const kinds = [...new Set(characters)];
  const numbers = new Map(kinds.map((kind, index) => [kind, Math.min(index, vocabulary - 1)]));
  return Array.from(characters, (character) => numbers.get(character));
}
