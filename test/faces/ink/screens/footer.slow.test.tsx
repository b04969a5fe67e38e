import { describe, expect, test } from 'vitest';
import { Footer } from '../../../../src/faces/ink/footer.tsx';
import { footerKeys, inputKeys, keyTable } from '../../../../src/faces/ink/keys.ts';
import { languages } from '../../../../src/text/text.ts';
import type { View } from '../../../../src/tutor/view.ts';
import { answersAt } from '../fixture-backend.ts';
import { lessonOf, openSource, type SceneName } from '../fixture-lesson.ts';
import { keys, type LessonOptions, show, showLesson, widthOf } from '../fixture-screen.tsx';

const { up, left, right, enter, esc, space, backspace } = keys;

/** What somebody presses who reads these names on the bottom line. */
const keyNamed: { readonly [name: string]: string } = {
  Enter: enter,
  Space: space,
  Backspace: backspace,
  Esc: esc,
  '←→': left,
  '↑↓': up,
  '↑↓ ←→': right,
  '1-3': '3',
  '1-4': '4',
};

type Case = {
  readonly name: string;
  readonly scene: SceneName;
  readonly options?: LessonOptions;
  /** Keys that lead there. */
  readonly there?: readonly string[];
  /** Keys that must come before one of the named ones can mean anything. */
  readonly before?: { readonly [name: string]: readonly string[] };
};

const rightOf = (scene: SceneName) => answersAt(openSource(lessonOf(scene)), 1).right.split(' ');
const cases: readonly Case[] = [
  { name: 'a choice', scene: 'choice' },
  { name: 'a gap', scene: 'fill' },
  { name: 'a number', scene: 'number', before: { Enter: ['5'] } },
  { name: 'an order', scene: 'order', before: { Backspace: ['1'], Enter: rightOf('order') } },
  { name: 'pairs', scene: 'match', before: { Backspace: ['1'], Enter: rightOf('match') } },
  { name: 'an arrow', scene: 'draw' },
  { name: 'knobs', scene: 'steer', before: { r: [right] } },
  { name: 'free play', scene: 'try', before: { r: [right] } },
  { name: 'how sure', scene: 'choice', options: { asksConfidence: true }, there: ['2'] },
  { name: 'after an answer', scene: 'number', there: ['5', enter] },
  { name: 'a run', scene: 'walk', options: { animation: true }, there: [space, right, right, right] },
  { name: 'the end of a run', scene: 'walk', options: { animation: true }, there: ['e'] },
  { name: 'the notebooks', scene: 'notebook' },
  { name: 'the card', scene: 'recap' },
  { name: 'the end', scene: 'recap', there: [enter] },
];

async function open({ scene, options, there = [] }: Case) {
  const screen = showLesson(lessonOf(scene), { rows: 12, ...options });
  await screen.press(...there);
  /** `Enter answer`, `? hint`… as they stand on the bottom line. */
  const named = () =>
    screen
      .footer()
      .replace(/\s+(Lesson 3 · )?1\/1$/, '')
      .trim()
      .split(/ {2,}/);
  const state = () => screen.live() + screen.calls.join() + screen.session.view().said.length;
  return { ...screen, named, state };
}

function expectedFor({ commands, live }: View): string[] {
  const ofInput = live.kind === 'question' ? inputKeys(live.question.input) : [];
  const takesWords = live.kind === 'question' && live.question.input.kind === 'draw';
  // The letters of a direction are typed: what they are elsewhere stands behind a slash.
  const ofCommands = commands
    .filter((command) => !(takesWords && (command === 'skip' || command === 'why')))
    .map((command) => keyTable[command]);
  const named = [...ofInput, ...ofCommands].map(({ key, label }) => `${key} ${label.en}`);
  return takesWords ? [...named, '/ commands'] : named;
}

describe.for(cases)('$name', (here) => {
  test('the bottom line names what can be done', async () => {
    const { named, session } = await open(here);
    expect(named().toSorted()).toEqual(expectedFor(session.view()).toSorted());
  });

  test.for(languages)('in 60 columns in %s every key is named', async (language) => {
    const { press, session, rows, lookAgain } = await open(here);
    const size = { language, columns: 60, rows: 20 };
    lookAgain(size);
    const now = footerKeys(session.view(), keyTable.leave.label, false);
    const place = ['Lesson 12 · 12/15', '12/15'] as const;
    const late = show(<Footer keys={now} place={place} mostRows={2} />, size);
    for (const drawn of [await press(), await late.press()]) {
      for (const { key, label } of now) expect(drawn).toContain(` ${key} ${label[language]}`);
      expect(widthOf(drawn)).toBeLessThanOrEqual(58);
    }
    expect(late.live()).toContain(place[1]);
    expect(rows()).toBeLessThanOrEqual(19);
  });

  test('every key on it works', async () => {
    const names = (await open(here)).named().map((name) => name.replace(/(?<=\S) \p{L}.*$/u, ''));
    const working = [];
    for (const name of names) {
      const { press, state } = await open(here);
      await press(...(here.before?.[name] ?? []));
      const before = state();
      await press(keyNamed[name] ?? name);
      if (state() !== before) working.push(name);
    }
    expect(working).toEqual(names);
  });
});

test('where the keys of a run take two rows, its figure stands still when it ends with fewer', async () => {
  const size = { columns: 60, rows: 20 };
  const { press, rows, live } = showLesson(lessonOf('walk', 'recap'), { animation: true, ...size });
  const figure = () =>
    live()
      .split('\n')
      .findIndex((line) => line.includes('0.00┤'));
  await press(space);
  const [before, tall] = [figure(), rows()];
  expect(before).toBeGreaterThan(0);
  await press('e');
  expect([figure(), rows()]).toEqual([before, tall]);
});

describe('letters that are not on the bottom line do nothing', () => {
  // In a box they are typed.
  const withoutBox = cases.filter(({ name }) => name !== 'a number' && name !== 'an arrow');
  test.for(withoutBox)('$name', async (here) => {
    const { press, named, state } = await open(here);
    const names = named().map((name) => name.split(' ')[0]);
    const others = [...'abcdefghijklmnopqrtuvwxyz?'].filter((letter) => !names.includes(letter));
    const before = state();
    await press(...others);
    expect(state()).toBe(before);
  });

  // Defect: where nothing can be skipped, s goes on as Enter does.
  const withoutSkip = withoutBox.filter(({ name }) =>
    ['free play', 'how sure', 'after an answer', 'a run', 'the notebooks', 'the card', 'the end'].includes(
      name,
    ),
  );
  test.for(withoutSkip)('nor does s: $name', async (here) => {
    const { press, state } = await open(here);
    const before = state();
    await press('s');
    expect(state()).toBe(before);
  });
});
