import { Box, Text } from 'ink';
import { linesIn } from '../../../text/bubble-lines.ts';
import type { Bubble } from '../../../tutor/bubble.ts';
import { strings } from '../../words/strings.ts';
import { useLook } from '../look.ts';
import { WorkingLines } from './working-lines.tsx';

/** The card that a lesson leaves behind. */
export function Card({ card }: { readonly card: Extract<Bubble, { kind: 'card' }> }) {
  const { colours, columns, signs, words } = useLook();
  return (
    <Box flexDirection="column" flexShrink={0} marginTop={1}>
      <Text
        {...colours.accent}
        wrap="truncate"
      >{`  ${words(strings.card)} ${signs.dot} ${words(card.title)}`}</Text>
      {card.points.map((point) =>
        linesIn('item', words(point), columns).map((line, row) => (
          <Text key={point.en + line} wrap="truncate">{`  ${row === 0 ? signs.bullet : ' '} ${line}`}</Text>
        )),
      )}
      {card.formulas.length > 0 ? <WorkingLines lines={card.formulas} /> : null}
    </Box>
  );
}
