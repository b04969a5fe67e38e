import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import type { Span } from '../../../../src/faces/figures/canvas/canvas.ts';
import { span, widthOf, wrapSpans } from '../../../../src/faces/figures/canvas/spans.ts';

const piece = fc.record({
  text: fc.stringMatching(/^[a-z]{1,9} ?$|^[人之初性本善]{1,5}，?$|^\[[气器]→[气器]\]$/),
  style: fc.constantFrom('wrong' as const, 'dim' as const),
});

test('each piece keeps its style on whatever line it comes, and nothing is lost', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), fc.integer({ min: 12, max: 60 }), (line, columns) => {
      const lines = wrapSpans(line, columns);
      for (const each of lines) expect(widthOf(each)).toBeLessThanOrEqual(columns);
      const inStyle = (spans: readonly Span[], style: string) =>
        spans.flatMap((each) => (each.style === style ? each.text.replaceAll(' ', '') : [])).join('');
      for (const style of ['wrong', 'dim']) expect(inStyle(lines.flat(), style)).toBe(inStyle(line, style));
    }),
  );
});

test('a line that has room stays as it is', () => {
  const line = [span('人之初，'), span('[气→器]', 'wrong')];
  expect(stringWidth(line.map(({ text }) => text).join(''))).toBe(15);
  expect(wrapSpans(line, 15)).toEqual([line]);
});
