import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ExplainedError } from '../../../src/app/system/explained-error.ts';
import { openTextFile } from '../../../src/app/system/text-file.ts';
import { languages, type Text } from '../../../src/text/text.ts';
import { temporaryFolder } from '../../journeys/home-folder.ts';

const poem = '床前明月光，疑是地上霜。\n举头望明月，低头思故乡。\n'.repeat(4);

function fileWith(content: string | Uint8Array, name = '静夜思.txt'): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

function problemWith(path: string): Text {
  try {
    openTextFile(path);
  } catch (error) {
    if (error instanceof ExplainedError) return error.text;
    throw error;
  }
  throw new Error('this file is fine');
}

test('a text is prepared to be learned, and called after its file', () => {
  expect(openTextFile(fileWith(poem.replaceAll('\n', '\r\n')))).toEqual({
    text: poem,
    name: { zh: '静夜思', en: '静夜思' },
  });
  const { name } = openTextFile(fileWith(poem, `a very ${'long '.repeat(9)}name.md`));
  expect(name.en).toBe('a very long…');
});

describe('what cannot be learned is told in one plain line, in both languages', () => {
  test.each<[string, () => string, RegExp]>([
    ['nothing there', () => join(temporaryFolder(), 'no.txt'), /^There is no .*no\.txt\. /],
    ['a folder', () => temporaryFolder(), /is a folder/],
    ['below a file', () => join(fileWith(poem), 'x'), /^There is no /],
    ['a device', () => '/dev/null', /no ordinary file/],
    ['an empty file', () => fileWith(''), /is empty/],
    ['blanks', () => fileWith(' \n\n\t'), /is empty/],
    ['a picture', () => fileWith(Uint8Array.of(0x89, 0x50, 0, 1)), /not a text file/],
    ['a large picture', () => fileWith(new Uint8Array(70_000)), /not a text file/],
    ['escapes', () => fileWith(`${poem}\u001b[2J`), /not a text file/],
    ['GBK', () => fileWith(Uint8Array.of(0xc8, 0xcb, 0xd6, 0xae)), /GBK.* iconv -f GBK -t UTF-8 /],
    ['UTF-16', () => fileWith(Uint8Array.of(0xfe, 0xff, 0x4e, 0xba)), /UTF-16/],
    ['Latin-1', () => fileWith(Uint8Array.of(0x63, 0x61, 0x66, 0xe9)), /not in UTF-8/],
    ['too much', () => fileWith(poem.repeat(400)), /too large: .* 64 KB/],
    ['one character', () => fileWith('啊'.repeat(99)), /nothing but “啊”/],
    ['a few words', () => fileWith('To be or not to be'), /too short: it has 6 words/],
    [
      'a dictionary',
      () => fileWith(String.fromCodePoint(...Array.from({ length: 3200 }, (_, at) => 0x4e00 + at))),
      /too many different characters: 3201, and 3000/,
    ],
  ])('%s', (_, path, words) => {
    const problem = problemWith(path());
    expect(problem.en).toMatch(words);
    expect(problem.zh).toMatch(/\p{Script=Han}/u);
    for (const language of languages) expect(problem[language]).toMatch(/^\P{Cc}+[.。件]$/u);
  });

  test('a pipe that nobody writes into, and does not wait', { timeout: 5000 }, () => {
    const path = join(temporaryFolder(), 'pipe');
    execFileSync('mkfifo', [path]);
    expect(problemWith(path).en).toContain('no ordinary file');
  });

  test('a name with controls in it, without them', () => {
    const path = join(temporaryFolder(), 'a\u001b[31m\nb');
    mkdirSync(path);
    expect(problemWith(path).en).toMatch(/^\P{Cc}+$/u);
  });
});
