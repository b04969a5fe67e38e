import { Box, Text } from 'ink';
import { linesIn } from '../../../text/bubble-lines.ts';
import type { Style } from '../../look/colours.ts';
import { useLook } from '../look.ts';

type Props = {
  readonly text: string;
  readonly bar: string;
  readonly style: Style;
  /** How many characters are typed so far; all of them if not given. Lines break as in the whole text. */
  readonly typed?: number;
};

/** A text behind a bar at the left. No right edge, so nothing there can be out of line. */
export function BarredText({ text, bar, style, typed = Number.POSITIVE_INFINITY }: Props) {
  const { columns } = useLook();
  let left = typed;
  const lines = linesIn('bubble', text, columns).flatMap((line) => {
    const part = [...line].slice(0, Math.max(0, left)).join('');
    left -= [...line].length;
    return part === '' && typed !== Number.POSITIVE_INFINITY ? [] : [part];
  });
  return (
    <Box flexDirection="column" flexShrink={0}>
      {(lines.length === 0 ? [''] : lines).map((line, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one text keep their order
        <Text key={row} wrap="truncate">
          {'  '}
          <Text {...style}>{bar}</Text> {line}
        </Text>
      ))}
    </Box>
  );
}
