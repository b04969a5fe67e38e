import { printProgress } from '../../faces/plain/print-progress.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { openWorkspace } from '../runtime/workspace.ts';
import { progressData } from '../sessions/progress-data.ts';

/** How far the learner is: on the screen, in words, or as JSON. */
export async function progress(runtime: Runtime, asJson: boolean): Promise<number> {
  const { store, shipped, language, backend: openBackend } = openWorkspace(runtime);
  if (asJson) {
    const data = progressData(shipped, store, runtime.now());
    process.stdout.write(`${JSON.stringify(data, null, 2)}\n`);
    return 0;
  }
  const backend = openBackend();
  if (runtime.face === 'ink') {
    const { renderApp } = await import('../../faces/ink/render-app.tsx');
    return renderApp({ ...runtime, backend, language, start: { at: 'progress' } });
  }
  process.stdout.write(`${printProgress(backend.progress(), language).join('\n')}\n`);
  return 0;
}
