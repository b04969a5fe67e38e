import { useState } from 'react';
import type { Backend } from '../../backend.ts';
import type { Screen } from '../open-screen.ts';
import { ReplayScreen } from './replay-screen.tsx';
import { RunsScreen } from './runs-screen.tsx';

type Props = {
  readonly backend: Backend;
  /** The list, or one run that was asked for by its code. */
  readonly start: Extract<Screen, { at: 'runs' | 'replay' }>;
  readonly onLeave: () => void;
};

/** The runs watched last, and each of them once more. */
export function Runs({ backend, start, onLeave }: Props) {
  const [replay, setReplay] = useState(start.at === 'replay' ? start.replay : undefined);
  if (replay === undefined)
    return <RunsScreen runs={start.at === 'runs' ? start.runs : []} onOpen={setReplay} onLeave={onLeave} />;
  return (
    <ReplayScreen
      key={replay.code}
      backend={backend}
      replay={replay}
      onLeave={start.at === 'runs' ? () => setReplay(undefined) : onLeave}
    />
  );
}
