import {
  createCharacterTokeniser,
  createWordTokeniser,
  type Tokeniser,
} from '../../engine/text/tokenisers.ts';
import type { Params } from '../trace.ts';
import { shippedTexts } from './shipped-texts.ts';

export type TextName = keyof typeof shippedTexts;

/** The text that a parameter names, if it names one. */
export function textNameOf(param: Params[string] | undefined): TextName | undefined {
  return typeof param === 'string' && isTextName(param) ? param : undefined;
}

function isTextName(name: string): name is TextName {
  return Object.hasOwn(shippedTexts, name);
}

/** A text as a network learns it. */
export type RecitalText = {
  readonly tokeniser: Tokeniser;
  /** All tokens in order. The first is a line break, so that the first line begins as all others do. */
  readonly ids: readonly number[];
  /** The line break's token. */
  readonly lineBreak: number;
};

/** A token is a character in Chinese; in English it is a word or a sign, since so few kinds of letters tell too little. */
export function openText(name: TextName): RecitalText {
  const text = `\n${shippedTexts[name]}`;
  const tokeniser = name === 'mother-goose' ? createWordTokeniser(text) : createCharacterTokeniser(text);
  const ids = tokeniser.encode(text);
  return { tokeniser, ids, lineBreak: ids[0] ?? 0 };
}
