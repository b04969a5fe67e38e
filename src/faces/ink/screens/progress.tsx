import { useState } from 'react';
import type { Stage } from '../../backend.ts';
import { ProgressScreen } from './progress-screen.tsx';

/** The progress, and the settings that change what is shown of it. */
export function Progress({ stage, onLeave }: { readonly stage: Stage; readonly onLeave: () => void }) {
  const [report, setReport] = useState(() => stage.progress());
  const change = (act: () => void) => () => {
    act();
    setReport(stage.progress());
  };
  return (
    <ProgressScreen
      report={report}
      onGame={change(() => stage.setGame(report.game === undefined))}
      onConfidence={change(() => stage.setConfidence(!report.asksConfidence))}
      onLeave={onLeave}
    />
  );
}
