import stringWidth from 'string-width';

/** The columns inside a bubble where the terminal has 60. */
const columns = 54;

/**
 * How many lines a text takes in a bubble of a 60-column terminal. An English word stays whole; a Chinese sign that
 * cannot begin a line stays with what is before it.
 */
export function countLines(text: string): number {
  return text
    .split('\n')
    .map(countParagraph)
    .reduce((sum, lines) => sum + lines, 0);
}

const unbreakable =
  /\s*(?:[\p{Script=Han}（「『《]|[^\s\p{Script=Han}（「『《]+)[，。、；：？！）」』》…]*/gu;

function countParagraph(paragraph: string): number {
  let lines = 1;
  let used = 0;
  for (const [piece] of paragraph.matchAll(unbreakable)) {
    const width = stringWidth(piece);
    const begins = used + width > columns;
    if (begins && used > 0) lines++;
    used = begins ? stringWidth(piece.trimStart()) : used + width;
    // A word longer than a line is cut.
    lines += Math.max(0, Math.ceil(used / columns) - 1);
    if (used > columns) used %= columns;
  }
  return lines;
}
