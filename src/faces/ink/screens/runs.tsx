import { useState } from 'react';
import type { Backend, Replay } from '../../backend.ts';
import { ReplayScreen } from './replay-screen.tsx';
import { RunsScreen } from './runs-screen.tsx';

type Props = {
  readonly backend: Backend;
  /** The list, or one run that was asked for by its code. */
  readonly start: { readonly at: 'runs' } | { readonly at: 'replay'; readonly replay: Replay };
  readonly onLeave: () => void;
};

/** The runs watched last, and each of them once more. */
export function Runs({ backend, start, onLeave }: Props) {
  const [runs] = useState(() => (start.at === 'runs' ? backend.recentRuns() : []));
  const [replay, setReplay] = useState(start.at === 'replay' ? start.replay : undefined);
  if (replay === undefined) return <RunsScreen runs={runs} onOpen={setReplay} onLeave={onLeave} />;
  return (
    <ReplayScreen
      key={replay.code}
      backend={backend}
      replay={replay}
      onLeave={start.at === 'runs' ? () => setReplay(undefined) : onLeave}
    />
  );
}
