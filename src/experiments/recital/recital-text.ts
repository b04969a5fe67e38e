import { createCharacterTokeniser, createWordTokeniser, type Tokeniser } from '../../engine/index.ts';
import type { Run } from '../core/trace.ts';
import { type TokenKind, tokensOf } from './own-text.ts';
import { shippedTexts } from './shipped-texts.ts';

export type TextName = keyof typeof shippedTexts;

/** A text as a network learns it. */
export type RecitalText = {
  readonly tokeniser: Tokeniser;
  /** What a token of it is. */
  readonly tokenKind: TokenKind;
  /** All tokens in order. The first is a line break, so that the first line begins as all others do. */
  readonly ids: readonly number[];
  /** The line break's token. */
  readonly lineBreak: number;
};

/** A token is a character in Chinese; in English it is a word or a sign, since so few kinds of letters tell too little. */
export function openText(name: TextName): RecitalText {
  return tokenise(shippedTexts[name]);
}

/** The text that a run learns: a shipped one or the learner's own; undefined for a run that learns none, or lacks it. */
export function textOfRun({ params: { text }, ownText }: Run): RecitalText | undefined {
  if (text === 'own') return ownText === undefined ? undefined : tokenise(ownText);
  return typeof text === 'string' && isTextName(text) ? openText(text) : undefined;
}

function isTextName(name: string): name is TextName {
  return Object.hasOwn(shippedTexts, name);
}

// A text is asked for at every moment that is drawn; the one asked for last is remembered.
let remembered: { readonly text: string; readonly tokenised: RecitalText } | undefined;

export function tokenise(text: string): RecitalText {
  if (remembered?.text === text) return remembered.tokenised;
  const tokenKind = tokensOf(text);
  const whole = `\n${text}`;
  const tokeniser = tokenKind === 'words' ? createWordTokeniser(whole) : createCharacterTokeniser(whole);
  const ids = tokeniser.encode(whole);
  const tokenised = { tokeniser, tokenKind, ids, lineBreak: ids[0] ?? 0 };
  remembered = { text, tokenised };
  return tokenised;
}
