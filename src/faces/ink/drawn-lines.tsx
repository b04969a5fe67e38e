import { Box, Text } from 'ink';
import type { Colours, Style } from '../colours.ts';
import type { Drawn, SpanStyle } from '../figures/canvas.ts';
import { useLook } from './look.ts';

/** Lines of a figure, two columns in. */
export function DrawnLines({ lines }: { readonly lines: readonly Drawn[] }) {
  const { colours } = useLook();
  return (
    <Box flexDirection="column" paddingLeft={2} flexShrink={0}>
      {lines.map((line, row) => (
        // Rows have no identity of their own: a figure is drawn anew as a whole.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Text key={row} wrap="truncate">
          {line.length === 0 ? ' ' : null}
          {line.map(({ text, style }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <Text key={index} {...styleOf(style, colours)}>
              {text}
            </Text>
          ))}
        </Text>
      ))}
    </Box>
  );
}

function styleOf(style: SpanStyle | undefined, colours: Colours): Style {
  if (style === undefined) return {};
  return typeof style === 'object' ? (colours.heat[style.heat] ?? {}) : colours[style];
}
