import type { Language } from '../../text/text.ts';
import { journalPath, readJournalFile } from '../journal/journal-file.ts';

/** The language chosen last in the journal of a folder; undefined where none was, or it can't be read. */
export function chosenLanguage(folder: string): Language | undefined {
  const choices = linesOf(folder).flatMap(({ fact }) =>
    fact?.kind === 'chose' && fact.setting === 'language' ? [fact.value] : [],
  );
  const last = choices.at(-1);
  return last === 'zh' || last === 'en' ? last : undefined;
}

function linesOf(folder: string) {
  try {
    return readJournalFile(journalPath(folder))?.lines ?? [];
  } catch {
    // Whoever needs the journal itself says what is wrong with it.
    return [];
  }
}
