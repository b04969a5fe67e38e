import { Box, Text } from 'ink';
import type { WorkingLine } from '../../../lessons/model/working.ts';
import { workingRows } from '../../words/working-rows.ts';
import { type Look, useLook } from '../look.ts';

/** Columns that are not the working's: the bar, and what stands around it. */
const besideRows = 4;

/** A working behind its bar. */
export function WorkingLines({ lines }: { readonly lines: readonly WorkingLine[] }) {
  return <WorkingRows rows={rowsOf(lines, useLook())} />;
}

export function rowsOf(lines: readonly WorkingLine[], { columns, words }: Look): readonly string[] {
  return workingRows(lines, columns - besideRows, words);
}

export function WorkingRows({ rows }: { readonly rows: readonly string[] }) {
  const { colours, signs } = useLook();
  return (
    <Box flexDirection="column" flexShrink={0}>
      {rows.map((text, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a working keep their order
        <Text key={row} wrap="truncate">
          {'  '}
          <Text {...colours.dim}>{signs.aside}</Text> {text}
        </Text>
      ))}
    </Box>
  );
}
