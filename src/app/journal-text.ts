import { decodeLine, headerLine, type JournalLine, readHeader } from './journal-line.ts';

/** What the text of a file says, if it is a journal. */
export type JournalText =
  | { readonly kind: 'newer' | 'foreign' }
  | {
      readonly kind: 'ours';
      /** Every line that is kept, once, in the order of folding. */
      readonly lines: readonly JournalLine[];
      /** The text without a torn last line, ending in a line break. */
      readonly whole: string;
      readonly torn: boolean;
    };

/**
 * Reads a journal. A last line that is cut off is dropped; other lines that say nothing are passed over: they are pieces
 * that an earlier kill left, sealed off by the next append.
 *
 * Facts are put in the order of (time, id), so what is folded depends on which lines are there, not on where they stand:
 * two programs that append at once, or a merge that appends at the end, fold the same. For this the order must also be
 * that of cause and effect within one writer, even if its clock is set back. So whoever appends stamps a time later than
 * every line read before (see `openJournal`), and the id only decides between two that did not know of each other.
 */
export function readJournalText(text: string): JournalText {
  if (headerLine.startsWith(text)) return { kind: 'ours', lines: [], whole: headerLine, torn: false };
  const [header = '', ...rest] = text.split('\n');
  const kind = readHeader(header);
  if (kind !== 'ours') return { kind };
  const decoded = rest.map(decodeLine);
  const end = rest.at(-1) ?? '';
  // A line that lacks nothing but its line break has lost nothing.
  const torn = end !== '' && decoded.at(-1) === undefined;
  const lines = uniqueById(decoded.filter((line) => line !== undefined)).sort(byTimeThenId);
  return { kind, lines, whole: torn ? text.slice(0, -end.length) : withLineBreak(text), torn };
}

function uniqueById(lines: readonly JournalLine[]): JournalLine[] {
  return [...new Map(lines.map((line) => [line.id, line])).values()];
}

function byTimeThenId(a: JournalLine, b: JournalLine): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function withLineBreak(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}
