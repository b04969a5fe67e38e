import { describe, expect, test } from 'vitest';
import type { ProgressReport } from '../../../../src/faces/backend.ts';
import { ProgressScreen } from '../../../../src/faces/ink/screens/progress-screen.tsx';
import { strings } from '../../../../src/faces/words/strings.ts';
import type { Fact } from '../../../../src/tutor/fact.ts';
import { answered, reviewed } from '../../../learner/facts.ts';
import { broken, smallLesson } from '../../../lessons/small-lesson.ts';
import { openBackend } from '../fixture-backend.ts';
import { lessonOf } from '../fixture-lesson.ts';
import { keys, type LookOptions, looks, show, showApp, widthOf } from '../fixture-screen.tsx';

const { left, right, up, down, esc } = keys;
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
    expect(drawn).toMatch(
      /Lesson 3: What does the machine compute\?\n +you said: 4\n +│ 4 is only the product\./,
    );
  });

  test('what goes wrong, by the newest miss of each misconception', async () => {
    const later = answered({
      lesson,
      question: `${lesson}/above-or-below`,
      verdict: 'slip',
      raw: '1',
      tag: 'forgot-b',
    });
    const drawn = await open({ facts: [...facts, later] }).press('3');
    expect(drawn).toContain('Lesson 3: Is the machine');
    expect(drawn).toContain('you said: too high');
    expect(drawn).toContain('│ Look which number is larger.');
    expect(drawn).not.toContain('is only the product');
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

describe('a page that is longer than the terminal', () => {
  /** The screen with a report that somebody may have. */
  function openWith(having: Partial<ProgressReport>, look: LookOptions) {
    const { backend } = openBackend({ sources: [smallLesson], facts });
    const nothing = () => {};
    return show(
      <ProgressScreen
        report={{ ...backend.progress(), ...having }}
        onGame={nothing}
        onConfidence={nothing}
        onLeave={nothing}
      />,
      look,
    );
  }

  const smallest = { columns: 60, rows: 20 } as const;

  test('shows twelve lessons in the smallest terminal, and the rest when it is scrolled', async () => {
    const twelve = Array.from({ length: 12 }, (_, index) =>
      broken(
        'id: small-lesson\nnumber: 3\n',
        `id: lesson-${index + 1}\nnumber: ${index + 1}\n`,
        lessonOf('number', 'recap'),
      ),
    );
    const { lessons } = openBackend({ sources: twelve }).backend.progress();
    const { press } = openWith({ lessons }, smallest);
    const drawn = await press();
    for (let number = 1; number <= 12; number++)
      expect(drawn).toMatch(new RegExp(`^ +${number}  A small lesson`, 'm'));
    expect(drawn).toMatch(/The map +↓ 1\/5/);
    expect(drawn).toContain(`↑↓ ${strings.more.en}`);
    const end = await press(...Array<string>(20).fill(down));
    expect(end).toContain('Badges: Sure, wrong, corrected');
    expect(end).toMatch(/The map +↑ +1\/5/);
    // It does not go on beyond its end: one step leads back.
    expect((await press(up)).split('\n')[2]).not.toBe(end.split('\n')[2]);
  });

  test.for(looks)('at $columns×$rows in $language and $glyphSet loses no word', async (look) => {
    const { language, rows } = look;
    const words = Array.from({ length: 60 }, (_, index) => `word${index}`);
    const [spot] = openBackend({ sources: [smallLesson], facts }).backend.progress().weak;
    if (!spot) throw new Error('something was missed');
    const weak = [1, 2, 3].map((misses) => ({
      ...spot,
      misses,
      last: { ...spot.last, reply: { zh: words.join('、'), en: words.join(' ') } },
    }));
    const { press, live } = openWith({ weak }, look);
    const seen: string[] = [];
    for (const key of ['3', ...Array<string>(40).fill(down)]) {
      const drawn = await press(key);
      expect(live().split('\n').length).toBeLessThan(rows);
      seen.push(...drawn.split('\n'));
    }
    for (const misses of [1, 2, 3])
      expect(seen.join('\n')).toContain(strings.weakSpot(misses, spot.open)[language]);
    const shown = new Set(seen.join(' ').match(/word\d+/g));
    expect(shown).toEqual(new Set(words));
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

  test.for(looks)('are named at $columns×$rows in $language and $glyphSet', async (look) => {
    const { press, frame } = open(look);
    const named = [await press(), await press('g', 'c')].map((drawn) => drawn.trimEnd().split('\n').at(-1));
    const { gameOff, gameOn, confidenceOff, confidenceOn } = strings;
    expect(named[0]).toContain(`g ${gameOff[look.language]}  c ${confidenceOn[look.language]}`);
    expect(named[1]).toContain(`g ${gameOn[look.language]}  c ${confidenceOff[look.language]}`);
    expect(frame().split('\n').length).toBeLessThan(look.rows);
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
