import stringWidth from 'string-width';
import { padEnd, truncate, wrap } from '../../../text/wrap.ts';
import type { Canvas, Drawn, Span, SpanStyle } from './canvas.ts';

export function span(text: string, style?: SpanStyle): Span {
  return style === undefined ? { text } : { text, style };
}

export function widthOf(line: Drawn): number {
  return line.reduce((width, { text }) => width + stringWidth(text), 0);
}

/** The widest line's columns. */
export function widest(lines: readonly Drawn[]): number {
  return Math.max(0, ...lines.map(widthOf));
}

function padLine(line: Drawn, columns: number): Drawn {
  const missing = columns - widthOf(line);
  return missing > 0 ? [...line, span(' '.repeat(missing))] : line;
}

/** Two drawings side by side; the left one is made `columns` wide. */
export function beside(left: readonly Drawn[], columns: number, right: readonly Drawn[]): Drawn[] {
  const rows = Math.max(left.length, right.length);
  return Array.from({ length: rows }, (_, row) => {
    const others = right[row] ?? [];
    return others.length === 0 ? (left[row] ?? []) : [...padLine(left[row] ?? [], columns), ...others];
  });
}

/** As much of the lines as the canvas holds. */
export function clip(
  lines: readonly Drawn[],
  { columns, rows }: Pick<Canvas, 'columns' | 'rows'>,
): readonly Drawn[] {
  return lines.slice(0, Math.max(0, rows)).map((line) => clipLine(line, columns));
}

function clipLine(line: Drawn, columns: number): Drawn {
  if (widthOf(line) <= columns) return line;
  let left = columns;
  return line.flatMap(({ text, style }) => {
    const kept = truncate(text, left);
    left -= stringWidth(kept);
    return kept === '' ? [] : [span(kept, style)];
  });
}

/** The line on as many lines as its words need, each piece in its style. */
export function wrapSpans(line: Drawn, columns: number): Drawn[] {
  const whole = line.map(({ text }) => text).join('');
  let end = 0;
  return wrap(whole, columns).map((part) => {
    const start = Math.max(end, whole.indexOf(part, end));
    end = start + part.length;
    let before = 0;
    return line.flatMap(({ text, style }) => {
      const kept = text.slice(Math.max(0, start - before), Math.max(0, end - before));
      before += text.length;
      return kept === '' ? [] : [span(kept, style)];
    });
  });
}

/** Names and numbers under each other: `损失 L   0.36`. */
export function pairsInColumns(pairs: readonly (readonly [name: string, shown: string])[]): Drawn[] {
  const margin = Math.max(0, ...pairs.map(([name]) => stringWidth(name))) + 2;
  return pairs.map(([name, shown]) => [span(padEnd(name, margin), 'dim'), span(shown)]);
}

/** Pieces after each other, two columns apart, on as few lines as hold them. */
export function packLines(parts: readonly Drawn[], columns: number): Drawn[] {
  const lines: Drawn[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last && widthOf(last) + 2 + widthOf(part) <= columns)
      lines[lines.length - 1] = [...last, span('  '), ...part];
    else lines.push(part);
  }
  return lines;
}
