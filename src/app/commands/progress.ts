import { printProgress } from '../../faces/plain/print-progress.ts';
import { openConversation } from '../runtime/open-backend.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { progressData } from '../sessions/progress-data.ts';

/** How far the learner is: on the screen, in words, or as JSON. */
export async function progress(runtime: Runtime, asJson: boolean): Promise<number> {
  const { memory, shelf, language, stage: openStage } = openConversation(runtime);
  if (asJson) {
    const data = progressData(shelf, memory, runtime.now());
    process.stdout.write(`${JSON.stringify(data, null, 2)}\n`);
    return 0;
  }
  const stage = openStage();
  if (runtime.face === 'ink') {
    const { playInk } = await import('../../faces/ink/render-app.tsx');
    return playInk({ ...runtime, stage, language, start: { at: 'progress' } });
  }
  process.stdout.write(`${printProgress(stage.progress(), language).join('\n')}\n`);
  return 0;
}
