import { Box, Text, useInput } from 'ink';
import { useEffect, useState } from 'react';
import type { Trace } from '../../../experiments/core/trace.ts';
import { wrap } from '../../../text/wrap.ts';
import type { Backend, Replay } from '../../backend.ts';
import { strings } from '../../words/strings.ts';
import { Footer } from '../footer.tsx';
import { useLook } from '../look.ts';
import { ReplayPlayer } from './replay-player.tsx';

type Props = {
  readonly backend: Pick<Backend, 'carryOut'>;
  readonly replay: Replay;
  readonly onLeave: () => void;
};

type State = Trace | 'under way' | 'lost';

/** A run once more: it is carried out anew, and then watched. */
export function ReplayScreen({ backend, replay, onLeave }: Props) {
  const { columns, colours, words } = useLook();
  const [state, setState] = useState<State>('under way');
  useEffect(() => {
    if (replay.lacks) return;
    const leaving = new AbortController();
    const tell = (now: State) => {
      if (!leaving.signal.aborted) setState(now);
    };
    backend.carryOut(replay.run, leaving.signal).then(tell, () => tell('lost'));
    return () => leaving.abort();
  }, [backend, replay]);
  useInput((input, key) => {
    if (key.escape || (input === 'q' && !key.ctrl)) onLeave();
  });
  if (typeof state === 'object') return <ReplayPlayer replay={replay} trace={state} onLeave={onLeave} />;
  const said = words(replay.lacks ?? (state === 'lost' ? strings.replayLost : strings.carryingOut));
  return (
    <Box flexDirection="column">
      <Text {...colours.heading} wrap="truncate">{`  ${words(replay.title)}  ${replay.code}`}</Text>
      {wrap(said, columns - 4).map((line) => (
        <Text key={line}>{`  ${line}`}</Text>
      ))}
      <Footer keys={[{ key: 'Esc', label: strings.back }]} place={['', '']} />
    </Box>
  );
}
