import type { Key } from 'ink';
import { glyphs } from '../../../../engine/index.ts';
import { normalise } from '../../../../tutor/grading/read-number.ts';
import type { PadAction } from '../../../../tutor/pad/pad-action.ts';
import { digitOf } from '../../../figures/characters/pad.ts';

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

/** What a key does once a drawing is handed in: an arrow takes the next name, a digit or the character itself takes that. */
export function handedInAction(input: string, key: Key): PadAction | undefined {
  if (key.ctrl) return undefined;
  if (key.return) return { do: 'done' };
  if (key.leftArrow || key.upArrow) return { do: 'rename', by: -1 };
  if (key.rightArrow || key.downArrow) return { do: 'rename', by: 1 };
  if (key.backspace || key.delete) return { do: 'redraw' };
  const typed = normalise(input);
  const label = glyphs.findIndex(({ name }, index) => typed === name || typed === digitOf(index));
  return label < 0 ? undefined : { do: 'name', label };
}
