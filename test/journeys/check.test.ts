import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { broken, smallLesson } from '../lessons/small-lesson.ts';
import { temporaryFolder } from './home-folder.ts';
import { run } from './run.ts';

// The tags of the small lesson stand in a bank of its own.
const bank = `forgot-b:
  zh: "{given} 只是乘积。"
  en: "{given} is only the product."
mixed-up:
  zh: 再想想。
  en: Think again.
`;

function check(lesson: string) {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'misconceptions.yaml'), bank);
  writeFileSync(join(folder, 'lesson.yaml'), lesson);
  return run(['check', join(folder, 'lesson.yaml')]);
}

/** Where the piece of text begins, as an editor counts. */
function placeOf(piece: string, lesson: string): string {
  const before = lesson.slice(0, lesson.indexOf(piece)).split('\n');
  return `${before.length}:${(before.at(-1) ?? '').length + 1}`;
}

test('a lesson that keeps every rule has nothing to mend', () => {
  expect(check(smallLesson)).toMatchObject({ status: 0 });
});

test.for([
  ['a wrong key', 'hints:', 'hinst:', 'hinst'],
  ['a missing translation', '      en: Multiply, then add.\n', '', 'why:\n      zh: 先乘后加。'],
  ['an unknown experiment', '{ line: { k: 2,', '{ lime: { k: 2,', 'lime'],
  ['a typed number', "en: The book's number is larger.", 'en: The answer is 99.', 'en: The answer is 99.'],
  ['broken YAML', 'answer: other.y', 'answer: "other.y', '"other.y'],
] as const)('%s is named with its line and column, and the mend', ([_, from, to, at]) => {
  const lesson = broken(from, to);
  const { stdout, status } = check(lesson);
  expect(status).toBe(1);
  expect(stdout).toMatch(/lesson\.yaml:\d+:\d+: .+\n {2}.+/);
  expect(stdout).toContain(`lesson.yaml:${placeOf(at, lesson)}: `);
});
