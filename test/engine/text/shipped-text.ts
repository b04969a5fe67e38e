import { readFileSync } from 'node:fs';

/** A text of lessons/texts, as it is. */
export function shippedText(name: string): string {
  return readFileSync(new URL(`../../../lessons/texts/${name}.txt`, import.meta.url), 'utf8');
}
