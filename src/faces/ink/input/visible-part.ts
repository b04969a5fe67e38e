import stringWidth from 'string-width';
import { graphemes } from '../../../text/graphemes.ts';
import type { Edit } from './edit.ts';

/** The part of a long line that a box of `columns` shows, and the column of the cursor in it. */
export function visiblePart({ value, cursor }: Edit, columns: number): { text: string; column: number } {
  const start = startOfPart(value.slice(0, cursor), columns);
  let text = '';
  let width = 0;
  for (const grapheme of graphemes(value.slice(start))) {
    width += stringWidth(grapheme);
    if (width > columns) break;
    text += grapheme;
  }
  return { text, column: stringWidth(value.slice(start, cursor)) };
}

/** Moves on by a third of the box whenever the cursor leaves it: it stays still between, and depends on nothing else. */
function startOfPart(before: string, columns: number): number {
  const step = Math.max(1, Math.floor(columns / 3));
  // The cursor needs a column of its own behind the text.
  let surplus = stringWidth(before) - (columns - 1);
  if (surplus <= 0) return 0;
  surplus = Math.ceil(surplus / step) * step;
  let start = 0;
  for (const grapheme of graphemes(before)) {
    if (surplus <= 0) break;
    surplus -= stringWidth(grapheme);
    start += grapheme.length;
  }
  return start;
}
