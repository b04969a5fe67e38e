import { type When, whenAt } from '../learner/when.ts';
import type { Text } from '../lessons/text.ts';
import type { Fact } from '../tutor/fact.ts';
import { appendLines, journalPath, readJournalFile } from './journal-file.ts';
import { encodeLine } from './journal-line.ts';

/** The learner's facts on disk: a file that lines are only ever added to. */
export type Journal = {
  /** What was remembered when it was opened, in the order of folding. Facts of newer versions are left out. */
  readonly entries: readonly Entry[];
  /** A sentence for the learner, if the last line was torn and dropped. */
  readonly notice: Text | undefined;
  /** On the disk when it returns, with the time put to it; throws an `ExplainedError` if the disk refuses. */
  append(fact: Fact): Entry;
};

/** A fact, and when it happened. */
type Entry = { readonly fact: Fact; readonly when: When };

type Options = {
  readonly folder: string;
  /** A random name, new at each opening: with a count behind it, it names each line, and no two lines may share a name. */
  readonly writer: string;
  readonly now: () => Date;
};

/**
 * Opens the journal of a folder. Nothing is written, not even the folder, before the first fact; a file that is not
 * ours is refused.
 *
 * Each fact is stamped later than all that were read or written before, whatever the clock says: the order of folding is
 * by time, and an answer must not come before the start of its lesson because the clock was set back between the two.
 */
export function openJournal({ folder, writer, now }: Options): Journal {
  const path = journalPath(folder);
  const known = readJournalFile(path);
  const lines = known?.lines ?? [];
  let latest = Date.parse(lines.at(-1)?.at ?? '') || 0;
  let count = 0;
  return {
    entries: lines.flatMap(({ fact, at, zone }) =>
      fact ? { fact, when: whenAt(Date.parse(at) || 0, zone) } : [],
    ),
    notice: known?.torn ? tornNotice(path) : undefined,
    append(fact) {
      const clock = now();
      const zone = -clock.getTimezoneOffset();
      latest = Math.max(clock.getTime(), latest + 1);
      count++;
      const stamp = { id: `${writer}-${count}`, at: new Date(latest).toISOString(), zone };
      appendLines(path, encodeLine(fact, stamp));
      return { fact, when: whenAt(latest, zone) };
    },
  };
}

export function tornNotice(path: string): Text {
  return {
    zh: `上次退出得很突然，${path} 的最后一行没写完，已略过；其余的都在。`,
    en: `Last time ended abruptly: the last line of ${path} was cut off and is skipped; all the rest is there.`,
  };
}
