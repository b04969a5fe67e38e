import { randomUUID } from 'node:crypto';
import { openJournal } from '../journal/journal.ts';
import { importJournal } from '../journal/journal-import.ts';
import { openProgressStore } from '../journal/progress-store.ts';
import { type Runtime, say } from '../runtime/runtime.ts';

/** Adds the progress in a file to this machine's. */
export async function importProgress(runtime: Runtime, file: string): Promise<number> {
  const { folder, build, now } = runtime;
  const { added, notice } = importJournal(folder, file);
  // A long journal is folded here and its fold kept, so that the next start need not wait for it.
  openProgressStore(openJournal({ folder, writer: randomUUID(), build, now }));
  if (notice) say(runtime, notice);
  say(
    runtime,
    added === 0
      ? { zh: '没有新的：这些记录都已经有了。', en: 'Nothing new: all of it was here already.' }
      : { zh: `并入了 ${added} 条记录。`, en: `Added ${added} ${added === 1 ? 'record' : 'records'}.` },
  );
  return 0;
}
