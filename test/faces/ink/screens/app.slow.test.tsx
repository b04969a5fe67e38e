import { describe, expect, test } from 'vitest';
import type { Home } from '../../../../src/faces/backend.ts';
import { HomeScreen } from '../../../../src/faces/ink/screens/home-screen.tsx';
import { strings } from '../../../../src/faces/words/strings.ts';
import { broken, smallLesson } from '../../../lessons/small-lesson.ts';
import { answersAt, openBackend, playTo } from '../fixture-backend.ts';
import { lessonOf, openSource, type SceneName } from '../fixture-lesson.ts';
import { certain, keys, type LookOptions, looks, show, showApp, widthOf } from '../fixture-screen.tsx';

describe('the program', () => {
  const { enter, esc } = keys;
  const first = lessonOf('choice', 'recap');
  const second = broken(
    'id: small-lesson\nnumber: 3\ntitle:\n  zh: 小课\n  en: A small lesson',
    'id: other-lesson\nnumber: 4\ntitle:\n  zh: 另一课\n  en: Another lesson',
    lessonOf('number', 'recap'),
  );
  const sources = [first, second];
  const { right } = answersAt(openSource(first), 1);

  test('it begins on the map, and Enter begins the lesson', async () => {
    const { press, footer, written } = showApp(sources);
    expect(await press()).toContain('A small lesson');
    await press(enter);
    expect(footer()).toContain('Lesson 3 · 1/2');
    expect(written.map(({ kind }) => kind)).toEqual(['started', 'reached']);
  });

  test('it can begin in a lesson', async () => {
    const { press, footer } = showApp(sources, { start: { at: 'lesson', id: 'other-lesson' } });
    await press();
    expect(footer()).toContain('Lesson 4 · 1/2');
  });

  test('Esc leads back to the map, which knows where one left', async () => {
    const { press } = showApp(sources);
    const drawn = await press(enter, right, enter, esc);
    expect(drawn.slice(drawn.lastIndexOf('nn-tutor'))).toMatch(/▸ ◍ +3 +A small lesson +go on at 2\/2/);
  });

  test('the lesson goes on where one left', async () => {
    const { press, footer } = showApp(sources);
    await press(enter, right, enter, esc, enter);
    expect(footer()).toContain('Lesson 3 · 2/2');
  });

  test('after the end of a lesson Enter opens the next, and after the last the map', async () => {
    const { press, footer } = showApp(sources);
    const end = await press(enter, right, enter, enter);
    expect(end).toContain(`${strings.nextLesson.en}Another lesson`);
    await press(enter);
    expect(footer()).toContain('Lesson 4 · 1/2');
    const home = await press('s', enter, enter, enter);
    expect(home.slice(home.lastIndexOf('nn-tutor'))).toMatch(
      /3 +A small lesson +★☆☆\n[^\n]*\n.*4 +Another lesson +★☆☆/,
    );
  });

  test('L on the map speaks the other language, and it is remembered', async () => {
    const { press, written } = showApp(sources);
    const drawn = await press('L');
    expect(drawn).toContain('小课');
    expect(drawn).not.toContain('A small lesson');
    expect(written).toEqual([{ kind: 'chose', setting: 'language', value: 'zh' }]);
    expect(await press('L')).toContain('A small lesson');
  });

  test('/lang in a lesson says all of it again in the other language', async () => {
    const { press, opened, written } = showApp(sources, { start: { at: 'lesson', id: 'small-lesson' } });
    const asked = opened().lesson.scenes[0];
    if (asked?.kind !== 'ask') throw new Error('a question is expected');
    await press(right);
    const drawn = await press('/', ...'lang', enter);
    expect(drawn).toContain(asked.question.reveal.why.zh);
    expect(drawn.slice(drawn.lastIndexOf('小元'))).toContain('第 3 课 · 1/2');
    expect(written.at(-1)).toEqual({ kind: 'chose', setting: 'language', value: 'zh' });
  });

  test('/lang in an order question leaves what was picked', async () => {
    const { press, footer } = showApp([lessonOf('order', 'recap')], {
      start: { at: 'lesson', id: 'small-lesson' },
    });
    const places = (drawn: string) =>
      Array.from(drawn.matchAll(/\[(.)\]/g), ([, place]) => place?.trim() || '.')
        .slice(-3)
        .join('');
    expect(places(await press('3', '1'))).toBe('2.1');
    const drawn = await press('/', ...'lang', enter);
    expect(footer()).toContain('第 3 课 · 1/2');
    expect(places(drawn)).toBe('2.1');
  });

  test('a window that is too small is told so, and the lesson is there when it grows', async () => {
    const { press, resize, footer } = showApp(sources, { start: { at: 'lesson', id: 'small-lesson' } });
    resize({ columns: 59, rows: 20 });
    expect((await press()).replace(/\s+/g, ' ')).toContain(strings.tooSmall(59, 20).en);
    resize({ columns: 60, rows: 19 });
    expect((await press()).replace(/\s+/g, ' ')).toContain(strings.tooSmall(60, 19).en);
    resize({ columns: 60, rows: 20 });
    await press();
    expect(footer()).toContain('1/2');
  });

  test('Esc in a question from the notebook leads back there, and says so', async () => {
    const { press, footer } = showApp(sources);
    await press(enter, answersAt(openSource(first), 1).wrong);
    expect(footer()).toContain('Esc map');
    await press(esc, 'n', enter);
    expect(footer()).toContain('Esc back');
    expect(await press(esc)).toContain(strings.toScene.en);
  });

  describe('a window that was too small for a while', () => {
    const shrink = { columns: 59, rows: 20 };
    const grow = { columns: 60, rows: 20 };

    /** Makes the window too small, presses keys there, and makes it larger again. */
    async function shrinkAndGrow(
      { press, resize }: ReturnType<typeof showApp>,
      ...pressed: readonly string[]
    ) {
      resize(shrink);
      expect(await press()).toContain('59');
      await press(...pressed);
      resize(grow);
      return press();
    }

    test('has what was picked and typed, and no key reached it', async () => {
      const order = showApp([lessonOf('order')], { start: { at: 'lesson', id: 'small-lesson' }, ...grow });
      await order.press('2', '1');
      expect(await shrinkAndGrow(order, '3', keys.backspace, enter, esc)).toMatch(
        /1 {2}\[2\][\s\S]*2 {2}\[1\][\s\S]*3 {2}\[ \]/,
      );
      const box = showApp([lessonOf('number')], { start: { at: 'lesson', id: 'small-lesson' }, ...grow });
      await box.press('1', '2');
      expect(await shrinkAndGrow(box, '3', enter)).toMatch(/^ {2}❯ 12$/m);
      expect(await box.press('4')).toMatch(/^ {2}❯ 124$/m);
      expect(box.written.some(({ kind }) => kind === 'answered')).toBe(false);
    });

    test('is on the page of the progress where it was', async () => {
      const progress = showApp(sources, { start: { at: 'progress' }, ...grow });
      const first = await progress.press();
      const second = await progress.press(keys.right);
      expect(second).not.toBe(first);
      expect(await shrinkAndGrow(progress, keys.right)).toBe(second);
    });

    test('has said everything once, also what it said at first', async () => {
      const lesson = showApp([smallLesson], { start: { at: 'lesson', id: 'small-lesson' }, ...shrink });
      expect(await shrinkAndGrow(lesson)).toContain('The machine says 9, the book says 13.');
      const drawn = await shrinkAndGrow(lesson);
      expect(drawn.split('The machine says 9, the book says 13.')).toHaveLength(2);
    });

    test('has a lab that goes on', async () => {
      const lab = showApp(sources, { start: { at: 'lab', id: 'break-it' }, ...grow });
      await lab.press('.');
      expect(await shrinkAndGrow(lab, '.')).toContain('step 1');
      expect(await lab.press('.')).toContain('step 2');
    });
  });

  test('without colour nothing is coloured', async () => {
    const { press, rawFrame } = showApp(sources);
    await press(enter, right, enter, enter, enter, '5', enter);
    expect(rawFrame()).not.toContain('\u001b');
  });
});

describe('the map', () => {
  const { up, down, tab, enter, esc } = keys;

  const usual = ['number', 'recap'] as const;

  /** Lessons 1, 2, 3… that have a question and a card. */
  function shelfOf(count: number, scenes: readonly SceneName[]): readonly string[] {
    return Array.from({ length: count }, (_, index) => {
      const head = `id: lesson-${index + 1}\nnumber: ${index + 1}\ntitle:\n  zh: 课文${index + 1}\n  en: The lesson ${index + 1}`;
      const small = 'id: small-lesson\nnumber: 3\ntitle:\n  zh: 小课\n  en: A small lesson';
      return broken(small, head, lessonOf(...scenes));
    });
  }

  type Options = LookOptions & {
    readonly lessons?: number;
    readonly finished?: number;
    readonly begun?: string;
    readonly scenes?: readonly SceneName[];
    readonly having?: Partial<Home>;
  };

  /** The map of somebody who has finished the first lessons, and begun another. */
  function open({ lessons = 3, finished = 0, begun, scenes = usual, having, ...look }: Options = {}) {
    const { backend, opened } = openBackend({ sources: shelfOf(lessons, scenes) });
    for (let number = 1; number <= finished; number++) {
      const id = `lesson-${number}`;
      playTo(backend.openLesson(id), opened(id));
    }
    if (begun !== undefined) playTo(backend.openLesson(begun), opened(begun), 2);
    const calls: string[] = [];
    const screen = show(
      <HomeScreen
        home={{ ...backend.home(), ...having }}
        onOpen={(id) => calls.push(id)}
        onLabs={() => calls.push('labs')}
        onReview={() => calls.push('review')}
        onNotebook={() => calls.push('notebook')}
        onProgress={() => calls.push('progress')}
        onRuns={() => 0}
        onLanguage={() => calls.push('language')}
        onQuit={() => calls.push('quit')}
      />,
      look,
    );
    /** The title of the marked lesson. */
    const marked = () => /^.*▸ [○◍●] +(\d+)/m.exec(screen.live())?.[1];
    return { ...screen, calls, marked };
  }

  describe('the mark', () => {
    test.for([
      ['on the first lesson at first', {}, '1'],
      ['on the next when one is finished', { finished: 1 }, '2'],
      ['where one left', { finished: 1, begun: 'lesson-3' }, '3'],
      ['on the first again when all are finished', { finished: 3 }, '1'],
    ] as const)('is %s', async ([, options, number]) => {
      const { press, marked } = open(options);
      await press();
      expect(marked()).toBe(number);
    });

    test.for([
      [[down], '2'],
      [[tab, tab], '3'],
      [[down, down, down], '1'],
      [[up], '3'],
      [[up, up, down], '3'],
      [['x', '0', keys.left], '1'],
    ] as const)('after %j is on lesson %s', async ([pressed, number]) => {
      const { press, marked, calls } = open();
      await press(...pressed);
      expect(marked()).toBe(number);
      expect(calls).toEqual([]);
    });
  });

  describe('keys', () => {
    test.for([
      ['Enter opens the marked lesson', [down, enter], ['lesson-2']],
      ['a number opens its lesson', ['3'], ['lesson-3']],
      ['a number without a lesson does nothing', ['4', '0'], []],
      ['L is the other language, l the labs', ['L', 'l'], ['language', 'labs']],
      ['q leaves', ['q'], ['quit']],
      ['Esc leaves', [esc], ['quit']],
    ] as const)('%s', async ([, pressed, expected]) => {
      const { press, calls } = open();
      await press(...pressed);
      expect(calls).toEqual(expected);
    });

    test('without lessons nothing opens', async () => {
      const { press, calls } = open({ lessons: 0 });
      await press(down, up, enter, '1');
      expect(calls).toEqual([]);
    });

    test('the bottom line names them', async () => {
      const { press, footer } = open();
      await press();
      expect(footer().trim()).toBe('↑↓ choose  Enter start  l Labs  L 中文  q leave');
    });

    // Defect: keys with Ctrl count as the letter alone.
    test('Ctrl+L, which redraws the screen elsewhere, is not L', async () => {
      const { press, calls } = open();
      await press('\u000c');
      expect(calls).toEqual([]);
    });
  });

  describe('what has been done', () => {
    test('somebody new reads what this is', async () => {
      expect(await open().press()).toContain(strings.opening.en.slice(0, 40));
    });

    test('others read what comes next, what is due, and what the chosen lesson settles', async () => {
      const about = { zh: '它说明什么', en: 'What it settles' };
      const { backend } = openBackend({ sources: shelfOf(3, usual) });
      const having = {
        isNew: false,
        lessons: backend.home().lessons.map((lesson) => ({ ...lesson, about })),
        review: { due: 7, recall: 0.37, nextIn: 1 },
      };
      const drawn = await open({ having }).press();
      expect(drawn).toContain('Next: Lesson 1 · The lesson 1');
      expect(drawn).toContain('7 questions due');
      expect(drawn.match(/What it settles/g)).toHaveLength(1);
    });

    test('stars, XP and where one left stand on the map', async () => {
      const drawn = await open({ finished: 1, begun: 'lesson-3' }).press();
      expect(drawn).toMatch(/^ +● +1 +The lesson 1 +★☆☆/m);
      expect(drawn).toMatch(/^ +○ +2 +The lesson 2$/m);
      expect(drawn).toMatch(new RegExp(`^ +▸ ◍ +3 +The lesson 3 +${strings.goOnAt(2, 2).en}`, 'm'));
      expect(drawn).toContain('20 XP');
      expect(drawn).not.toContain(strings.opening.en.slice(0, 40));
    });

    test('the loss curve, once unveiled, is drawn after two predictions, where there is room', async () => {
      const unveils = ['notebook', 'number', 'recap'] as const;
      expect(await open({ finished: 2 }).press()).not.toContain(strings.yourLoss.en);
      expect(await open({ finished: 1, scenes: unveils }).press()).not.toContain(strings.yourLoss.en);
      expect(await open({ finished: 2, scenes: unveils }).press()).toContain(strings.yourLoss.en);
      const narrow = { finished: 2, scenes: unveils, columns: 75 };
      expect(await open(narrow).press()).not.toContain(strings.yourLoss.en);
    });
  });

  test('where everything can be done, every key is named, whatever the terminal', async () => {
    const having = { isNew: false, misses: 3, hasRuns: true, review: { due: 7, recall: 0.37, nextIn: 1 } };
    const { press, rows, live, lookAgain } = open({ lessons: 14, finished: 5, having });
    await press();
    for (const look of looks) {
      lookAgain(look);
      await press();
      expect(rows()).toBeLessThanOrEqual(look.rows - 1);
      const bottom = live().trimEnd().split('\n').slice(-2).join(' ');
      for (const key of ['Enter', 'r', 'l', 'n', 'p', 'L', 'q', 'v']) expect(bottom).toMatch(` ${key} `);
      expect(live().split('\n')[0]).toContain('XP');
    }
  });

  test.for([0, 10])(
    'fourteen lessons, %i of them finished, fit, and the marked one is in sight',
    async (finished) => {
      const { press, rows, live, lookAgain } = open({ lessons: 14, finished });
      for (const look of looks) {
        lookAgain(look);
        for (const pressed of [[], Array(8).fill(up)]) {
          await press(...pressed);
          expect(rows()).toBeLessThanOrEqual(look.rows - 1);
          expect(widthOf(live())).toBeLessThanOrEqual(look.columns - 2);
          expect(live()).toMatch(look.glyphSet === 'unicode' ? /^ +▸ [○◍●] +\d+ /m : /^ +> [oO] +\d+ /m);
          if (look.glyphSet === 'ascii') expect(live().replace(certain, '')).toBe('');
        }
      }
    },
  );
});
