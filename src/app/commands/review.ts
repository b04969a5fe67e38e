import { tellOutlook } from '../../faces/words/review-words.ts';
import { withPlainTerminal } from '../runtime/plain-terminal.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { openWorkspace } from '../runtime/workspace.ts';

/** Asks what is due now, or says when something will be. */
export async function review(runtime: Runtime): Promise<number> {
  const { language, backend: openBackend } = openWorkspace(runtime);
  const backend = openBackend();
  if (runtime.face === 'plain') {
    const { reviewPlainly } = await import('../../faces/plain/teach.ts');
    await withPlainTerminal(runtime, async (terminal) => {
      await reviewPlainly(backend, language, terminal);
    });
    return 0;
  }
  const session = backend.openReview();
  if (session === undefined) {
    process.stdout.write(`${tellOutlook(backend.home().review)[language]}\n`);
    return 0;
  }
  const { renderApp } = await import('../../faces/ink/render-app.tsx');
  return renderApp({ ...runtime, backend, language, start: { at: 'review', session } });
}
