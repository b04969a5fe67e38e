import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyFact } from '../../learner/facts.ts';
import { fileOf, folderWith, newFolder, open, progressOf, reached, read, write } from './journal-fixture.ts';

describe('a journal cut off by a kill', () => {
  const facts = [reached('a'), reached('b'), reached('学习率 🙂')];
  const last = (content: Buffer) => content.lastIndexOf('\n', content.length - 2) + 1;

  test('loses at most its last line, at whatever byte that is cut', () => {
    const content = readFileSync(fileOf(folderWith(facts)));
    for (let cut = last(content); cut <= content.length; cut++) {
      const folder = newFolder();
      write(folder, content.subarray(0, cut));
      const journal = open(folder);
      const isWhole = cut >= content.length - 1;
      expect(journal.facts).toEqual(isWhole ? facts : facts.slice(0, 2));
      expect(journal.notice !== undefined).toBe(!isWhole && cut > last(content));
    }
  });

  test('takes the next fact on a line of its own, and does not report the piece again', () => {
    const content = readFileSync(fileOf(folderWith(facts)));
    for (let cut = last(content); cut <= content.length; cut++) {
      const folder = newFolder();
      write(folder, content.subarray(0, cut));
      const journal = open(folder, 'next');
      journal.append(reached('next'));
      const again = open(folder);
      expect(again.facts).toEqual([...journal.facts, reached('next')]);
      expect(again.notice).toBeUndefined();
      expect(readFileSync(fileOf(folder)).subarray(0, cut)).toEqual(content.subarray(0, cut));
    }
  });

  test('says so in a sentence of either language that names the file', () => {
    const folder = folderWith(facts);
    write(folder, read(folder).slice(0, -9));
    const { notice } = open(folder);
    expect(notice?.zh).toContain(fileOf(folder));
    expect(notice?.en).toContain(fileOf(folder));
  });

  test('takes the next fact whole also from a program that was open when another was killed', () => {
    const folder = folderWith(facts);
    const survivor = open(folder, 'survivor');
    write(folder, `${read(folder)}{"v":1,"id":"killed-1","at":"2026`);
    survivor.append(reached('next'));
    expect(open(folder).facts).toEqual([...facts, reached('next')]);
  });

  test('folds to what its whole lines say, wherever it is cut', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { minLength: 1, maxLength: 6 }), fc.nat(), (facts, at) => {
        const folder = folderWith(facts);
        const content = readFileSync(fileOf(folder));
        const cut = at % (content.length + 1);
        write(folder, content.subarray(0, cut));
        // The line break is no part of a line: one that only lacks it is whole.
        const breaks = [...content.keys()].filter((index) => content[index] === 10 && index <= cut).length;
        const whole = facts.slice(0, Math.max(0, breaks - 1));
        expect(open(folder).facts).toEqual(whole);
        expect(progressOf(open(folder).facts)).toEqual(progressOf(whole));
      }),
      { numRuns: 60 },
    );
  });
});
