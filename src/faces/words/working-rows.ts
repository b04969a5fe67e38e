import stringWidth from 'string-width';
import type { WorkingLine } from '../../lessons/model/working.ts';
import type { Text } from '../../text/text.ts';
import { padStart, wrap } from '../../text/wrap.ts';

const equals = ' = ';

/** A working on rows of so many columns: what it says in words, and its equals signs one under the other. */
export function workingRows(
  lines: readonly WorkingLine[],
  columns: number,
  written: (text: Text | string) => string,
): readonly string[] {
  const margin = Math.max(0, ...lines.map(({ left }) => stringWidth(written(left))));
  const besideRight = margin + equals.length;
  return lines.flatMap(({ left, right, words }) => {
    if (words) return wrap(written(words), columns);
    const start = padStart(written(left), margin) + equals;
    return wrap(written(right), columns - besideRight).map(
      (row, index) => (index === 0 ? start : ' '.repeat(besideRight)) + row,
    );
  });
}
