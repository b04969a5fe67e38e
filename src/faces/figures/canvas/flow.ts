import stringWidth from 'string-width';
import { padEnd } from '../../../text/wrap.ts';
import type { Canvas, Drawn, Span, SpanStyle } from './canvas.ts';
import { span } from './spans.ts';

/** One stop of numbers that flow: what stands there, and in small what it is. */
export type Stop = {
  readonly shown: string;
  readonly caption: string;
  readonly style?: SpanStyle | undefined;
  /** The width to keep, so that a line stands still while its numbers come. */
  readonly columns?: number;
};

/** `x = 1 ──▶ × 2 ──▶ + 3 ──▶ y = 5` over its captions in one line each, or undefined where that is too wide. */
export function drawFlow(
  stops: readonly Stop[],
  columns: number,
  canvas: Pick<Canvas, 'signs'>,
): Drawn[] | undefined {
  const widths = stops.map((stop) => Math.max(ownWidth(stop), stringWidth(stop.caption)));
  const total = widths.reduce((sum, width) => sum + width, 0);
  const arrow = [3, 2]
    .map((length) => arrowOf(length, canvas))
    .find((each) => total + stringWidth(each) * (stops.length - 1) <= columns);
  if (arrow === undefined) return undefined;
  const join = (pieces: readonly Span[], between: Span): Drawn =>
    pieces.flatMap((piece, i) => (i === 0 ? [piece] : [between, piece]));
  return [
    join(
      stops.map(({ shown, style }, i) => span(padEnd(shown, widths[i] ?? 0), style)),
      span(arrow, 'dim'),
    ),
    join(
      stops.map(({ caption }, i) => span(padEnd(caption, widths[i] ?? 0), 'dim')),
      span(' '.repeat(stringWidth(arrow))),
    ),
  ];
}

/** The same without captions, over as many lines as it takes. */
export function wrapFlow(stops: readonly Stop[], columns: number, canvas: Pick<Canvas, 'signs'>): Drawn[] {
  const arrow = arrowOf(1, canvas);
  const lines: Span[][] = [[]];
  let used = 0;
  stops.forEach((stop, i) => {
    const lead = i === 0 ? '' : arrow;
    const width = stringWidth(lead) + ownWidth(stop);
    if (used > 0 && used + width > columns) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)?.push(span(lead, 'dim'), span(padEnd(stop.shown, ownWidth(stop)), stop.style));
    used += width;
  });
  return lines;
}

function ownWidth({ shown, columns = 0 }: Stop): number {
  return Math.max(stringWidth(shown), columns);
}

/** ` ──▶ ` */
export function arrowOf(length: number, { signs }: Pick<Canvas, 'signs'>): string {
  return ` ${signs.horizontal.repeat(length - 1)}${signs.arrowHead} `;
}
