import { useState } from 'react';
import type { Backend, ProgressReport } from '../../backend.ts';
import { ProgressScreen } from './progress-screen.tsx';

type Props = {
  readonly backend: Backend;
  readonly first: ProgressReport;
  readonly onLeave: () => void;
};

/** The progress, and the settings that change what is shown of it. */
export function Progress({ backend, first, onLeave }: Props) {
  const [report, setReport] = useState(first);
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
