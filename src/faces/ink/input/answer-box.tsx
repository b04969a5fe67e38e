import { Box, type Key, Text, useInput, usePaste } from 'ink';
import { useReducer, useRef } from 'react';
import stringWidth from 'string-width';
import { truncate } from '../../../text/wrap.ts';
import type { Style } from '../../look/colours.ts';
import { type EditAction, edit, editAt } from './edit.ts';
import { editAction } from './edit-keys.ts';
import { useTerminalCursor } from './use-terminal-cursor.ts';
import { visiblePart } from './visible-part.ts';

type Props = {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Enter. The box does not empty itself: set `value` to '' when the answer was taken. */
  readonly onSubmit: (value: string) => void;
  /** Sees every key first, with the text so far; true means that it was a command and the box has no part in it. */
  readonly onKey?: (input: string, key: Key, value: string) => boolean;
  readonly prompt: string;
  readonly promptStyle?: Style;
  /** Shown dim while the box is empty. */
  readonly placeholder?: string;
  /** An inactive box hears no keys and has no cursor. */
  readonly isActive?: boolean;
  /** Columns, with the prompt. Longer text moves along inside. */
  readonly width: number;
};

const ENTER = /\r\n?|\n/;

/** One line of input, edited as in a shell. It has the terminal's real cursor, so mount only one at a time. */
export function AnswerBox(props: Props) {
  const {
    value,
    onChange,
    onSubmit,
    onKey,
    prompt,
    promptStyle,
    placeholder = '',
    isActive = true,
    width,
  } = props;
  // In a ref, because the next key may come before React has drawn this one.
  const latest = useRef(editAt(value, value.length));
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  if (latest.current.value !== value) latest.current = editAt(value, value.length);

  const apply = (action: EditAction) => {
    const before = latest.current;
    latest.current = edit(before, action);
    if (latest.current.value !== before.value) onChange(latest.current.value);
    redraw();
  };

  useInput(
    (input, key) => {
      if (onKey?.(input, key, latest.current.value)) return;
      if (key.return) return onSubmit(latest.current.value);
      const action = editAction(input, key);
      if (action?.do !== 'insert') return action && apply(action);
      // A text and its Enter in one piece, if no OneKeyStdin stands before us.
      for (const [index, text] of action.text.split(ENTER).entries()) {
        if (index > 0) onSubmit(latest.current.value);
        if (text) apply({ do: 'insert', text });
      }
    },
    { isActive },
  );
  usePaste((text) => apply({ do: 'insert', text }), { isActive });

  const columns = Math.max(1, width - stringWidth(prompt));
  const part = visiblePart(latest.current, columns);
  const box = useTerminalCursor(isActive ? part.column : undefined);
  return (
    <Box width={width} flexShrink={0}>
      <Box flexShrink={0}>
        <Text {...promptStyle}>{prompt}</Text>
      </Box>
      <Box ref={box} width={columns} height={1} flexShrink={0}>
        <Text dimColor={value === ''} wrap="truncate">
          {value === '' ? truncate(placeholder, columns) : part.text}
        </Text>
      </Box>
    </Box>
  );
}
