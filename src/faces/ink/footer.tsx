import { Box, Text } from 'ink';
import stringWidth from 'string-width';
import { truncate } from '../../text/wrap.ts';
import type { KeyLabel } from './keys.ts';
import { type Look, useLook } from './look.ts';

type Props = {
  readonly keys: readonly KeyLabel[];
  /** Where one is, and a shorter way to say it where the keys need the room. */
  readonly place: readonly [long: string, short: string];
  /** How many rows they may take. */
  readonly mostRows?: number;
  /** How many rows stand there in any case. */
  readonly leastRows?: number;
};

const gap = '  ';

/** The bottom line: the keys that work now, as many as fit, and at the right where one is. */
export function Footer({ keys, place, mostRows = 1, leastRows = 1 }: Props) {
  const look = useLook();
  const { colours, columns, words } = look;
  const { rows, shown } = layOut(keys, place, look);
  return (
    <Box
      width={columns}
      minHeight={leastRows}
      flexShrink={0}
      marginTop={1}
      justifyContent="space-between"
      alignItems="flex-start"
    >
      <Box flexDirection="column" flexShrink={0}>
        {rows.slice(0, mostRows).map((row) => (
          <Text key={row.map(({ key }) => words(key)).join()} wrap="truncate">
            {row.map(({ key, label }) => (
              <Text key={words(key) + words(label)}>
                <Text {...colours.heading}>{gap + words(key)}</Text>
                <Text {...colours.dim}>{` ${words(label)}`}</Text>
              </Text>
            ))}
          </Text>
        ))}
      </Box>
      <Text {...colours.dim}>{truncate(shown, columns)}</Text>
    </Box>
  );
}

/** Rows that it takes to name every key. */
export function footerRows(keys: Props['keys'], place: Props['place'], look: Look): number {
  return layOut(keys, place, look).rows.length;
}

function layOut(keys: Props['keys'], [long, short]: Props['place'], { columns, words }: Look) {
  const widthOf = ({ key, label }: KeyLabel) =>
    gap.length + stringWidth(words(key)) + 1 + stringWidth(words(label));
  const roomBeside = (place: string) => columns - (place === '' ? 0 : gap.length + stringWidth(place));
  const needed = keys.reduce((sum, key) => sum + widthOf(key), 0);
  const shown = needed <= roomBeside(words(long)) ? words(long) : words(short);
  return { rows: fillRows(keys, widthOf, roomBeside(shown)), shown };
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
