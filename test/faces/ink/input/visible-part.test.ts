import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { editAt } from '../../../../src/faces/ink/input/edit.ts';
import { visiblePart } from '../../../../src/faces/ink/input/visible-part.ts';

const text = fc
  .array(fc.constantFrom('a', '你', '🙂', '7', ' '), { maxLength: 80 })
  .map((parts) => parts.join(''));

test('the part shown fits the box and has the cursor in it', () => {
  fc.assert(
    fc.property(text, fc.nat(100), fc.integer({ min: 4, max: 40 }), (value, cursor, columns) => {
      const state = editAt(value, cursor);
      const part = visiblePart(state, columns);
      expect(stringWidth(part.text)).toBeLessThanOrEqual(columns);
      expect(part.column).toBeLessThan(columns);
      expect(value).toContain(part.text);
    }),
  );
});

test('the cursor stands right behind the text before it', () => {
  fc.assert(
    fc.property(text, fc.nat(100), fc.integer({ min: 4, max: 40 }), (value, cursor, columns) => {
      const state = editAt(value, cursor);
      const part = visiblePart(state, columns);
      const before = value.slice(0, state.cursor);
      const start = value.indexOf(part.text, Math.max(0, before.length - part.text.length));
      expect(start).toBeGreaterThanOrEqual(0);
      if (stringWidth(value) < columns) expect(part).toEqual({ text: value, column: stringWidth(before) });
    }),
  );
});

test('a long text moves by a third of the box, not with every key', () => {
  const parts = [9, 10, 11, 12, 13].map(
    (count) => visiblePart(editAt('7'.repeat(count), count), 10).text.length,
  );
  expect(parts).toEqual([9, 7, 8, 9, 7]);
});

test('from its beginning a long text is shown from its beginning', () => {
  expect(visiblePart(editAt('学习率太大了', 0), 7)).toEqual({ text: '学习率', column: 0 });
});
