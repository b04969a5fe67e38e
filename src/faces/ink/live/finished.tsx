import { Box, Text } from 'ink';
import { drawLosses } from '../../figures/losses.ts';
import type { Summary } from '../../stage.ts';
import { strings } from '../../strings.ts';
import { wrap } from '../../wrap.ts';
import { DrawnLines } from '../drawn-lines.tsx';
import { canvasOf, useLook } from '../look.ts';
import { starsText } from '../stars.ts';

/** What the lesson brought, and what comes next. */
export function Finished({ summary, rows }: { readonly summary: Summary; readonly rows: number }) {
  const look = useLook();
  const { colours, columns, glyphs, words } = look;
  const { xp, stars, losses, next } = summary;
  return (
    <Box flexDirection="column" flexShrink={0} marginTop={1}>
      <Text {...colours.right}>{`  ${words(strings.finished(xp, starsText(stars, glyphs)))}`}</Text>
      {stars < 2
        ? wrap(words(strings.secondStar), columns - 4).map((line) => (
            <Text key={line} {...colours.dim} wrap="truncate">{`  ${line}`}</Text>
          ))
        : null}
      {losses.length >= 2 && rows >= 14 ? (
        <Box flexDirection="column" marginTop={1} flexShrink={0}>
          <Text {...colours.heading}>{`  ${words(strings.yourLoss)}`}</Text>
          <DrawnLines lines={drawLosses(losses, canvasOf(look, 6))} />
        </Box>
      ) : null}
      {next ? (
        <Box marginTop={1} flexShrink={0}>
          <Text wrap="truncate">{`  ${words(strings.nextLesson)}${words(next.title)}`}</Text>
        </Box>
      ) : null}
    </Box>
  );
}
