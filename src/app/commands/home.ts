import { withPlainTerminal } from '../runtime/plain-terminal.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { openWorkspace } from '../runtime/workspace.ts';

/** The map, from which lessons are opened. */
export async function home(runtime: Runtime): Promise<number> {
  const workspace = openWorkspace(runtime);
  const { language } = workspace;
  const backend = workspace.backend();
  if (runtime.face === 'ink') {
    const { renderApp } = await import('../../faces/ink/render-app.tsx');
    return renderApp({ ...runtime, backend, language, start: { at: 'home' } });
  }
  const { showHomePlainly } = await import('../../faces/plain/home.ts');
  await withPlainTerminal(runtime, (terminal) => showHomePlainly(backend, language, terminal));
  return 0;
}
