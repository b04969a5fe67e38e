/** A place on the terminal's screen, both counted from 0. */
export type Point = { readonly column: number; readonly row: number };

/** What a terminal sends that nobody has typed: where its cursor is, and what the mouse does there. */
export type Report = Point & { readonly kind: 'cursor' | 'press' | 'drag' | 'release' };

const ESC = '\u001b';
const CURSOR = new RegExp(String.raw`^${ESC}\[(\d+);(\d+)R$`, 'u');
// Button; column; row: M for down or moved, m for up. The buttons count from 0, 32 more say that the mouse has moved.
const MOUSE = new RegExp(String.raw`^${ESC}\[<(\d+);(\d+);(\d+)([Mm])$`, 'u');
// As terminals tell it that know no better: X10's three characters (or how many of them have come), and urxvt's numbers.
const OLD_MOUSE = new RegExp(String.raw`^${ESC}\[(?:M[^\x00-\x1f]{0,3}|\d+;\d+;\d+M)$`, 'u');
/** How the reports begin that may come in two pieces. No key begins so. */
const BEGINNING = new RegExp(String.raw`^${ESC}{1,2}\[(?:<|M)`, 'u');

/** The report in a sequence; `nothing` where it tells nothing that is of use here, undefined for a key. */
export function readReport(sequence: string): Report | 'nothing' | undefined {
  const cursor = CURSOR.exec(sequence);
  if (cursor) return { kind: 'cursor', ...pointAt(cursor[2], cursor[1]) };
  const mouse = MOUSE.exec(sequence);
  if (mouse) {
    const kind = kindOf(mouse[1], mouse[4]);
    return kind === undefined ? 'nothing' : { kind, ...pointAt(mouse[2], mouse[3]) };
  }
  return OLD_MOUSE.test(sequence) || isReportBegun(sequence) ? 'nothing' : undefined;
}

export function isReportBegun(text: string): boolean {
  return BEGINNING.test(text);
}

/** The left button without any key held, or whichever button is let go. */
function kindOf(button: string | undefined, end: string | undefined): Report['kind'] | undefined {
  if (end === 'm') return 'release';
  if (button === '0') return 'press';
  return button === '32' ? 'drag' : undefined;
}

function pointAt(column: string | undefined, row: string | undefined): Point {
  return { column: Number(column) - 1, row: Number(row) - 1 };
}
