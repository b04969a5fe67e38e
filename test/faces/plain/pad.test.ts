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

  test('is passed over by Enter on a blank sheet, and at the end of a file', async () => {
    const { view } = await teach(padSource, ['', '', '']);
    expect(view.live.kind).toBe('done');
    expect((await teach(padSource, [], { interactive: false })).view.live.kind).toBe('done');
  });

  test('is taught, examined and fooled from a file too', async () => {
    const lines = [...taught, ...examined, rowsOf(9), '十', '', ''];
    const { text, view } = await teach(padSource, lines, { interactive: false });
    expect(text).toContain('it read 3: 100%');
    expect(text).toContain('Fooled!');
    expect(view.live.kind).toBe('done');
  });

  test.for([true, false])('says what it takes to whoever types something else: %s', async (interactive) => {
    const told = async (...lines: string[]) =>
      (await teach(padSource, [...lines, '/quit'], { interactive })).text;
    const drawing = strings.padHelp.en;
    expect(await told('a house')).toContain(`${strings.notUnderstood.en} ${drawing}`);
    // The name of a character is none of a drawing, nor is a row of one a name.
    expect(await told('口')).toContain(`${strings.notUnderstood.en} ${drawing}`);
    expect(await told(rowsOf(3), 'x')).toContain(`${strings.notUnderstood.en} ${strings.padNameHelp.en}`);
  });

  test('a drawing at the guess takes the place of the one that was guessed at', async () => {
    const { text } = await teach(padSource, [rowsOf(4), rowsOf(3), '/quit']);
    expect(text.split('It guesses')).toHaveLength(3);
    expect(text.trimEnd()).not.toContain(strings.notUnderstood.en);
  });
});
