import { type When, whenAt } from '../../learner/fact-time.ts';
import type { FoldState } from '../../learner/fold.ts';
import type { Text } from '../../text/text.ts';
import type { Fact } from '../../tutor/fact.ts';
import { type CachedFold, readFoldCache, writeFoldCache } from './fold-cache.ts';
import { dateLines, isPast } from './journal-dates.ts';
import { appendLines, journalPath, readBytes, readJournalBytes } from './journal-file.ts';
import { encodeLine, inFoldingOrder, type JournalLine } from './journal-line.ts';
import { type JournalLines, readLines } from './journal-text.ts';

/** The learner's facts on disk: a file that lines are only ever added to. */
export type Journal = {
  /** What its beginning folds to, if that was kept. */
  readonly folded: FoldState | undefined;
  /** What else was remembered when it was opened, in the order of folding. Facts of newer versions are left out. */
  readonly entries: readonly Entry[];
  /** A sentence for the learner, if the last line was torn and dropped. */
  readonly notice: Text | undefined;
  /** On the disk when it returns, with the time put to it; throws an `ExplainedError` if the disk refuses. */
  append(fact: Fact): Entry;
  /** Keeps for the next opening what all that was remembered at this one folds to. */
  keep(state: FoldState): void;
};

/** A fact, and when it happened. */
type Entry = { readonly fact: Fact; readonly when: When };

type Options = {
  readonly folder: string;
  /** A random name, new at each opening: with a count behind it, it names each line, and no two lines may share a name. */
  readonly writer: string;
  /** Names the build of the program: what another one has kept does not count. */
  readonly build: string;
  readonly now: () => Date;
};

/**
 * Opens the journal of a folder. Nothing is written, not even the folder, before the first fact; a file that is not
 * ours is refused.
 *
 * Each fact is placed after all that were read or written before, whatever the clock says: an answer must not come before
 * the start of its lesson because the clock was set back between the two.
 */
export function openJournal({ folder, writer, build, now }: Options): Journal {
  const path = journalPath(folder);
  const bytes = readBytes(path);
  const opened = now().getTime();
  const { kept, lines, torn } = bytes ? readFrom(folder, build, bytes, path, opened) : nothing;
  const dated = dateLines(lines, opened, kept?.latest);
  const last = lines.at(-1) ?? kept?.last;
  let place = last?.place ?? 0;
  let at = dated.latest ?? 0;
  let told = dated.told ?? 0;
  let count = 0;
  return {
    folded: kept?.state,
    entries: lines.flatMap(({ fact }, index) => {
      const when = dated.whens[index];
      return fact && when ? { fact, when } : [];
    }),
    notice: torn === '' ? undefined : tornNotice(path),
    append(fact) {
      const clock = now();
      const zone = -clock.getTimezoneOffset();
      place = Math.max(clock.getTime(), place + 1);
      at = Math.max(clock.getTime(), at);
      told = Math.max(clock.getTime(), told);
      count++;
      const isMoved = place - clock.getTime() >= 1000;
      const stamp = {
        id: `${writer}-${count}`,
        at: new Date(place).toISOString(),
        zone,
        ...(isMoved && { clock: clock.toISOString() }),
      };
      appendLines(path, encodeLine(fact, stamp));
      return { fact, when: whenAt(clock.getTime(), zone, { at, told }) };
    },
    keep(state) {
      // Lines that a clock ahead of its time has dated may be believed one day, but not now.
      if (bytes === undefined || last === undefined || dated.latest === undefined || dated.ranAhead) return;
      writeFoldCache(folder, withoutTorn(bytes, torn), { build, last, latest: dated.latest, state });
    },
  };
}

type Read = Pick<JournalLines, 'lines' | 'torn'> & { readonly kept: CachedFold | undefined };

const nothing: Read = { kept: undefined, lines: [], torn: '' };

/** Goes on from the fold that was kept, unless what follows it belongs between the lines that it has folded. */
function readFrom(folder: string, build: string, bytes: Buffer, path: string, now: number): Read {
  const kept = readFoldCache(folder, build, bytes);
  if (kept && isPast(kept.latest, now)) {
    const later = readLines(bytes.subarray(kept.length).toString());
    if (isLater(later.lines, kept.last)) return { kept, ...later };
  }
  const { lines, torn } = readJournalBytes(bytes, path);
  return { kept: undefined, lines, torn };
}

function isLater([first]: readonly JournalLine[], last: CachedFold['last']): boolean {
  return first === undefined || (first.id !== last.id && inFoldingOrder(last, first) < 0);
}

function withoutTorn(bytes: Buffer, torn: string): Buffer {
  return torn === '' ? bytes : bytes.subarray(0, bytes.lastIndexOf('\n') + 1);
}

export function tornNotice(path: string): Text {
  return {
    zh: `上次退出得很突然，${path} 的最后一行没写完，已略过；其余的都在。`,
    en: `Last time ended abruptly: the last line of ${path} was cut off and is skipped; all the rest is there.`,
  };
}
