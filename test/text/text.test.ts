import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillNames, joinLines, namesIn, withoutNames } from '../../src/text/text.ts';

test.each([
  ['第一行\n第二行', '第一行第二行'],
  ['first line\nsecond line', 'first line second line'],
  ['机器答\n{first.y}', '机器答 {first.y}'],
  ['他说：\n“好”', '他说：“好”'],
  ['他说“好”\n然后走了', '他说“好”然后走了'],
  ['等等……\n再来', '等等……再来'],
  ['一，\ntwo', '一，two'],
  ['“a”\n“b”', '“a” “b”'],
  ['wait —\nthen go', 'wait — then go'],
  ['𠀀\n𠀁', '𠀀𠀁'],
  ['一段\n\n两段', '一段\n两段'],
  ['  a\r\n    b  ', 'a b'],
])('lines join as their language wants: %j', (source, joined) => {
  expect(joinLines(source)).toBe(joined);
});

const word = fc.stringMatching(/^[a-z]{1,6}$/);
const chinese = fc.stringMatching(/^[一二三天地人]{1,6}$/);

test('joined English lines are its words with one space between', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), (words) => {
      expect(joinLines(words.join('\n'))).toBe(words.join(' '));
    }),
  );
});

test('joined Chinese lines have no space', () => {
  fc.assert(
    fc.property(fc.array(chinese, { minLength: 1 }), (lines) => {
      expect(joinLines(lines.join('\n'))).toBe(lines.join(''));
    }),
  );
});

test('joining changes nothing but white space, and once is enough', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', '一', '，', '”', '{x}', '\n', '\n\n', ' ')), (parts) => {
      const joined = joinLines(parts.join(''));
      expect(joined.replace(/\s/g, '')).toBe(parts.join('').replace(/\s/g, ''));
      expect(joined).toBe(joined.trim());
      expect(joined).not.toContain('\n\n');
    }),
  );
});

const name = fc.stringMatching(/^[a-z]{1,5}(\.[a-z]{1,5})?$/);
const piece = fc.oneof(
  fc.record({ name, format: fc.constantFrom('', '2') }),
  fc.constantFrom('是 ', ' and ', '：'),
);

test('every name is filled, with its format, and nothing else is touched', () => {
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const write = (fill: (name: string, format: string) => string) =>
        pieces.map((one) => (typeof one === 'string' ? one : fill(one.name, one.format))).join('');
      const source = write((name, format) => (format === '' ? `{${name}}` : `{${name}:${format}}`));
      const resolve = (name: string, format: string) => `<${name}|${format}>`;
      expect(fillNames(source, resolve)).toBe(write(resolve));
      expect(namesIn(source)).toEqual(pieces.flatMap((one) => (typeof one === 'string' ? [] : [one.name])));
      expect(withoutNames(source)).toBe(write(() => ''));
    }),
  );
});

test('what fills a name is not filled again, and a dollar is only a dollar', () => {
  expect(fillNames('{a} {b}', (name) => (name === 'a' ? '{b}' : '$&'))).toBe('{b} $&');
});

test('spaces inside the braces do not matter', () => {
  expect(fillNames('{ first.y : 2 }', (name, format) => `${name}/${format}`)).toBe('first.y/2');
});
