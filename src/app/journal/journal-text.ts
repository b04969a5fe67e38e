import { decodeLine, headerLine, inFoldingOrder, type JournalLine, readHeader } from './journal-line.ts';

/** Lines of a journal. */
export type JournalLines = {
  /** Every line that is kept, once, in the order of folding. */
  readonly lines: readonly JournalLine[];
  /** What is cut off at the end; '' if nothing is. */
  readonly torn: string;
};

/** What the text of a file says, if it is a journal. */
export type JournalText =
  | { readonly kind: 'newer' | 'foreign' }
  | (JournalLines & {
      readonly kind: 'ours';
      /** The text without a torn last line, ending in a line break. */
      readonly whole: string;
    });

/** Reads a journal from its beginning. */
export function readJournalText(text: string): JournalText {
  if (headerLine.startsWith(text)) return { kind: 'ours', lines: [], whole: headerLine, torn: '' };
  const [header = ''] = text.split('\n', 1);
  const kind = readHeader(header);
  if (kind !== 'ours') return { kind };
  const { lines, torn } = readLines(text.slice(header.length));
  return { kind, lines, torn, whole: withLineBreak(text.slice(0, text.length - torn.length)) };
}

/**
 * Reads what follows the header, or any other line. A last line that is cut off is dropped; other lines that say nothing
 * are passed over: they are pieces that an earlier kill left, sealed off by the next append.
 *
 * Facts are put in the order of (`at`, id), so what is folded depends on which lines are there, not on where they stand:
 * two programs that append at once, or a merge that appends at the end, fold the same. For this the order must also be
 * that of cause and effect within one writer, even if its clock is set back. So whoever appends writes an `at` later than
 * every line read before (see `openJournal`), and the id only decides between two that did not know of each other.
 */
export function readLines(text: string): JournalLines {
  const pieces = text.split('\n');
  const decoded = pieces.map(decodeLine);
  // A line that lacks nothing but its line break has lost nothing.
  const torn = decoded.at(-1) === undefined ? (pieces.at(-1) ?? '') : '';
  return { lines: inOrderOnce(decoded.filter((line) => line !== undefined)), torn };
}

/** Each line once, in the order of folding: as they stand, unless two programs or an import have written. */
function inOrderOnce(lines: readonly JournalLine[]): readonly JournalLine[] {
  const standInOrder = lines.every((line, index) => {
    const before = lines[index - 1];
    return before === undefined || (before.id !== line.id && inFoldingOrder(before, line) < 0);
  });
  if (standInOrder) return lines;
  return [...new Map(lines.map((line) => [line.id, line])).values()].sort(inFoldingOrder);
}

function withLineBreak(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}
