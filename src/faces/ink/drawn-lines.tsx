import chalk from 'chalk';
import { Box, Text } from 'ink';
import type { Drawn, SpanStyle } from '../figures/canvas/canvas.ts';
import type { Colours, Style } from '../look/colours.ts';
import { useLook } from './look.ts';

/** How many columns figures stand in from the left. */
export const indent = 2;

/** Lines of a figure, indented. */
export function DrawnLines({ lines }: { readonly lines: readonly Drawn[] }) {
  const { colours } = useLook();
  return (
    <Box flexDirection="column" paddingLeft={indent} flexShrink={0}>
      {lines.map((line, row) => (
        // A text with its colours in it: an element for each span makes a coloured map too slow to be trained live.
        // Rows have no identity of their own: a figure is drawn anew as a whole.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Text key={row} wrap="truncate">
          {paint(line, colours)}
        </Text>
      ))}
    </Box>
  );
}

function paint(line: Drawn, colours: Colours): string {
  if (line.length === 0) return ' ';
  return line.map(({ text, style }) => dress(text, styleOf(style, colours))).join('');
}

function styleOf(style: SpanStyle | undefined, colours: Colours): Style {
  if (style === undefined) return {};
  return typeof style === 'object' ? (colours.heat[style.heat] ?? {}) : colours[style];
}

const grounds = {
  blue: 'bgBlue',
  cyan: 'bgCyan',
  green: 'bgGreen',
  yellow: 'bgYellow',
  red: 'bgRed',
} as const;

function dress(text: string, { color, backgroundColor, bold, dimColor }: Style): string {
  let dressed = text;
  if (dimColor) dressed = chalk.dim(dressed);
  if (color) dressed = chalk[color](dressed);
  if (backgroundColor) dressed = chalk[grounds[backgroundColor]](dressed);
  return bold ? chalk.bold(dressed) : dressed;
}
