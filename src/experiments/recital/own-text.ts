import { crc32, createCharacterTokeniser, createWordTokeniser } from '../../engine/index.ts';

/** What a token of a text is. */
export type TokenKind = 'characters' | 'words';

/** What a text of one's own needs, and how much of it there may be, in tokens; more than the longest context, and what trains in front of a learner. */
export const ownTextLimits = { shortest: 40, mostKinds: 3000 } as const;

export type TextProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'binary' }
  | { readonly kind: 'one-kind'; readonly token: string }
  | { readonly kind: 'too-short'; readonly tokens: number; readonly of: TokenKind }
  | { readonly kind: 'too-many-kinds'; readonly kinds: number; readonly of: TokenKind };

/** A text as a network may learn it: its lines end alike everywhere, and nothing in it steers a terminal. Or why it may not. */
export function prepareText(typed: string): { readonly text: string } | { readonly problem: TextProblem } {
  const text = `${typed
    .replace(/^\ufeff/, '')
    .replace(/\r\n?|[\f\v\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(/ +$/gm, '')
    .normalize('NFC')
    .trim()}\n`;
  if (text === '\n') return { problem: { kind: 'empty' } };
  // Other controls, and halves of pairs, are in no text that somebody wrote.
  if (/[^\P{Cc}\n]|\p{Cs}/u.test(text)) return { problem: { kind: 'binary' } };
  const of = tokensOf(text);
  const tokeniser = of === 'words' ? createWordTokeniser(text) : createCharacterTokeniser(text);
  const tokens = tokeniser.encode(text.trim()).length;
  const seen = tokeniser.vocabulary.filter((token) => token.trim() !== '');
  const kinds = tokeniser.vocabulary.length;
  if (seen.length === 1) return { problem: { kind: 'one-kind', token: seen[0] ?? '' } };
  if (tokens < ownTextLimits.shortest) return { problem: { kind: 'too-short', tokens, of } };
  if (kinds > ownTextLimits.mostKinds) return { problem: { kind: 'too-many-kinds', kinds, of } };
  return { text };
}

/** Names a text, as good as alone. */
export function digestOf(text: string): number {
  // By hand, because the encoder of the web is not there in every host of the engine.
  return crc32(Uint8Array.from(encodeURIComponent(text), (letter) => letter.charCodeAt(0)));
}

/** Letters of scripts that put spaces between their words, and of those that don't. */
const spaced =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Hangul}\p{Script=Devanagari}]/gu;
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/gu;
/** Letters of a word, on average; a language has few kinds of letters, and many of words. */
const lettersPerWord = 5;

/**
 * Words, where a text is mostly written in them and has spaces between; else characters. A letter tells too little of what
 * comes next to recite by.
 */
export function tokensOf(text: string): TokenKind {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const words = count(spaced) / lettersPerWord;
  const hasSpaces = count(/\p{L} +\p{L}/gu) >= words / 4;
  return words > count(unspaced) && hasSpaces ? 'words' : 'characters';
}
