import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkBank, checkGlossary } from '../../../src/lessons/check/companions.ts';
import { readBank } from '../../../src/lessons/source/read-bank.ts';
import { readGlossary } from '../../../src/lessons/source/read-glossary.ts';

const bank = readFileSync('lessons/misconceptions.yaml', 'utf8');
const glossary = readFileSync('lessons/glossary.yaml', 'utf8');

test('the shipped misconceptions have no problems', () => {
  expect(checkBank(bank)).toEqual([]);
});

test('the shipped glossary has no problems', () => {
  expect(checkGlossary(glossary)).toEqual([]);
});

test('every misconception of the first five lessons has its reply', () => {
  const read = readBank(bank);
  const tags = read.ok ? Object.keys(read.file) : [];
  expect(tags).toEqual(
    expect.arrayContaining(
      `chance-zero run-is-learn w-is-signal bias-sign edge neg-weight forgot-b cancel linear-loss loss-points
      grad-downhill missing-2 grad-sign axis-x add-grad k-only bigger-faster half-ok ends-2-3 ends-2-4`.split(
        /\s+/,
      ),
    ),
  );
});

test('replies name nothing but the number that was given, so that they fit every question', () => {
  expect([...bank.matchAll(/\{(.*?)\}/g)].filter(([, name]) => name !== 'given')).toEqual([]);
});

test('each term stands in the glossary once', () => {
  const read = readGlossary(glossary);
  const terms = read.ok ? read.file.map(({ term }) => term.en) : [];
  expect(terms).toContain('learning rate');
  expect(new Set(terms).size).toBe(terms.length);
});

test('a reply that types a number, forgets a name or grows long is refused', () => {
  const source = `forgot-b:
  zh: 加 3。
  en: "{given} lacks b."
too-long:
  zh: ${'一二三四五六七八九十'.repeat(9)}
  en: short
`;
  expect(checkBank(source).map(({ line, column, what }) => `${line}:${column} ${what}`)).toEqual([
    '2:3 en names {given}, zh does not',
    '2:3 3 is typed, and no run computes it',
    '5:3 takes 4 lines in a terminal of 60 columns; 3 are allowed',
  ]);
});
