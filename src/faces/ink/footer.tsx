import { Box, Text } from 'ink';
import stringWidth from 'string-width';
import { truncate } from '../wrap.ts';
import type { KeyLabel } from './keys.ts';
import { useLook } from './look.ts';

type Props = {
  readonly keys: readonly KeyLabel[];
  /** Where one is, and a shorter way to say it where the keys need the room. */
  readonly place: readonly [long: string, short: string];
  /** How many rows they may take. */
  readonly mostRows?: number;
};

/** The bottom line: the keys that work now, as many as fit, and at the right where one is. */
export function Footer({ keys, place: [long, short], mostRows = 1 }: Props) {
  const { colours, columns, words } = useLook();
  const widthOf = ({ key, label }: KeyLabel) => stringWidth(words(key)) + stringWidth(words(label)) + 3;
  const needed = keys.reduce((sum, key) => sum + widthOf(key), 0);
  const place = needed + stringWidth(words(long)) + 2 <= columns ? long : short;
  const rows = fillRows(keys, widthOf, columns - stringWidth(words(place)) - 2).slice(0, mostRows);
  return (
    <Box width={columns} flexShrink={0} marginTop={1} justifyContent="space-between">
      <Box flexDirection="column" flexShrink={0}>
        {rows.map((row) => (
          <Text key={row.map(({ key }) => words(key)).join()} wrap="truncate">
            {'  '}
            {row.map(({ key, label }) => (
              <Text key={words(key) + words(label)}>
                <Text {...colours.heading}>{words(key)}</Text>
                <Text {...colours.dim}>{` ${words(label)}  `}</Text>
              </Text>
            ))}
          </Text>
        ))}
      </Box>
      <Text {...colours.dim}>{truncate(words(place), columns)}</Text>
    </Box>
  );
}

/** Each key into the first row that has room for it. */
function fillRows(
  keys: readonly KeyLabel[],
  widthOf: (key: KeyLabel) => number,
  room: number,
): readonly (readonly KeyLabel[])[] {
  const rows: { keys: KeyLabel[]; left: number }[] = [];
  for (const key of keys) {
    const width = widthOf(key);
    const row = rows.find(({ left }) => width <= left);
    if (row) {
      row.keys.push(key);
      row.left -= width;
    } else rows.push({ keys: [key], left: room - width });
  }
  return rows.map((row) => row.keys);
}
