import { asciiText } from '../../faces/look/ascii-text.ts';
import { glyphs } from '../../faces/look/signs.ts';
import { shareCard } from '../../faces/words/share-card.ts';
import { openConversation } from '../runtime/open-backend.ts';
import type { Runtime } from '../runtime/runtime.ts';

/** Prints the card to share; what becomes of it is the learner's business. */
export async function share(runtime: Runtime): Promise<number> {
  const { language, stage } = openConversation(runtime);
  const { asciiOnly } = runtime;
  const card = shareCard(stage().progress(), language, glyphs(asciiOnly ? 'ascii' : 'unicode')).join('\n');
  process.stdout.write(`${asciiOnly ? asciiText(card) : card}\n`);
  return 0;
}
