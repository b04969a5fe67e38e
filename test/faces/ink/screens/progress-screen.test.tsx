import { describe, expect, test } from 'vitest';
import { strings } from '../../../../src/faces/strings.ts';
import type { Fact } from '../../../../src/tutor/fact.ts';
import { answered, reviewed } from '../../../learner/facts.ts';
import { smallLesson } from '../../../lessons/small-lesson.ts';
import { lessonOf } from '../fixture-lesson.ts';
import { keys, looks, showApp, widthOf } from '../fixture-screen.tsx';

const { left, right, esc } = keys;
const lesson = 'small-lesson';
const question = `${lesson}/output`;
const facts: readonly Fact[] = [
  { kind: 'started', lesson, questions: 2 },
  answered({ lesson, question: `${lesson}/above-or-below`, confidence: 3 }),
  answered({ lesson, question, verdict: 'slip', raw: '4', tag: 'forgot-b', confidence: 4 }),
  { kind: 'finished', lesson },
  reviewed({ lesson, question, confidence: 2 }),
];

function open(options: Parameters<typeof showApp>[1] = {}, source = smallLesson) {
  return showApp([source], { facts, start: { at: 'progress' }, ...options });
}

describe('the pages', () => {
  test('the map with stars, rank, week and badges', async () => {
    const drawn = await open().press();
    expect(drawn).toMatch(/ 3 +A small lesson +★☆☆/);
    expect(drawn).toContain('randomly initialised · 16 XP · 1 of 3 days this week');
    expect(drawn).toContain('1 star, 2 more to become: perceptron');
    expect(drawn).toContain('Badges: Sure, wrong, corrected');
  });

  test('the loss curve, veiled until its lesson, and the calibration', async () => {
    const veiled = await open().press(right);
    expect(veiled).toContain(strings.lossVeiled.en);
    expect(veiled).toContain('80%');
    expect(veiled).toContain('1 of 1 right (100%)');
    expect(veiled).toContain(strings.sureMisses(1).en.slice(0, 40));
    const unveiled = await open({}, lessonOf('notebook', 'number', 'choice')).press(right);
    expect(unveiled).not.toContain(strings.lossVeiled.en);
  });

  test('what goes wrong, by misconception', async () => {
    const drawn = await open().press(right, right);
    expect(drawn).toContain(strings.weakSpot(1, 0).en);
  });

  test('the forgetting curve, and the card to share', async () => {
    const { press } = open();
    expect(await press(right, right, right)).toContain('1 review, 1 remembered (100 %)');
    const card = await press(right);
    expect(card).toContain('▌ randomly initialised · 1 star · 16 XP');
    expect(card).toContain('▌ npx nn-tutor');
    expect(await press(right)).toContain(strings.map.en);
    expect(await press(left)).toContain('npx nn-tutor');
    expect(await press('2')).toContain(strings.yourLoss.en);
  });

  test('fit every small terminal', async () => {
    for (const { columns, rows, language, glyphSet } of looks) {
      const { press } = open({ columns, rows, language, glyphSet });
      for (let page = 0; page < 5; page++) {
        const drawn = await press(...(page === 0 ? [] : [right]));
        expect(drawn.split('\n').length).toBeLessThan(rows);
        expect(widthOf(drawn)).toBeLessThanOrEqual(columns);
      }
    }
  });
});

describe('the settings', () => {
  test('g puts the game away, everywhere, and brings it back', async () => {
    const { press, written } = open({ start: { at: 'home' } });
    const without = await press('p', 'g');
    expect(without).not.toMatch(/XP|★|Badges/);
    const home = await press(esc);
    expect(home).not.toMatch(/XP|★/);
    expect(home).toMatch(/A small lesson +✓/);
    expect(await press('p', 'g')).toContain('16 XP');
    expect(written).toEqual([
      { kind: 'chose', setting: 'game', value: 'off' },
      { kind: 'chose', setting: 'game', value: 'on' },
    ]);
  });

  test('c asks for confidence, or not', async () => {
    const { press, footer, written } = open();
    await press();
    expect(footer()).toContain(strings.confidenceOn.en);
    await press('c');
    expect(footer()).toContain(strings.confidenceOff.en);
    expect(written).toEqual([{ kind: 'chose', setting: 'confidence', value: 'on' }]);
  });
});
