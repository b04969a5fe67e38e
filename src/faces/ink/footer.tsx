import { Box, Text } from 'ink';
import stringWidth from 'string-width';
import { truncate } from '../wrap.ts';
import type { KeyLabel } from './keys.ts';
import { useLook } from './look.ts';

/** The bottom line: the keys that work now, as many as fit, and at the right where one is. */
export function Footer({ keys, right }: { readonly keys: readonly KeyLabel[]; readonly right: string }) {
  const { colours, columns, words } = useLook();
  let room = columns - stringWidth(words(right)) - 2;
  const fitting = keys.filter(({ key, label }) => {
    room -= stringWidth(words(key)) + stringWidth(words(label)) + 3;
    return room >= 0;
  });
  return (
    <Box width={columns} flexShrink={0} marginTop={1} justifyContent="space-between">
      <Text wrap="truncate">
        {'  '}
        {fitting.map(({ key, label }) => (
          <Text key={words(key) + words(label)}>
            <Text {...colours.heading}>{words(key)}</Text>
            <Text {...colours.dim}>{` ${words(label)}  `}</Text>
          </Text>
        ))}
      </Text>
      <Text {...colours.dim}>{truncate(words(right), columns)}</Text>
    </Box>
  );
}
