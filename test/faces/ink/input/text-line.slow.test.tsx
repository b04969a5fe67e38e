import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { render } from 'ink-testing-library';
import type { ComponentProps } from 'react';
import { describe, expect, test } from 'vitest';
import { TextLine } from '../../../../src/faces/ink/input/text-line.tsx';

type Options = Partial<ComponentProps<typeof TextLine>>;

function open(options: Options = {}) {
  const sent: string[] = [];
  const screen = render(
    <TextLine prompt="> " width={14} {...options} onSubmit={(text) => sent.push(text)} />,
  );
  const send = async (...pieces: readonly string[]) => {
    await pause(10);
    for (const piece of pieces) {
      screen.stdin.write(piece);
      await pause(10);
    }
    return screen.lastFrame()?.trimEnd();
  };
  return { send, sent, unmount: screen.unmount };
}

const BACKSPACE = '\u007f';

describe('TextLine', () => {
  test.each([
    ['a number, key by key', [...'-3.5'], '> -3.5'],
    ['full-width digits as they are', ['０', '．', '５'], '> ０．５'],
    ['backspace takes the last', ['a', 'b', BACKSPACE], '> a'],
    ['backspace takes a whole emoji', ['a', '🙂', BACKSPACE], '> a'],
    ['Ctrl+U takes all', ['a', 'b', '\u0015', 'c'], '> c'],
    ['other letters with Ctrl or Alt do nothing', ['a', '\u0001', '\u000b', '\u001bx', 'b'], '> ab'],
    ['keys it has no use for', ['a', '\u001b[A', '\u001b[5~', '\u001bOP', '\t', 'b'], '> ab'],
    ['a paste', ['a', '\u001b[200~12\r\n\u001b[201~', '3'], '> a123'],
    ['no more than there is room for', [...'1234567890abcd'], '> 1234567890a'],
    [
      'a paste that is too long is not taken',
      ['1', `\u001b[200~${'9'.repeat(3000)}\u001b[201~`, '2'],
      '> 12',
    ],
  ])('%s', async (_, pieces, frame) => {
    expect(await open().send(...pieces)).toBe(frame);
  });

  test('Enter hands over what stands there, and the line is empty for the next', async () => {
    const { send, sent } = open();
    expect(await send('4', '2', '\r')).toBe('>');
    expect(await send('7', '1', '\r')).toBe('>');
    expect(sent).toEqual(['42', '71']);
  });

  test('a key that was a command leaves no trace, and the next ones come in their order', async () => {
    const commands: string[] = [];
    const onKey = (input: string, _: unknown, value: string) => {
      const isCommand = value === '' && input === 'w';
      if (isCommand) commands.push(input);
      return isCommand;
    };
    expect(await open({ onKey }).send('w', 'w', '1', '2', 'w')).toBe('> 12w');
    expect(commands).toEqual(['w', 'w']);
  });

  test('Backspace in the empty line goes back', async () => {
    let backs = 0;
    const { send } = open({ onBack: () => backs++ });
    await send('a', BACKSPACE);
    expect(backs).toBe(0);
    await send(BACKSPACE);
    expect(backs).toBe(1);
  });

  test('an inactive line hears nothing', async () => {
    expect(await open({ isActive: false, initial: '5' }).send('7', BACKSPACE)).toBe('> 5');
  });

  test('any keys leave what they would leave in a plain line of text', async () => {
    const key = fc.constantFrom('1', 'x', 'é', '字', BACKSPACE, '\u0015', '\u001b[D', '\u0001');
    await fc.assert(
      fc.asyncProperty(fc.array(key, { maxLength: 8 }), async (keys) => {
        const { send, unmount } = open({ width: 40 });
        const expected = keys.reduce((text, pressed) => {
          if (pressed === BACKSPACE) return text.slice(0, -1);
          if (pressed === '\u0015') return '';
          return pressed.length === 1 && pressed > ' ' ? text + pressed : text;
        }, '');
        expect(await send(...keys)).toBe(`> ${expected}`.trimEnd());
        unmount();
      }),
      { numRuns: 25 },
    );
  });
});
