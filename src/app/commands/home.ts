import { openConversation } from '../runtime/open-backend.ts';
import { withPlainTerminal } from '../runtime/plain-terminal.ts';
import type { Runtime } from '../runtime/runtime.ts';

/** The map, from which lessons are opened. */
export async function home(runtime: Runtime): Promise<number> {
  const conversation = openConversation(runtime);
  const { language } = conversation;
  const stage = conversation.stage();
  if (runtime.face === 'ink') {
    const { playInk } = await import('../../faces/ink/render-app.tsx');
    return playInk({ ...runtime, stage, language, start: { at: 'home' } });
  }
  const { showHomePlainly } = await import('../../faces/plain/home.ts');
  await withPlainTerminal(runtime, (terminal) => showHomePlainly(stage, language, terminal));
  return 0;
}
