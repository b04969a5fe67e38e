import { Box, type Key, Text, useInput, usePaste } from 'ink';
import TextInput from 'ink-text-input';
import { Fragment, useState } from 'react';
import stringWidth from 'string-width';
import type { Style } from '../../look/colours.ts';
import { useTerminalCursor } from './use-terminal-cursor.ts';

type Props = {
  /** What stands in it at first. */
  readonly initial?: string;
  /** Enter. The line is empty afterwards. */
  readonly onSubmit: (value: string) => void;
  /** Backspace where there is nothing to take back. */
  readonly onBack?: () => void;
  /** Sees every key, with the text before it; true means that it was a command, and the line has no part in it. */
  readonly onKey?: (input: string, key: Key, value: string) => boolean;
  readonly prompt: string;
  readonly promptStyle?: Style;
  readonly isActive?: boolean;
  /** Columns, with the prompt. What does not fit is not taken. */
  readonly width: number;
};

/** One short line of input, typed at its end. It has the terminal's real cursor, so mount only one at a time. */
export function TextLine({
  initial = '',
  onSubmit,
  onBack,
  onKey,
  prompt,
  promptStyle,
  isActive = true,
  width,
}: Props) {
  const [{ value, edition }, setState] = useState({ value: initial, edition: 0 });
  const columns = Math.max(1, width - stringWidth(prompt));
  /** ink-text-input keeps a cursor of its own: with a text that it did not type itself it has to begin anew. */
  const replace = (text: string) => setState((before) => ({ value: text, edition: before.edition + 1 }));
  const take = (text: string) => {
    // Backspace takes half of a character that needs two units.
    if (isWhole(text)) setState((before) => ({ ...before, value: text }));
    else replace(text.slice(0, -1));
  };
  const add = (text: string) => {
    const longer = value + text.replace(/[\p{Cc}\p{Cf}]/gu, '');
    replace(stringWidth(longer) < columns ? longer : value);
  };
  const box = useTerminalCursor(isActive ? stringWidth(value) : undefined);
  usePaste(add, { isActive });
  return (
    <Box width={width} flexShrink={0}>
      <Box flexShrink={0}>
        <Text {...promptStyle}>{prompt}</Text>
      </Box>
      <Box ref={box} width={columns} height={1} flexShrink={0}>
        <Fragment key={edition}>
          <TextInput
            value={value}
            focus={isActive}
            showCursor={false}
            onChange={take}
            onSubmit={(typed) => {
              replace('');
              onSubmit(typed);
            }}
          />
          <Guard
            isActive={isActive}
            onKey={(input, key) => {
              if (key.backspace || key.delete) return value === '' ? onBack?.() : undefined;
              if (key.ctrl && input === 'u') return replace('');
              const isTooLong = stringWidth(value + input) >= columns;
              if (key.ctrl || key.meta || onKey?.(input, key, value) || (input !== '' && isTooLong))
                replace(value);
            }}
          />
        </Fragment>
      </Box>
    </Box>
  );
}

/** Mounted after the input, it hears each key after it, and can undo what that key typed. */
function Guard({
  isActive,
  onKey,
}: {
  readonly isActive: boolean;
  readonly onKey: (input: string, key: Key) => void;
}) {
  useInput(
    (input, key) => {
      if (!key.return) onKey(input, key);
    },
    { isActive },
  );
  return null;
}

function isWhole(text: string): boolean {
  return !/[\uD800-\uDBFF]$/.test(text);
}
