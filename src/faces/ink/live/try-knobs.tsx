import { Box, Text } from 'ink';
import { wrap } from '../../../text/wrap.ts';
import type { Event } from '../../../tutor/event.ts';
import type { Live } from '../../../tutor/view.ts';
import { useLook } from '../look.ts';
import { Knobs } from './knobs.tsx';

type Props = {
  readonly live: Extract<Live, { kind: 'try' }>;
  readonly rows: number;
  readonly isActive: boolean;
  readonly send: (event: Event) => void;
};

/** A run to play with: knobs and no right answer. Enter goes on. */
export function TryKnobs({ live, rows, isActive, send }: Props) {
  const { columns, words } = useLook();
  const lines = wrap(words(live.prompt), columns - 4);
  return (
    <Box flexDirection="column" flexShrink={0} marginTop={1}>
      {lines.map((line) => (
        <Text key={line} wrap="truncate">{`  ${line}`}</Text>
      ))}
      <Knobs
        board={live.knobs}
        rows={rows - lines.length - 1}
        isActive={isActive}
        onTurn={(knob, to) => send({ kind: 'turn', knob, to })}
        onDone={() => send({ kind: 'next' })}
      />
    </Box>
  );
}
