import stringWidth from 'string-width';
import { graphemes } from '../../../text/graphemes.ts';
import type { Drawn, Span, SpanStyle } from './canvas.ts';
import { span } from './spans.ts';

/** A sheet of cells, one column wide each, that later drawing covers. */
export type Cells = {
  readonly columns: number;
  readonly rows: number;
  /** Writes from a cell to the right; what lies beyond the sheet is dropped. */
  put(column: number, row: number, text: string, style?: SpanStyle): void;
  lines(): Drawn[];
};

const blank: Span = { text: ' ' };
/** The right half of a character two columns wide. */
const covered: Span = { text: '' };

export function createCells(columns: number, rows: number): Cells {
  const sheet = Array.from({ length: rows }, () => Array<Span>(columns).fill(blank));
  return {
    columns,
    rows,
    put(column, row, text, style) {
      const line = sheet[row];
      if (!line) return;
      let at = column;
      for (const grapheme of graphemes(text)) {
        const width = stringWidth(grapheme);
        if (at >= 0 && at + width <= columns) {
          // Half of a wide character can't stay.
          if (line[at] === covered) line[at - 1] = blank;
          if (line[at + width] === covered) line[at + width] = blank;
          line[at] = span(grapheme, style);
          if (width === 2) line[at + 1] = covered;
        }
        at += width;
      }
    },
    lines: () => sheet.map(joinSpans),
  };
}

/** Neighbours of one style as one span, without blanks at the end of the line. */
export function joinSpans(line: readonly Span[]): Drawn {
  const joined: Span[] = [];
  for (const { text, style } of line) {
    const last = joined.at(-1);
    if (last && sameStyle(last.style, style)) joined[joined.length - 1] = span(last.text + text, style);
    else joined.push(span(text, style));
  }
  const last = joined.at(-1);
  if (!last || last.style !== undefined) return joined;
  const text = last.text.trimEnd();
  return text === '' ? joined.slice(0, -1) : [...joined.slice(0, -1), span(text)];
}

function sameStyle(one: SpanStyle | undefined, other: SpanStyle | undefined): boolean {
  if (typeof one === 'object' && typeof other === 'object') return one.heat === other.heat;
  return one === other;
}
