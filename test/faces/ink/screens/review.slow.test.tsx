import { describe, expect, test } from 'vitest';
import { tellOutlook } from '../../../../src/faces/words/review-words.ts';
import { strings } from '../../../../src/faces/words/strings.ts';
import type { Fact } from '../../../../src/tutor/fact.ts';
import { answered } from '../../../learner/facts.ts';
import { broken } from '../../../lessons/small-lesson.ts';
import { lessonOf } from '../fixture-lesson.ts';
import { keys, looks, showApp, widthOf } from '../fixture-screen.tsx';

const { enter, esc } = keys;

/** Lessons that ask for 5 each, and the misses of somebody who said something else. */
function missedIn(count: number): { sources: readonly string[]; facts: readonly Fact[] } {
  const ids = Array.from({ length: count }, (_, index) => `lesson-${index}`);
  return {
    sources: ids.map((id, index) =>
      broken('id: small-lesson\nnumber: 3', `id: ${id}\nnumber: ${index + 1}`, lessonOf('number', 'recap')),
    ),
    facts: ids.map((lesson) => answered({ lesson, question: `${lesson}/output`, verdict: 'wrong' })),
  };
}

function open(count: number, options: Parameters<typeof showApp>[1] = {}) {
  const { sources, facts } = missedIn(count);
  return showApp(sources, { facts, days: 2, ...options });
}

describe('what is due', () => {
  test('stands at home, and r reviews it', async () => {
    const { press, footer } = open(1);
    expect(await press()).toMatch(/1 question due\. Chance that you still know it: \d+ %\./);
    expect(footer()).toContain(`r ${strings.review.en}`);
    expect(await press('r')).toContain('What does the machine compute?');
    expect(footer()).toContain('Review · 1/1');
  });

  test('is nothing at first: then r does nothing', async () => {
    const { press, footer } = open(0);
    expect(await press('r')).toContain(strings.appName.en);
    expect(footer()).not.toContain(strings.review.en);
  });

  test('fits every small terminal', async () => {
    for (const { columns, rows, language, glyphSet } of looks) {
      const { press } = open(9, { columns, rows, language, glyphSet });
      const drawn = await press();
      expect(drawn.split('\n').length).toBeLessThan(rows);
      expect(widthOf(drawn)).toBeLessThanOrEqual(columns);
    }
  });
});

describe('a review', () => {
  test('ends with the learner’s own forgetting curve, and Enter leads home', async () => {
    const { press } = open(1);
    const drawn = await press('r', '5', enter, enter);
    expect(drawn).toContain(strings.reviewed(1, 1, 6).en);
    expect(drawn).toContain(strings.yourForgetting.en);
    expect(drawn).toContain('1 review, 1 remembered (100 %)');
    expect(drawn).toContain(tellOutlook({ due: 0, recall: undefined, nextIn: 3 }).en);
    expect(await press(enter)).toContain('The machine that learns'.toLowerCase());
  });

  test('of more than ten goes on with the rest', async () => {
    const { press, footer } = open(11);
    await press('r', ...Array(10).fill(['5', enter, enter]).flat());
    expect(await press()).toContain(strings.reviewed(10, 10, 60).en);
    await press(enter);
    expect(footer()).toContain('Review · 1/1');
  });

  test('can be left at any time', async () => {
    const { press, footer, written } = open(2);
    await press('r', '5', enter, esc);
    expect(footer()).toContain(`r ${strings.review.en}`);
    expect(written.map(({ kind }) => kind)).toEqual(['reviewed']);
  });

  test('fits every small terminal at its end', async () => {
    for (const { columns, rows, language, glyphSet } of looks) {
      const { press } = open(3, { columns, rows, language, glyphSet });
      await press('r', ...Array(3).fill(['5', enter, enter]).flat());
      const drawn = await press();
      const last = drawn.slice(drawn.lastIndexOf(strings.reviewed(3, 3, 18)[language]));
      expect(last.split('\n').length).toBeLessThan(rows);
      expect(widthOf(last)).toBeLessThanOrEqual(columns);
    }
  });
});
