import { useState } from 'react';
import type { Backend } from '../../backend.ts';
import { ProgressScreen } from './progress-screen.tsx';

/** The progress, and the settings that change what is shown of it. */
export function Progress({ backend, onLeave }: { readonly backend: Backend; readonly onLeave: () => void }) {
  const [report, setReport] = useState(() => backend.progress());
  const change = (act: () => void) => () => {
    act();
    setReport(backend.progress());
  };
  return (
    <ProgressScreen
      report={report}
      onGame={change(() => backend.setGame(report.game === undefined))}
      onConfidence={change(() => backend.setConfidence(!report.asksConfidence))}
      onLeave={onLeave}
    />
  );
}
