import { setTimeout as pause } from 'node:timers/promises';
import { render } from 'ink-testing-library';
import { type ComponentProps, useState } from 'react';
import { describe, expect, test } from 'vitest';
import { AnswerBox } from '../../../../src/faces/ink/input/answer-box.tsx';

type Options = Partial<ComponentProps<typeof AnswerBox>>;

/** Takes each answer and empties the box. */
function Parent({ sent, ...options }: Options & { sent: string[] }) {
  const [value, setValue] = useState('');
  const submit = (answer: string) => {
    sent.push(answer);
    setValue('');
  };
  const own = { value, onChange: setValue, onSubmit: submit };
  return <AnswerBox prompt="> " placeholder="先猜" width={30} {...options} {...own} />;
}

function open(options: Options = {}) {
  const sent: string[] = [];
  const { stdin, lastFrame } = render(<Parent {...options} sent={sent} />);
  const send = async (...pieces: string[]) => {
    for (const piece of pieces) {
      await pause(20);
      stdin.write(piece);
    }
    await pause(30);
    return lastFrame()?.trimEnd();
  };
  return { send, sent };
}

const LEFT = '\u001b[D';
const BACKSPACE = '\u007f';

describe('AnswerBox', () => {
  test.each([
    ['nothing typed shows the placeholder', [], '> 先猜'],
    ['a phrase committed at once', ['学习率'], '> 学习率'],
    ['full-width digits as they are', ['０．５'], '> ０．５'],
    ['left, then a phrase between', ['学率', LEFT, '习'], '> 学习率'],
    ['three lefts in one read', ['abcd', LEFT.repeat(3), 'X'], '> aXbcd'],
    ['three backspaces in one read', ['abcd', BACKSPACE.repeat(3)], '> a'],
    ['backspace takes a whole emoji', ['a🙂👩‍💻', BACKSPACE, BACKSPACE], '> a'],
    ['Home and End', ['b', '\u001b[H', 'a', '\u001b[F', 'c'], '> abc'],
    ['Delete takes what is right of the cursor', ['abc', '\u001b[H', '\u001b[3~'], '> bc'],
    ['Ctrl+A and Ctrl+E', ['b', '\u0001', 'a', '\u0005', 'c'], '> abc'],
    ['Ctrl+U', ['abc', LEFT, '\u0015'], '> c'],
    ['Ctrl+K', ['abc', LEFT, '\u000b'], '> ab'],
    ['Ctrl+W', ['one two', '\u0017'], '> one'],
    ['a paste of several lines', ['\u001b[200~一\r\n二\n\u001b[201~'], '> 一 二'],
    [
      'keys it has no use for',
      ['a', '\u001b[A', '\u001b[5~', '\u001bOP', '\u001bx', '\t', '\u001a', '\u0000'],
      '> a',
    ],
  ])('%s', async (_, pieces, frame) => {
    expect(await open().send(...pieces)).toBe(frame);
  });

  test('你好⏎ in one read submits 你好', async () => {
    const { send, sent } = open();
    await send('你好\r');
    expect(sent).toEqual(['你好']);
  });

  test('Enter submits what is in the box, and the box is empty when the parent says so', async () => {
    const { send, sent } = open();
    expect(await send('7', '\r')).toBe('> 先猜');
    expect(await send('8')).toBe('> 8');
    await send('\r', '\n');
    expect(sent).toEqual(['7', '8', '']);
  });

  test('a key the parent takes never reaches the text', async () => {
    const seen: string[] = [];
    const onKey = (input: string, _: object, value: string) => {
      seen.push(input);
      return input === '?' && value === '';
    };
    const { send } = open({ onKey });
    expect(await send('?', '5', '?')).toBe('> 5?');
    expect(seen).toEqual(['?', '5', '?']);
  });

  test('a long text moves along inside the width', async () => {
    const { send } = open({ width: 12 });
    expect(await send('0123456789abcdef')).toBe('> 9abcdef');
    expect(await send('\u0001')).toBe('> 0123456789');
  });

  test('a placeholder wider than the box is cut', async () => {
    expect(await open({ width: 5 }).send()).toBe('> ..');
  });

  test('an inactive box hears nothing', async () => {
    expect(await open({ isActive: false }).send('7')).toBe('> 先猜');
  });
});
