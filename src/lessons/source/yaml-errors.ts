import { type Document, visit, type YAMLError } from 'yaml';

/** Something wrong at a place of the source text. */
export type Fault = { readonly offset: number; readonly what: string; readonly mend: string };

const quoteIt = 'Put the whole text in quotes, or in a block after “|”.';

/** What the YAML reader refuses, in words for people who don't know YAML. */
export function findErrors(document: Document): Fault[] {
  const errors = [...document.errors, ...document.warnings];
  return errors
    .filter((error, index) => index === 0 || !isNoise(error))
    .map((error) => ({ offset: offsetOf(error, document), ...explain(error) }));
}

/** Where a quote is missing at the end of a text, the text's beginning shows which one. */
function offsetOf({ code, message, pos: [offset] }: YAMLError, document: Document): number {
  let start = offset;
  if (code === 'MISSING_CHAR' && message.includes('quote'))
    visit(document, {
      Scalar(_, { type, range }) {
        if (type?.startsWith('QUOTE') && range && range[0] < offset) start = range[0];
      },
    });
  return start;
}

/** Once the reader has lost its way, it stumbles over every line that follows. */
function isNoise({ code, message }: YAMLError): boolean {
  return code === 'UNEXPECTED_TOKEN' && message.includes('in YAML stream');
}

function explain({ code, message }: YAMLError): { what: string; mend: string } {
  switch (code) {
    case 'BAD_SCALAR_START': {
      const sign = /character (\S)/.exec(message)?.[1] ?? '';
      return { what: `a text cannot begin with “${sign}”`, mend: quoteIt };
    }
    case 'TAG_RESOLVE_FAILED':
      return { what: 'a text cannot begin with “!”', mend: quoteIt };
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'BLOCK_IN_FLOW':
      return { what: '“: ” inside a text begins a new key', mend: quoteIt };
    case 'UNEXPECTED_TOKEN':
      return {
        what: 'the value has ended before this',
        mend: `A text that begins with {, [ or ", or has a {name} inside a { } pair, needs quotes. ${quoteIt}`,
      };
    case 'MISSING_CHAR':
      if (message.includes('quote')) return { what: 'a closing quote is missing', mend: 'Close the text.' };
      if (message.startsWith('Tags and anchors'))
        return { what: 'a text cannot begin with “!” or “&”', mend: quoteIt };
      return {
        what: 'a key or a sign is missing',
        mend: 'Write “key: value”, with a space after the colon.',
      };
    case 'TAB_AS_INDENT':
      return { what: 'a tab stands in the indentation', mend: 'Use spaces.' };
    case 'BAD_INDENT':
      return {
        what: 'the indentation does not fit the lines around',
        mend: 'Let the keys of one group begin at the same column.',
      };
    case 'DUPLICATE_KEY':
      return { what: 'the key stands here a second time', mend: 'Keep one of them.' };
    case 'MULTIPLE_DOCS':
      return { what: 'a second document begins', mend: 'Remove the line “---”.' };
    default:
      return {
        what: `not readable as YAML: ${message.split(/ at line \d+|:?\n/)[0]}`,
        mend: `Check the indentation. ${quoteIt}`,
      };
  }
}
