import type { Text } from '../../text/text.ts';
import { resetJournal } from '../journal/journal-reset.ts';
import { withPlainTerminal } from '../runtime/plain-terminal.ts';
import { languageOf, type Runtime, say } from '../runtime/runtime.ts';
import { backUpSavedRun } from '../training/saved-run.ts';

const question: Text = {
  zh: '要从头开始吗？现在的学习记录会改名留作备份。(y/N) ',
  en: 'Start afresh? Your progress so far is kept as a backup. (y/N) ',
};

/** Starts afresh after a yes; anything else, and the end of input, leaves all as it is. */
export async function reset(runtime: Runtime): Promise<number> {
  let answer: string | undefined;
  await withPlainTerminal(runtime, async (terminal) => {
    terminal.write(question[languageOf(runtime)]);
    answer = await terminal.lines.take();
  });
  if (!/^(y|yes|是|好|对)$/i.test(answer?.trim() ?? '')) {
    say(runtime, { zh: '没有动任何东西。', en: 'Nothing was changed.' });
    return 0;
  }
  const now = runtime.now();
  const backup = resetJournal(runtime.folder, now);
  const network = backUpSavedRun(runtime.folder, now);
  say(
    runtime,
    backup === undefined
      ? { zh: '本来就没有学习记录。', en: 'There was no progress to reset.' }
      : {
          zh: `重新开始了。备份在 ${backup}，用 nn-tutor import 可以找回来。`,
          en: `Started afresh. The backup is ${backup}; nn-tutor import brings it back.`,
        },
  );
  if (network !== undefined)
    say(runtime, {
      zh: `存下的背诵网络改名为 ${network}。`,
      en: `The recital that was saved is now ${network}.`,
    });
  return 0;
}
