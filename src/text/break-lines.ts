import LineBreaker from 'linebreak';
import stringWidth from 'string-width';
import { graphemes } from './graphemes.ts';

// UAX #14 keeps most of these in their place; the middle dot, and a cut it does not know of, it leaves to us.
const NO_START = /^[\p{Pe}\p{Pf}、，。．：；！？・·…％～々ー!,.:;?%]/u;
const NO_END = /[\p{Ps}\p{Pi}]$/u;
const SPACE = /^[ \u3000]$/;
const WORD = /^[\p{Script=Latin}\p{Script=Greek}\p{N}]/u;

/** How well a line may end after a grapheme; a line takes the last of the best that fit. */
const CUT = { never: 0, insideWord: 1, besideWord: 2, wished: 3 } as const;
type Cut = (typeof CUT)[keyof typeof CUT];
type Unit = { text: string; width: number; cut: Cut };

/** Fills lines of at most `columns` from one line of text, as full as the breaks allow. */
export function breakLines(line: string, columns: number): string[] {
  const units = measure(line);
  const lines: string[] = [];
  let start = 0;
  do {
    const end = endOfLine(units, start, columns);
    const text = units.slice(start, end).map((unit) => unit.text);
    lines.push(text.join('').trimEnd());
    start = end;
  } while (start < units.length);
  return lines;
}

function measure(line: string): Unit[] {
  const wished = wishedBreaks(line);
  const texts = graphemes(line);
  let offset = 0;
  let visible = ''; // the last that is no space: a line ends with it, as its spaces are trimmed
  return texts.map((text, index) => {
    offset += text.length;
    if (!SPACE.test(text)) visible = text;
    const next = texts[index + 1] ?? '';
    return { text, width: stringWidth(text), cut: cutBetween(visible, next, wished.has(offset)) };
  });
}

function wishedBreaks(line: string): Set<number> {
  const breaker = new LineBreaker(line);
  const offsets = new Set<number>();
  for (let found = breaker.nextBreak(); found; found = breaker.nextBreak()) offsets.add(found.position);
  return offsets;
}

function cutBetween(before: string, after: string, wished: boolean): Cut {
  if (SPACE.test(after) || NO_START.test(after) || NO_END.test(before)) return CUT.never;
  if (wished) return CUT.wished;
  return WORD.test(before) && WORD.test(after) ? CUT.insideWord : CUT.besideWord;
}

function endOfLine(units: Unit[], start: number, columns: number): number {
  let best = start + 1;
  let bestCut: Cut = CUT.never;
  let width = 0;
  for (let index = start; index < units.length; index++) {
    const unit = units[index];
    if (!unit) break;
    width += unit.width;
    // Spaces at the end of a line are trimmed, so they may hang over its edge.
    if (width > columns && !SPACE.test(unit.text)) return best;
    if (unit.cut >= bestCut) {
      best = index + 1;
      bestCut = unit.cut;
    }
  }
  return units.length;
}
