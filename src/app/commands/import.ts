import { importJournal } from '../journal-import.ts';
import { type Runtime, say } from '../runtime.ts';

/** Adds the progress in a file to this machine's. */
export async function importProgress(runtime: Runtime, file: string): Promise<number> {
  const { added, notice } = importJournal(runtime.folder, file);
  if (notice) say(runtime, notice);
  say(
    runtime,
    added === 0
      ? { zh: '没有新的：这些记录都已经有了。', en: 'Nothing new: all of it was here already.' }
      : { zh: `并入了 ${added} 条记录。`, en: `Added ${added} ${added === 1 ? 'record' : 'records'}.` },
  );
  return 0;
}
