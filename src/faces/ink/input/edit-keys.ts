import type { Key } from 'ink';
import type { EditAction } from './edit.ts';

// As in every shell.
const WITH_CTRL = new Map<string, EditAction>([
  ['a', { do: 'home' }],
  ['e', { do: 'end' }],
  ['u', { do: 'deleteAllBefore' }],
  ['k', { do: 'deleteAllAfter' }],
  ['w', { do: 'deleteWordBefore' }],
]);

/** What a key does to the text; undefined for the keys that the box leaves to others (Esc, arrows up and down, Ctrl+C). */
export function editAction(input: string, key: Key): EditAction | undefined {
  if (key.leftArrow) return { do: 'left' };
  if (key.rightArrow) return { do: 'right' };
  if (key.home) return { do: 'home' };
  if (key.end) return { do: 'end' };
  if (key.backspace) return { do: key.meta ? 'deleteWordBefore' : 'deleteBefore' };
  if (key.delete) return { do: 'deleteAfter' };
  if (key.ctrl) return WITH_CTRL.get(input);
  if (key.meta || key.super || key.tab || key.escape || input === '') return undefined;
  return { do: 'insert', text: input };
}
