import { exportJournal } from '../journal/journal-export.ts';
import { type Runtime, say } from '../runtime/runtime.ts';

/** Copies the progress to a file for another machine. */
export async function exportProgress(runtime: Runtime, file: string): Promise<number> {
  exportJournal(runtime.folder, file);
  say(runtime, {
    zh: `存好了：${file}。在另一台电脑上运行 nn-tutor import ${file}。`,
    en: `Saved: ${file}. On the other machine run nn-tutor import ${file}.`,
  });
  return 0;
}
