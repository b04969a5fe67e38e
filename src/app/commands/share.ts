import { asciiText } from '../../faces/look/ascii-text.ts';
import { signs } from '../../faces/look/signs.ts';
import { shareCard } from '../../faces/words/share-card.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { openWorkspace } from '../runtime/workspace.ts';

/** Prints the card to share; what becomes of it is the learner's business. */
export async function share(runtime: Runtime): Promise<number> {
  const { language, backend } = openWorkspace(runtime);
  const { asciiOnly } = runtime;
  const card = shareCard(backend().progress(), language, signs(asciiOnly ? 'ascii' : 'unicode')).join('\n');
  process.stdout.write(`${asciiOnly ? asciiText(card) : card}\n`);
  return 0;
}
