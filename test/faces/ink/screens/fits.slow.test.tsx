import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { strings } from '../../../../src/faces/words/strings.ts';
import { languages, same } from '../../../../src/text/text.ts';
import type { Fact } from '../../../../src/tutor/fact.ts';
import { tutorWords } from '../../../../src/tutor/tutor-words.ts';
import { broken } from '../../../lessons/small-lesson.ts';
import { answersAt } from '../fixture-backend.ts';
import { lessonOf, openSource, type SceneName, stopsOf, wholeLesson } from '../fixture-lesson.ts';
import { certain, keys, type LessonOptions, looks, showLesson, widthOf } from '../fixture-screen.tsx';

/** What is too large or of an uncertain width in what is in play, in a certain terminal. */
async function faultsIn(screen: ReturnType<typeof showLesson>, look: (typeof looks)[number]) {
  screen.lookAgain(look);
  const drawn = await screen.press();
  const { columns, rows, language, glyphSet } = look;
  const faults = [
    screen.rows() <= rows - 1 ? [] : `${screen.rows()} rows`,
    widthOf(drawn) <= columns - 2 ? [] : `${widthOf(drawn)} columns`,
    glyphSet === 'unicode' ? [] : drawn.replace(certain, ''),
  ].flat();
  return faults.filter(Boolean).map((fault) => `${columns}×${rows} ${language} ${glyphSet}: ${fault}`);
}

async function faultsOf(source: string, options: LessonOptions, pressed: readonly string[] = []) {
  const screen = showLesson(source, options);
  await screen.press(...pressed);
  const faults: string[] = [];
  for (const look of looks) faults.push(...(await faultsIn(screen, look)));
  return faults;
}

describe('in 60×20 and 80×24, both languages and both glyph sets, it fits and no width is in doubt', () => {
  const names: SceneName[] = [
    'choice',
    'number',
    'watch',
    'fill',
    'order',
    'try',
    'recap',
    'match',
    'steer',
    'walk',
    'spell',
  ];
  test.for(names)('%s', async (name) => {
    expect(await faultsOf(lessonOf(name), {})).toEqual([]);
  });

  test('a long number', async () => {
    expect(await faultsOf(lessonOf('number'), {}, [...'3.'.padEnd(70, '14')])).toEqual([]);
  });

  test.for(['watch', 'try', 'fill'] as const)('%s with the command line', async (name) => {
    expect(await faultsOf(lessonOf(name), {}, ['/', ...'nothing'])).toEqual([]);
  });

  test('the end with two stars', async () => {
    expect(await faultsOf(wholeLesson, { stop: Number.POSITIVE_INFINITY })).toEqual([]);
  });

  // Defects: each of these is wider than 60 columns, where it is cut off, or higher than the terminal.
  test('draw', async () => {
    expect(await faultsOf(lessonOf('draw'), {})).toEqual([]);
  });
  test('a figure above two options of two lines and two of one', async () => {
    const option = (letter: string) =>
      `      - text: { zh: ${'字'.repeat(44)}, en: ${`${letter}ord `.repeat(17)}}\n        why: { zh: 不对。, en: Not so. }\n`;
    const source = broken(
      '    options:\n',
      `    figure: { name: parabola, run: first }\n    options:\n${[...'ab'].map(option).join('')}`,
      lessonOf('choice'),
    );
    expect(await faultsOf(source, {})).toEqual([]);
  });
  test('how sure one is', async () => {
    const { right } = answersAt(showLesson(lessonOf('choice')).opened, 1);
    expect(await faultsOf(lessonOf('choice'), { asksConfidence: true }, [right])).toEqual([]);
  });
  test('a number that cannot be read', async () => {
    expect(await faultsOf(lessonOf('number'), {}, ['x', '\r'])).toEqual([]);
  });
  test('the end with one star', async () => {
    expect(await faultsOf(lessonOf('recap'), { stop: Number.POSITIVE_INFINITY })).toEqual([]);
  });
  test('the notebook of somebody who has missed everything', async () => {
    expect(
      await faultsOf(lessonOf('choice', 'number', 'order', 'match', 'notebook'), {
        stop: 5,
        missesFirst: true,
      }),
    ).toEqual([]);
  });
});

describe('random keys', () => {
  const { lesson } = openSource(wholeLesson);
  const stops = stopsOf(lesson).map(({ id }) => id);
  const anyKey = fc.constantFrom(
    ...Object.values(keys).filter((key) => key !== keys.esc),
    // Often what leads further.
    ...Array<string>(6).fill(keys.enter),
    ...'123456789?wsrelq/ -.,，。０你好🙂',
    '\u0013',
    '\u001b[5~',
  );

  // Known to be too wide: the defects above.
  const knownStarts = languages.flatMap((language) =>
    [strings.drawHelp(same('k'), same('b')), tutorWords.needsNumber].map((text) =>
      text[language].slice(0, 6),
    ),
  );

  function tooWide(drawn: string, columns: number): string[] {
    const lines = drawn.split('\n').filter((line) => widthOf(line) > columns);
    // The misses of the notebook have a slash.
    return lines.filter(
      (line) => !knownStarts.some((start) => line.includes(start)) && !line.includes(' / '),
    );
  }

  test('random keys never break a lesson, and draw nothing beyond the columns of the look', async () => {
    const sequence = fc.array(anyKey, { minLength: 60, maxLength: 60 });
    const reached = fc
      .constantFrom(...stops)
      .map((scene): Fact => ({ kind: 'reached', lesson: lesson.id, scene }));
    await fc.assert(
      fc.asyncProperty(sequence, reached, fc.constantFrom(...looks), async (pressed, from, look) => {
        const { press, unmount } = showLesson(wholeLesson, { ...look, facts: [from] });
        let before = '';
        for (const key of pressed) {
          const drawn = await press(key);
          if (drawn === before) continue;
          before = drawn;
          expect(drawn.trim()).not.toBe('');
          expect(tooWide(drawn, look.columns - 2)).toEqual([]);
        }
        unmount();
      }),
      { numRuns: 30 },
    );
  }, 30_000);
});
