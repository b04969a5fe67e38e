import { describe, expect, test } from 'vitest';
import { readLines } from '../../../src/faces/plain/line-reader.ts';
import { strings } from '../../../src/faces/words/strings.ts';
import { languages } from '../../../src/text/text.ts';
import { broken, smallLesson } from '../../lessons/small-lesson.ts';
import { answersAt } from '../ink/fixture-backend.ts';
import { lessonOf, openSource } from '../ink/fixture-lesson.ts';
import { countOf, showHome } from './fixture-terminal.ts';

describe('the map', () => {
  const short = broken(
    'id: small-lesson\nnumber: 3\ntitle:\n  zh: 小课\n  en: A small lesson',
    'id: short-lesson\nnumber: 12\ntitle:\n  zh: 短课\n  en: A short lesson',
    lessonOf('number', 'recap'),
  );
  const sources = [smallLesson, short];
  const { right } = answersAt(openSource(short), 1);

  function lessonsOpened(written: readonly { kind: string }[]) {
    return written.flatMap((fact) => ('lesson' in fact && fact.kind === 'started' ? [fact.lesson] : []));
  }

  test.for(languages)('in %s the map names every lesson and says what can be typed', async (language) => {
    const { text, written } = await showHome(sources, [], { language });
    expect(text).toContain(strings.opening[language]);
    expect(text).toContain(
      `\n 3. ${language === 'zh' ? '小课' : 'A small lesson'} (${strings.starCount(0)[language]})\n`,
    );
    expect(text).toContain(
      `\n12. ${language === 'zh' ? '短课' : 'A short lesson'} (${strings.starCount(0)[language]})\n`,
    );
    expect(text.endsWith(`${strings.whichLesson[language]}\n> `)).toBe(true);
    expect(written).toEqual([]);
  });

  test('with the game off it shows what is done, and no stars', async () => {
    const facts = [
      { kind: 'started', lesson: 'short-lesson', questions: 1 },
      { kind: 'finished', lesson: 'short-lesson' },
      { kind: 'chose', setting: 'game', value: 'off' },
    ] as const;
    const { text } = await showHome(sources, ['progress'], { facts });
    expect(countOf(text, `12. A short lesson (${strings.lessonDone.en})\n`)).toBe(3);
    expect(text).not.toMatch(/star|XP/);
  });

  test.for([
    ['its number', '12'],
    ['its id', 'short-lesson'],
    ['its number with spaces around it', ' 12 '],
  ] as const)('a lesson is opened by %s', async ([, typed]) => {
    const { written } = await showHome(sources, [typed]);
    expect(lessonsOpened(written)).toEqual(['short-lesson']);
  });

  test('Enter goes on with the first lesson, and later where one left', async () => {
    const first = await showHome(sources, ['']);
    expect(lessonsOpened(first.written)).toEqual(['small-lesson']);
    const second = await showHome(sources, ['12', '/map', '', right, '', '', '']);
    expect(lessonsOpened(second.written)).toEqual(['short-lesson', 'small-lesson']);
    expect(second.written).toContainEqual({ kind: 'finished', lesson: 'short-lesson' });
  });

  test.for(['0', '4', 'lesson', '/help'])('“%s” is no lesson, and the map is shown again', async (typed) => {
    const { text, written } = await showHome(sources, [typed]);
    expect(text.split(strings.whichLesson.en)).toHaveLength(3);
    expect(text).toContain(`> ${strings.noSuchLesson.en}\n`);
    expect(written).toEqual([]);
  });

  test.for(['q', '/quit', ' q '])('“%s” leaves', async (typed) => {
    const { text, written } = await showHome(sources, [typed, '12']);
    expect(text.split(strings.whichLesson.en)).toHaveLength(2);
    expect(written).toEqual([]);
  });

  test('the map comes back after a lesson, with its star, the XP and the week', async () => {
    const { text } = await showHome(sources, ['12', right, '', '', 'q']);
    const map = text.slice(text.lastIndexOf('nn-tutor:'));
    expect(map).toMatch(/\n.* · 10 XP · 1 of 3 days this week\n/);
    expect(map).toContain(`12. A short lesson (${strings.starCount(1).en})\n`);
    expect(map).not.toContain(strings.opening.en);
  });

  test('the map says where a lesson was left', async () => {
    const { text } = await showHome(sources, ['12', right, '', '/map', 'q']);
    expect(text.slice(text.lastIndexOf('nn-tutor:'))).toContain(`(${strings.goOnAt(2, 2).en})`);
  });

  test('/quit in a lesson leaves the program, /map does not', async () => {
    const quit = await showHome(sources, ['12', '/quit', '3']);
    const map = await showHome(sources, ['12', '/map', '3']);
    expect(lessonsOpened(quit.written)).toEqual(['short-lesson']);
    expect(lessonsOpened(map.written)).toEqual(['short-lesson', 'small-lesson']);
  });

  test('a language chosen in a lesson is that of the map after it', async () => {
    const { text } = await showHome(sources, ['12', '/lang', '/map']);
    expect(text.endsWith(`${strings.whichLesson.zh}\n> `)).toBe(true);
  });

  test('every line is clean, whatever has been learnt', async () => {
    const { text } = await showHome(sources, ['12', '1', right, '', '', '', 'q']);
    expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
    expect(text).not.toMatch(/\{[^}]*\}|undefined|NaN/);
  });
});

describe('lines', () => {
  async function* lines(...texts: string[]) {
    yield* texts;
  }

  test('a line can be looked at any number of times before it is taken', async () => {
    const reader = readLines(lines('one', 'two'));
    expect(await reader.peek()).toBe('one');
    expect(await reader.peek()).toBe('one');
    expect(await reader.take()).toBe('one');
    expect(await reader.take()).toBe('two');
  });

  test('at the end there is nothing, however often one asks', async () => {
    const reader = readLines(lines());
    expect([await reader.peek(), await reader.take(), await reader.take()]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
