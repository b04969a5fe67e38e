import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const examples = join(root, 'examples');

/** What an example prints, run through the package’s entry as anybody else would run it. */
function run(name: string): string {
  return execFileSync(process.execPath, [join(examples, name)], { encoding: 'utf8' });
}

test('an XOR network of eight lines has learned the whole table', () => {
  expect(run('xor.mjs')).toBe('0 xor 0 = 0\n0 xor 1 = 1\n1 xor 0 = 1\n1 xor 1 = 0\n');
});

test('two moons are learned from 30 points without a mistake, and dropout does better on points not learned', () => {
  const scores = [...run('moons.mjs').matchAll(/train (.*) %, test (.*) %/g)];
  expect(scores.map(([, train]) => Number(train))).toEqual([100, 100]);
  const [plain = 100, dropout = 0] = scores.map(([, , test]) => Number(test));
  expect(plain).toBeLessThan(85);
  expect(dropout).toBeGreaterThan(85);
});

test('the reader reads 97 of 100 unseen drawings, and shows one that it misreads', () => {
  const printed = run('reader.mjs');
  const [, right, wrong] = printed.match(/^It takes this (.) for a (.):$/m) ?? [];
  expect(wrong).toMatch(/^[一二三十口日田木人大]$/);
  expect(wrong).not.toBe(right);
  expect(printed.match(/^[█·]{14}$/gm)).toHaveLength(7);
  expect(Number(printed.match(/([\d.]+) % of 1000 unseen/)?.[1])).toBeGreaterThan(97);
});

test('a Transformer recites the whole text', () => {
  const said = run('recite.mjs');
  expect(said).toContain('人之初，性本善，性相近，习相远。');
  expect(said).toContain('1613 of 1613 characters recited.');
});

test('each example is a program of about fifteen lines, says what it does and how to run it, and is listed', () => {
  const names = readdirSync(examples);
  expect(names).toEqual(['moons.mjs', 'reader.mjs', 'recite.mjs', 'xor.mjs']);
  const readme = readFileSync(join(root, 'src/engine/README.md'), 'utf8');
  for (const name of names) {
    const text = readFileSync(join(examples, name), 'utf8');
    expect(text.trimEnd().split('\n').length, name).toBeLessThanOrEqual(20);
    expect(text, name).toMatch(new RegExp(`^// .*node examples/${name}\n`));
    expect(readme).toContain(`[${name}](../../examples/${name})`);
  }
});

test('the program in the README is the XOR example', () => {
  const [, ...program] = readFileSync(join(examples, 'xor.mjs'), 'utf8').split('\n');
  expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain(`\`\`\`js\n${program.join('\n')}\`\`\``);
});
