import { openConversation } from '../conversation.ts';
import { ExplainedError } from '../explained-error.ts';
import { withPlainTerminal } from '../plain-terminal.ts';
import type { Runtime } from '../runtime.ts';

/** The labs, or the one that is named. */
export async function lab(runtime: Runtime, name: string | undefined): Promise<number> {
  const conversation = openConversation(runtime);
  const { language } = conversation;
  const stage = conversation.stage();
  const labs = stage.labs();
  const chosen = labs.find(({ id }, index) => id === name || String(index + 1) === name);
  if (name !== undefined && !chosen) {
    const known = labs.map(({ id }, index) => `${index + 1} (${id})`).join(', ');
    throw new ExplainedError({
      zh: `没有“${name}”这个实验。现在有：${known}。`,
      en: `There is no lab “${name}”. There are: ${known}.`,
    });
  }
  if (runtime.face === 'ink') {
    const { playInk } = await import('../../faces/ink/play.tsx');
    return playInk({
      ...runtime,
      stage,
      language,
      start: chosen ? { at: 'lab', id: chosen.id } : { at: 'labs' },
    });
  }
  const { chooseLabPlainly, playLabPlainly } = await import('../../faces/plain/lab.ts');
  await withPlainTerminal(runtime, (terminal) =>
    chosen
      ? playLabPlainly(stage, chosen.id, language, terminal)
      : chooseLabPlainly(stage, language, terminal),
  );
  return 0;
}
