import { describe, expect, test } from 'vitest';
import { strings } from '../../../../src/faces/strings.ts';
import type { Fact } from '../../../../src/tutor/fact.ts';
import { answered } from '../../../learner/facts.ts';
import { smallLesson } from '../../../lessons/small-lesson.ts';
import { keys, looks, showApp, widthOf } from '../fixture-screen.tsx';

const { down, enter, esc } = keys;
const lesson = 'small-lesson';
const miss = (question: string, raw: string, change: Partial<Fact & { kind: 'answered' }> = {}) =>
  answered({ lesson, question: `${lesson}/${question}`, verdict: 'slip', raw, ...change });
const facts = [
  miss('output', '4', { tag: 'forgot-b', squaredError: 1, confidence: 4 }),
  miss('above-or-below', '1'),
];

function open(options: Parameters<typeof showApp>[1] = {}) {
  return showApp([smallLesson], { facts, ...options });
}

describe('the error notebook', () => {
  test('opens with n, the newest first, and tells all about the chosen one', async () => {
    const { press } = open();
    const first = await press('n');
    expect(first).toContain(`${strings.yourNotebook.en}  2`);
    expect(first).toMatch(/▸ +3 +Is the machine's answer.*too high → too low/);
    expect(first).toContain('Look which number is larger.');
    const second = await press(down);
    expect(second).toMatch(/▸ ! +3 +What does the machine compute\? +4 → 5/);
    expect(second).toContain('error² 1');
    expect(second).toContain(strings.wasSure.en);
    expect(second).toContain(strings.machineNotebook.en);
    expect(second).toContain('x = 3: said 9, the book 13, loss 16');
  });

  test('is searched with /, and Esc shows all again', async () => {
    const { press } = open();
    const found = await press('n', '/', ...'compute');
    expect(found).toContain(strings.found(1, 2).en);
    expect(found).toContain('What does the machine compute?');
    expect(found).not.toContain('too high');
    expect(await press(esc)).toContain(`${strings.yourNotebook.en}  2`);
  });

  test('says so where nothing is found', async () => {
    const { press } = open();
    expect(await press('n', '/', ...'zebra')).toContain(strings.noMisses.en);
    expect(await press(down, enter, enter)).toContain(strings.noMisses.en);
  });

  test('leads back to a scene, and from there to itself', async () => {
    const { press, written } = open();
    const scene = await press('n', down, enter);
    expect(scene).toContain('Back to this question.');
    expect(scene).toContain('What does the machine compute?');
    expect(await press('5', enter, esc)).toContain(`${strings.yourNotebook.en}  2`);
    expect(written).toEqual([]);
    expect(await press(esc)).toContain(strings.appName.en);
  });

  test('n does nothing for somebody without a miss', async () => {
    const { press, footer } = showApp([smallLesson]);
    expect(await press('n')).toContain(strings.appName.en);
    expect(footer()).not.toContain(strings.notebook.en);
  });

  test('fits every small terminal', async () => {
    const many = Array.from({ length: 12 }, (_, index) => miss(index % 2 ? 'output' : 'sign', String(index)));
    for (const { columns, rows, language, glyphSet } of looks) {
      const { press } = open({ columns, rows, language, glyphSet, facts: many });
      for (const pressed of [['n'], [down, down, down], ['/', 'a']]) {
        const drawn = await press(...pressed);
        expect(drawn.split('\n').length).toBeLessThan(rows);
        expect(widthOf(drawn)).toBeLessThanOrEqual(columns);
      }
    }
  });
});
