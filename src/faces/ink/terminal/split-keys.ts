import { graphemes } from '../../../text/graphemes.ts';

const ESC = '\u001b';
export const PASTE_START = `${ESC}[200~`;
export const PASTE_END = `${ESC}[201~`;

// As Ink's own parser reads them: CSI, with the Linux console's `[[A` and rxvt's `[3$`; SS3; with a second ESC for Alt.
// (From strings, because an ESC in a regular expression is a lint error.)
// After `[M` come the three characters of a mouse in X10's coding, none of them a control character.
const X10 = String.raw`M(?:[^\x00-\x1f]{3}|[^\x00-\x1f]{0,2}(?=[\x00-\x1f]))`;
const CSI = String.raw`\[(?:${X10}|[235678]\$|(?!\[|M)[ -?]*[@-~]|\[[ -?]*[@-~])`;
const SS3 = 'O[0-9;]*[@-~]';
const SEQUENCE = new RegExp(`${ESC}{1,2}(?:${CSI}|${SS3})`, 'uy');
const UNFINISHED = new RegExp(String.raw`${ESC}{1,2}(?:\[\[?[ -?]*|\[M[^\x00-\x1f]{0,2}|O[0-9;]*)?$`, 'uy');
const ALT_OR_ESC = new RegExp(`${ESC}.`, 'suy');

/** Keys, and the beginning of a sequence whose end has not come yet. */
type Split = { keys: string[]; rest: string };

/** Splits what a terminal sent into single keys or reports: an escape sequence, a grapheme, or a whole bracketed paste each. */
export function splitKeys(text: string): Split {
  const keys: string[] = [];
  let at = 0;
  while (at < text.length) {
    const next = text.indexOf(ESC, at);
    if (next !== at) {
      const plain = text.slice(at, next < 0 ? undefined : next);
      keys.push(...graphemes(plain));
      at += plain.length;
      continue;
    }
    const key = sequenceAt(text, at);
    if (key === undefined) return { keys, rest: text.slice(at) };
    keys.push(key);
    at += key.length;
  }
  return { keys, rest: '' };
}

function sequenceAt(text: string, at: number): string | undefined {
  if (text.startsWith(PASTE_START, at)) {
    const end = text.indexOf(PASTE_END, at);
    return end < 0 ? undefined : text.slice(at, end + PASTE_END.length);
  }
  return (
    match(SEQUENCE, text, at) ??
    (match(UNFINISHED, text, at) === undefined ? match(ALT_OR_ESC, text, at) : undefined)
  );
}

function match(sticky: RegExp, text: string, at: number): string | undefined {
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0];
}
