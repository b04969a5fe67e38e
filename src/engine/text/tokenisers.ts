/**
 * Cuts a text into tokens, which are what a language model reads and writes, and names each by its id: its place in the
 * vocabulary, counted from 0.
 */
export type Tokeniser = {
  /** Every token once, in the order in which they first appear in the text that the tokeniser was made from. */
  readonly vocabulary: readonly string[];
  /** The ids of a text's tokens; throws a RangeError that names the tokens which the vocabulary lacks. */
  encode(text: string): number[];
  /** The text of these tokens; throws a RangeError for an id that is no place in the vocabulary. */
  decode(ids: readonly number[]): string;
  /** The tokens of a text which the vocabulary lacks, each once: `encode` takes the text if there are none. */
  unknown(text: string): string[];
};

/**
 * Makes a tokeniser from the characters of a text: each is a token, letters, signs, spaces and line breaks alike. A
 * character is a Unicode code point, so that rare Chinese ones and emoji, which JavaScript counts as two, stay whole.
 */
export function createCharacterTokeniser(text: string): Tokeniser {
  return createTokeniser(
    text,
    (text) => [...text],
    (tokens) => tokens.join(''),
  );
}

/**
 * Makes a tokeniser from the words, signs and line breaks of a text, for languages that put spaces between their words.
 * Apostrophes and hyphens within a word belong to it (don't, plum-cake), and so does an apostrophe right before it
 * ('tis). Upper and lower case are told apart: The and the are two tokens.
 *
 * Other white space only parts tokens and is not kept. `decode` puts one space where English has one: not before a
 * comma, not inside brackets; the first, third … straight double quote of a line opens, the others close. Encoding what
 * was decoded gives the same ids again, whatever their order.
 */
export function createWordTokeniser(text: string): Tokeniser {
  return createTokeniser(text, splitWords, joinWords);
}

function createTokeniser(
  text: string,
  split: (text: string) => string[],
  join: (tokens: readonly string[]) => string,
): Tokeniser {
  const vocabulary = [...new Set(split(text))];
  const idOf = new Map(vocabulary.map((token, id) => [token, id]));

  function encode(text: string): number[] {
    return split(text).map((token) => {
      const id = idOf.get(token);
      if (id === undefined) {
        // As JSON, because a line break would break the message.
        const missing = unknown(text).map((token) => JSON.stringify(token));
        throw new RangeError(`encode: the vocabulary lacks ${missing.join(', ')}.`);
      }
      return id;
    });
  }

  function decode(ids: readonly number[]): string {
    const tokens = ids.map((id) => {
      const token = vocabulary[id];
      if (token === undefined)
        throw new RangeError(
          `decode: ids must be whole numbers from 0 to ${vocabulary.length - 1}, but got ${id}.`,
        );
      return token;
    });
    return join(tokens);
  }

  function unknown(text: string): string[] {
    return [...new Set(split(text))].filter((token) => !idOf.has(token));
  }

  return { vocabulary, encode, decode, unknown };
}

// A line break, a word, or any other single sign.
const TOKEN = /\n|['’]?[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*|\S/gu;

function splitWords(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

const OPENING = /^[([{“‘]$/;
const CLOSING = /^[,.;:!?…)\]}”’']$/;

// An apostrophe that stands alone never touches what follows: it would become part of the next word.
function joinWords(tokens: readonly string[]): string {
  let text = '';
  let isQuoteOpen = false;
  let wantsSpace = false;
  for (const token of tokens) {
    const isBreak = token === '\n';
    const isQuote = token === '"';
    const opens: boolean = isQuote ? !isQuoteOpen : OPENING.test(token);
    const closes = isQuote ? isQuoteOpen : CLOSING.test(token);
    text += wantsSpace && !closes && !isBreak ? ` ${token}` : token;
    wantsSpace = !opens && !isBreak;
    isQuoteOpen = isQuote ? opens : isQuoteOpen && !isBreak;
  }
  return text;
}
