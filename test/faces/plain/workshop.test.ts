import { describe, expect, test } from 'vitest';
import { languages } from '../../../src/text/text.ts';
import { rowsOf } from '../../tutor/pad/drawings.ts';
import { workshopSource } from '../pad-source.ts';
import { teach } from './fixture-terminal.ts';

const taught = [
  [3, '十'],
  [4, '口'],
  [8, '人'],
] as const;

describe('the workshop, line by line', () => {
  test.for(languages)('is taught, examined, mended by its knobs and passed in %s', async (language) => {
    const lines = [
      ...taught.flatMap(([label, name]) => [rowsOf(label), name, '']),
      ...taught.flatMap(([label, name]) => [rowsOf(label, 1), name, language === 'zh' ? '留' : 'keep']),
      language === 'zh' ? '剪下摆正 做' : 'crop and centre on',
      'hidden 24',
      '3 12',
      '',
      '',
    ];
    const { text, view, written } = await teach(workshopSource, lines, { language });
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

  test('a blank sheet is not handed in, and a file goes on', async () => {
    expect((await teach(workshopSource, ['', '/quit'])).text).toContain('Draw something first');
    const { view } = await teach(workshopSource, ['', '', ''], { interactive: false });
    expect(view.live.kind).toBe('done');
  });
});
