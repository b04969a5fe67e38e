import { Box, Text } from 'ink';
import stringWidth from 'string-width';
import type { Line } from '../../../experiments/core/trace.ts';
import { padStart } from '../../../text/wrap.ts';
import { useLook } from '../look.ts';

/** A working, its equals signs one under the other. */
export function WorkingLines({ lines }: { readonly lines: readonly Line[] }) {
  const { colours, signs, words } = useLook();
  const margin = Math.max(...lines.map(({ left }) => stringWidth(words(left))));
  return (
    <Box flexDirection="column" flexShrink={0}>
      {lines.map(({ left, right }, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a working keep their order
        <Text key={row} wrap="truncate">
          {'  '}
          <Text {...colours.dim}>{signs.aside}</Text> {padStart(words(left), margin)} = {words(right)}
        </Text>
      ))}
    </Box>
  );
}
