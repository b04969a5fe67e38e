import { describe, expect, test } from 'vitest';
import { strings } from '../../../src/faces/words/strings.ts';
import { languages } from '../../../src/text/text.ts';
import { rowsOf } from '../../tutor/pad/drawings.ts';
import { padSource } from '../pad-source.ts';
import { teach } from './fixture-terminal.ts';

/** Each character drawn, taken as what was asked for, learned; then each drawn again. */
const taught = [3, 4, 8].flatMap((label) => [rowsOf(label), '', '', '', '']);
const examined = [3, 4, 8].flatMap((label) => [rowsOf(label), '']);

describe('the pad, line by line', () => {
  test.for(languages)('is taught, examined and fooled in %s', async (language) => {
    const { text, view, written } = await teach(
      padSource,
      [...taught, ...examined, rowsOf(9), '十', '', '', ''],
      {
        language,
      },
    );
    expect(text).toContain(language === 'zh' ? '认对 3 张：100%' : 'it read 3: 100%');
    expect(text).toContain(language === 'zh' ? '骗过了' : 'Fooled!');
    expect(written.filter(({ kind }) => kind === 'watched')).toHaveLength(1);
    expect(view.live.kind).toBe('done');
  });

  test('takes a row a line, and tells how far one has come', async () => {
    const { text } = await teach(padSource, ['...#', '#######', '/quit']);
    expect(text).toContain('...#... ####### ....... ....... ....... ....... .......');
    expect(text).toContain(strings.padMoreHelp.en);
  });

  test('takes the name of another character for what it was', async () => {
    const { text } = await teach(padSource, [rowsOf(4), '口', '', '', '', '/quit']);
    expect(text).toContain('口 (mouth) gets');
  });

  test('is passed over by Enter on a blank sheet, and in a file', async () => {
    for (const interactive of [true, false]) {
      const { view } = await teach(padSource, ['', '', ''], { interactive });
      expect(view.live.kind).toBe('done');
    }
  });

  test('says how to draw to whoever types something else', async () => {
    const { text } = await teach(padSource, ['a house', '/quit']);
    expect(text.split(strings.padHelp.en)).toHaveLength(3);
  });
});
