import type { Key } from 'ink';
import type { PadAction } from '../../../../tutor/pad/pad-action.ts';

/** What a key does while the pencil is in hand. */
export function pencilAction(input: string, key: Key): PadAction | undefined {
  if (key.ctrl) return undefined;
  if (key.return) return { do: 'done' };
  if (key.upArrow) return { do: 'move', down: -1, right: 0 };
  if (key.downArrow) return { do: 'move', down: 1, right: 0 };
  if (key.leftArrow) return { do: 'move', down: 0, right: -1 };
  if (key.rightArrow) return { do: 'move', down: 0, right: 1 };
  if (input === ' ') return { do: 'toggle' };
  if (key.backspace || key.delete) return { do: 'erase' };
  if (input === 'd') return { do: 'pen' };
  return input === 'c' ? { do: 'clear' } : undefined;
}

/** What a key does once a drawing is handed in. */
export function handedInAction(key: Key): PadAction | undefined {
  if (key.return) return { do: 'done' };
  if (key.leftArrow || key.rightArrow) return { do: 'rename', by: key.rightArrow ? 1 : -1 };
  return key.backspace || key.delete ? { do: 'redraw' } : undefined;
}
