import { glyphs } from '../../faces/glyphs.ts';
import { shareCard } from '../../faces/share-card.ts';
import { openConversation } from '../conversation.ts';
import type { Runtime } from '../runtime.ts';

/** Prints the card to share; what becomes of it is the learner's business. */
export async function share(runtime: Runtime): Promise<number> {
  const { language, stage } = openConversation(runtime);
  const table = glyphs(runtime.asciiOnly ? 'ascii' : 'unicode');
  process.stdout.write(`${shareCard(stage().progress(), language, table).join('\n')}\n`);
  return 0;
}
