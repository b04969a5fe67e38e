import stringWidth from 'string-width';
import { breakLines } from './break-lines.ts';
import { graphemes } from './graphemes.ts';
import { sanitise } from './sanitise.ts';

// A screen is drawn many times with the same texts; a few screens' worth are remembered.
const REMEMBERED = 500;
const remembered = new Map<string, readonly string[]>();

/**
 * Breaks a text into lines of at most `columns` columns, as Chinese and English typesetting want it: no line begins
 * with ，。）」 or ends with an opening bracket, and a word is cut only when it is longer than a line.
 */
export function wrap(text: string, columns: number): readonly string[] {
  const key = `${columns} ${text}`;
  const known = remembered.get(key);
  if (known) return known;
  const lines = sanitise(text)
    .split('\n')
    .flatMap((line) => breakLines(line, columns));
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(key, lines);
  return lines;
}

/** The text's first `rows` lines; `mark` shows that it goes on. */
export function wrapHead(text: string, columns: number, rows: number, mark: string): readonly string[] {
  const lines = wrap(text, columns);
  if (lines.length <= rows) return lines;
  const kept = wrap(text, columns - stringWidth(mark)).slice(0, Math.max(0, rows));
  return kept.map((line, row) => (row === kept.length - 1 ? line + mark : line));
}

/** The first of the text's sentences that have room in `rows` lines; where not even one has, its beginning, and `mark`. */
export function wrapSentences(text: string, columns: number, rows: number, mark: string): readonly string[] {
  const ends = [...text.matchAll(/[。！？]|[.!?](?=\s|$)/g)].map(({ index }) => index + 1);
  const lines = ends.map((end) => wrap(text.slice(0, end), columns)).findLast(({ length }) => length <= rows);
  return lines ?? wrapHead(text, columns, rows, mark);
}

/** The text's last `rows` lines; `mark` shows that something stands before them. */
export function wrapTail(text: string, columns: number, rows: number, mark: string): readonly string[] {
  const lines = wrap(text, columns);
  if (lines.length <= rows) return lines;
  const narrower = wrap(text, columns - stringWidth(mark));
  const kept = narrower.slice(narrower.length - Math.max(0, rows));
  return kept.map((line, row) => (row === 0 ? mark + line : line));
}

/** Spaces after the text, up to `columns` columns of the screen (not characters). */
export function padEnd(text: string, columns: number): string {
  return text + spaces(columns - stringWidth(text));
}

/** Spaces before the text, up to `columns` columns of the screen (not characters). */
export function padStart(text: string, columns: number): string {
  return spaces(columns - stringWidth(text)) + text;
}

/**
 * The text's first `columns` columns; `sign` shows that it went on. (`…` is two columns wide in some terminals: it may be
 * given only by the glyph table.)
 */
export function truncate(text: string, columns: number, sign = '..'): string {
  if (stringWidth(text) <= columns) return text;
  const mark = sign.slice(0, Math.max(0, columns));
  let kept = '';
  let left = columns - stringWidth(mark);
  for (const grapheme of graphemes(text)) {
    left -= stringWidth(grapheme);
    if (left < 0) break;
    kept += grapheme;
  }
  return kept + mark;
}

function spaces(count: number): string {
  return ' '.repeat(Math.max(0, count));
}
