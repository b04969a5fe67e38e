import { describe, expect, test } from 'vitest';
import { strings } from '../../../src/faces/words/strings.ts';
import { type Language, languages } from '../../../src/text/text.ts';
import { rowsOf } from '../../tutor/pad/drawings.ts';
import { workshopSource } from '../pad-source.ts';
import { teach } from './fixture-terminal.ts';

const taught = [
  [3, '十'],
  [4, '口'],
  [8, '人'],
] as const;

/** Teaches three characters, keeps three for the exam, and turns the knobs until it passes. */
function wholeWorkshop(language: Language): readonly string[] {
  return [
    ...taught.flatMap(([label, name]) => [rowsOf(label), name, '']),
    ...taught.flatMap(([label, name]) => [rowsOf(label, 1), name, language === 'zh' ? '留' : 'keep']),
    language === 'zh' ? '剪下摆正 做' : 'crop and centre on',
    'hidden 24',
    '3 12',
    '',
    '',
  ];
}

describe('the workshop, line by line', () => {
  test.for(languages)('is taught, examined, mended by its knobs and passed in %s', async (language) => {
    const { text, view, written } = await teach(workshopSource, wholeWorkshop(language), { language });
    expect(text).toContain(language === 'zh' ? '它认得出你的手写了' : 'It reads your hand');
    expect(written.filter(({ kind }) => kind === 'watched')).toHaveLength(1);
    expect(view.live.kind).toBe('done');
  });

  test('what was filed last can be taken back, and what makes no sense changes nothing', async () => {
    const { text } = await teach(workshopSource, [rowsOf(3), '', 'undo', 'a house', 'hidden 99', '/quit']);
    expect(text).toContain('taught 1');
    expect(text.lastIndexOf('taught 0')).toBeGreaterThan(text.lastIndexOf('taught 1'));
    expect(text).not.toContain('hidden neurons = 99');
  });

  test('all of it can be done from a file, and so can the end of one', async () => {
    const { text, view } = await teach(workshopSource, wholeWorkshop('en'), { interactive: false });
    expect(text).toContain('It reads your hand');
    expect(view.live.kind).toBe('done');
    const broken = await teach(workshopSource, wholeWorkshop('en').slice(0, 5), { interactive: false });
    expect(broken.text).toContain('taught 1');
    expect(broken.view.live.kind).toBe('done');
  });

  test('a blank sheet is not handed in', async () => {
    expect((await teach(workshopSource, ['', '/quit'])).text).toContain('Draw something first');
  });

  test.for([true, false])('says what it takes to whoever types something else: %s', async (interactive) => {
    const told = async (...lines: string[]) =>
      (await teach(workshopSource, [...lines, '/quit'], { interactive })).text;
    const { drawing, guessed } = strings.workshopHelp;
    for (const line of ['a house', '口', 'keep', 'redraw'])
      expect(await told(line)).toContain(`${strings.notUnderstood.en} ${drawing.en}`);
    for (const line of ['a house', 'x', '..#'])
      expect(await told(rowsOf(3), line)).toContain(`${strings.notUnderstood.en} ${guessed.en}`);
    expect(await told('hidden 99')).toContain('“hidden neurons” can be: 1, 2, 4, 8, 24, 48.');
  });

  test('at the guess the ten characters are told with their numbers, and a number names one', async () => {
    const { text } = await teach(workshopSource, [rowsOf(3), '5']);
    expect(text).toContain('\n1 一  2 二  3 三  4 十  5 口  6 日  7 田  8 木  9 人  10 大\n');
    expect(text).toContain('You say: this is 口 (mouth)');
  });

  test('a row typed at the guess leaves the drawing as it was', async () => {
    const { view } = await teach(workshopSource, [rowsOf(3), 'x']);
    expect(view.live).toMatchObject({ kind: 'workshop', stage: 'guessed' });
    const { view: before } = await teach(workshopSource, [rowsOf(3)]);
    expect(view.live).toEqual(before.live);
  });
});
