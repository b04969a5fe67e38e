import { tellOutlook } from '../../faces/words/review-words.ts';
import { openConversation } from '../runtime/open-backend.ts';
import { withPlainTerminal } from '../runtime/plain-terminal.ts';
import type { Runtime } from '../runtime/runtime.ts';

/** Asks what is due now, or says when something will be. */
export async function review(runtime: Runtime): Promise<number> {
  const { language, stage: openStage } = openConversation(runtime);
  const stage = openStage();
  if (runtime.face === 'plain') {
    const { reviewPlainly } = await import('../../faces/plain/teach.ts');
    await withPlainTerminal(runtime, async (terminal) => {
      await reviewPlainly(stage, language, terminal);
    });
    return 0;
  }
  const session = stage.openReview();
  if (session === undefined) {
    process.stdout.write(`${tellOutlook(stage.home().review)[language]}\n`);
    return 0;
  }
  const { playInk } = await import('../../faces/ink/render-app.tsx');
  return playInk({ ...runtime, stage, language, start: { at: 'review', session } });
}
