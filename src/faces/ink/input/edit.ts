import { graphemes } from '../../../text/graphemes.ts';
import { sanitise } from '../../../text/sanitise.ts';

/** One line of text; the cursor is an offset into it that never falls inside a grapheme. */
export type Edit = { readonly value: string; readonly cursor: number };

export type EditAction =
  | { do: 'insert'; text: string }
  | { do: 'left' | 'right' | 'home' | 'end' }
  | { do: 'deleteBefore' | 'deleteAfter' | 'deleteWordBefore' | 'deleteAllBefore' | 'deleteAllAfter' };

export function editAt(value: string, cursor: number): Edit {
  let end = 0;
  for (const grapheme of graphemes(value)) {
    if (end >= cursor) break;
    end += grapheme.length;
  }
  return { value, cursor: end };
}

export function edit(state: Edit, action: EditAction): Edit {
  const before = state.value.slice(0, state.cursor);
  const after = state.value.slice(state.cursor);
  switch (action.do) {
    case 'insert':
      return join(before + oneLine(action.text), after);
    case 'left':
      return editAt(state.value, withoutLast(before).length);
    case 'right':
      return editAt(state.value, state.value.length - withoutFirst(after).length);
    case 'home':
      return { ...state, cursor: 0 };
    case 'end':
      return { ...state, cursor: state.value.length };
    case 'deleteBefore':
      return join(withoutLast(before), after);
    case 'deleteAfter':
      return join(before, withoutFirst(after));
    case 'deleteWordBefore':
      return join(withoutLastWord(before), after);
    case 'deleteAllBefore':
      return join('', after);
    case 'deleteAllAfter':
      return join(before, '');
  }
}

// The two sides of a cut may make one grapheme (an emoji and what modified another): the cursor then goes behind it.
function join(before: string, after: string): Edit {
  return editAt(before + after, before.length);
}

/** What may stand in an answer: no controls, and a space where a pasted line ended, but not at the very end. */
function oneLine(text: string): string {
  return sanitise(text).replace(/\n+$/, '').replace(/\n+/g, ' ');
}

function withoutLast(text: string): string {
  return graphemes(text).slice(0, -1).join('');
}

function withoutFirst(text: string): string {
  return graphemes(text).slice(1).join('');
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Chinese words have no spaces between them, so ICU's dictionary finds their beginnings. */
function withoutLastWord(text: string): string {
  const parts = Array.from(words.segment(text.trimEnd()), (part) => part.segment);
  return parts.slice(0, -1).join('');
}
