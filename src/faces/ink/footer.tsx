import { Box, Text } from 'ink';
import stringWidth from 'string-width';
import { truncate } from '../wrap.ts';
import type { KeyLabel } from './keys.ts';
import { useLook } from './look.ts';

type Props = {
  readonly keys: readonly KeyLabel[];
  /** Where one is, and a shorter way to say it where the keys need the room. */
  readonly place: readonly [long: string, short: string];
};

/** The bottom line: the keys that work now, as many as fit, and at the right where one is. */
export function Footer({ keys, place: [long, short] }: Props) {
  const { colours, columns, words } = useLook();
  const widthOf = ({ key, label }: KeyLabel) => stringWidth(words(key)) + stringWidth(words(label)) + 3;
  const needed = keys.reduce((sum, key) => sum + widthOf(key), 0);
  const place = needed + stringWidth(words(long)) + 2 <= columns ? long : short;
  let room = columns - stringWidth(words(place)) - 2;
  const fitting = keys.filter((key) => {
    room -= widthOf(key);
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
      <Text {...colours.dim}>{truncate(words(place), columns)}</Text>
    </Box>
  );
}
