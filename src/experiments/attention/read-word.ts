/** A word of latin letters by their places in the alphabet, from 1; undefined for anything else. Big letters count as small ones. */
export function readWord(raw: string): readonly number[] | undefined {
  const word = raw.normalize('NFKC').trim().toLowerCase();
  return /^[a-z]+$/.test(word) ? [...word].map((letter) => letter.charCodeAt(0) - 96) : undefined;
}
