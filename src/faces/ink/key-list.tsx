import { Box, Text } from 'ink';
import stringWidth from 'string-width';
import { padEnd } from '../../text/wrap.ts';
import type { KeyLabel } from './keys.ts';
import { useLook } from './look.ts';

/** Every key in a row of its own, where the bottom line has no room for all. */
export function KeyList({ keys }: { readonly keys: readonly KeyLabel[] }) {
  const { colours, words } = useLook();
  const margin = Math.max(...keys.map(({ key }) => stringWidth(words(key))));
  return (
    <Box flexDirection="column" flexShrink={0}>
      {keys.map(({ key, label }) => (
        <Text key={words(key) + words(label)} wrap="truncate">
          {'  '}
          <Text {...colours.heading}>{padEnd(words(key), margin)}</Text>
          {`  ${words(label)}`}
        </Text>
      ))}
    </Box>
  );
}
