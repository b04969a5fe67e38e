import { expect, test } from 'vitest';
import { readLesson } from '../../../src/lessons/source/read-lesson.ts';
import { broken, smallLesson } from '../small-lesson.ts';

function faultsOf(source: string): string[] {
  const read = readLesson(source);
  return read.ok
    ? []
    : read.problems.map(({ line, column, what, mend }) => `${line}:${column} ${what} | ${mend}`);
}

/** A lesson of one scene that says a Chinese text, written after `zh: ` as given. */
function saying(zh: string): string {
  return `format: 1\nid: one\ntitle:\n  zh: 一\n  en: one\nscenes:\n  - say:\n      zh: ${zh}\n      en: fine\n`;
}

const quoteIt = 'Put the whole text in quotes, or in a block after “|”.';

test('a good lesson is read', () => {
  expect(readLesson(smallLesson).ok).toBe(true);
});

test.each([
  [
    '{ zh: 好, en: Yes, but why }',
    '7:28 “but why” is read as a key | In { }, a comma ends a text: put the text in quotes.',
  ],
  [
    '{ zh: 有 {first.y}, en: yes }',
    '7:18 the value has ended before this | A text that begins with {, [ or ", or has a {name} inside a { } pair, needs quotes. Put the whole text in quotes, or in a block after “|”.',
  ],
])('a pair in braces is told what its comma or name does: %s', (pair, fault) => {
  const source = `format: 1\nid: one\ntitle:\n  zh: 一\n  en: one\nscenes:\n  - say: ${pair}\n`;
  expect(faultsOf(source)).toEqual([fault]);
});

test.each([
  ['好 # 一', `8:13 the text is cut at “ #” | ${quoteIt} A comment stands on a line of its own.`],
  [
    '{first.loss}',
    '8:7 “say.zh” is read as keys or a list, not as text | A text that begins with “{” or “[” needs quotes, or a block after “|”.',
  ],
  [
    '{first.loss} 是误差',
    `8:24 the value has ended before this | A text that begins with {, [ or ", or has a {name} inside a { } pair, needs quotes. ${quoteIt}`,
  ],
  ['*重要*', `8:11 a text that begins with “*” is read as a reference | ${quoteIt}`],
  ['*重要 的', `8:11 a text that begins with “*” is read as a reference | ${quoteIt}`],
  ['`重要`', `8:11 a text cannot begin with “\`” | ${quoteIt}`],
  ['@重要', `8:11 a text cannot begin with “@” | ${quoteIt}`],
  ['%重要', `8:11 a text cannot begin with “%” | ${quoteIt}`],
  ['!重要', `8:12 a text cannot begin with “!” or “&” | ${quoteIt}`],
  ['&重要 的', `8:11 a word that begins with “&” is taken for an anchor, and left out | ${quoteIt}`],
  ['660', '8:7 “say.zh” is read as the number 660, not as text | Put it in quotes.'],
  ['true', '8:7 “say.zh” is read as the boolean true, not as text | Put it in quotes.'],
  ['', '8:7 “say.zh” is empty | Write a text.'],
  ['""', '8:7 “say.zh” is empty | Write a text.'],
  ['是: 否', `8:11 “: ” inside a text begins a new key | ${quoteIt}`],
  ['"没完', '8:11 a closing quote is missing | Close the text.'],
  [
    '>\n        第一行\n        第二行',
    '8:11 the lines of this text are joined with spaces, also between Chinese characters | Put the text in a block after “|”.',
  ],
  [
    '第一行\n        第二行',
    '8:11 the lines of this text are joined with spaces, also between Chinese characters | Put the text in a block after “|”.',
  ],
])('a text that YAML would not read as meant is refused where it stands: %s', (zh, fault) => {
  expect(faultsOf(saying(zh))).toEqual([fault]);
});

test.each([
  '"{first.loss} 是误差"',
  '|\n        第一行\n        第二行',
  '"一 # 二"',
  '６６０',
  '好\n      # 一句话',
])('a text that is written with care is read: %s', (zh) => {
  expect(faultsOf(saying(zh))).toEqual([]);
});

test('a comment behind a number is no fault', () => {
  expect(faultsOf(broken('is: 860,', 'is: 860, # a comment\n   '))).toEqual([]);
});

test('a tab in the indentation is named', () => {
  expect(faultsOf('format: 1\nid: one\ntitle:\n\tzh: 一\n')[0]).toBe(
    '4:1 a tab stands in the indentation | Use spaces.',
  );
});

test.each(['', '只是一句话', '- 1'])('what is no lesson at all is refused: “%s”', (source) => {
  expect(faultsOf(source)).toEqual([
    '1:1 this is no lesson | Begin with “format: 1”, “id”, “title” and “scenes”; docs/lessons.md has an example.',
  ]);
});

test('all faults of a file are reported, in the order of their places', () => {
  const twice = broken('figure: parabola', 'figure: hyperbola', broken('  zh: 小课\n', '  zh: 660\n'));
  expect(faultsOf(twice).map((fault) => fault.split(' ')[0])).toEqual(['5:3', '55:5']);
});

test.each([
  ['[十, 口]', 'needs three characters at least'],
  ['[十, 口, 十]', 'names a character twice'],
  ['[十, 口, 水]', '“水”'],
])('a drawing pad for %s is refused', (characters, what) => {
  const head = 'format: 1\nid: one\ntitle:\n  zh: 一\n  en: one\nscenes:\n';
  const faults = faultsOf(`${head}  - teach: ${characters}\n    id: pad\n    prompt: { zh: 画, en: draw }\n`);
  expect(faults.join('\n')).toContain(what);
});
