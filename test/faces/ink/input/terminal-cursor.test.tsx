import { Writable } from 'node:stream';
import xterm from '@xterm/headless';
import { Box, render, Text } from 'ink';
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { AnswerBox } from '../../../../src/faces/ink/input/answer-box.tsx';
import { OneKeyStdin } from '../../../../src/faces/ink/terminal/one-key-stdin.ts';
import { later } from '../../../../src/faces/ink/terminal/timer.ts';
import { FakeInput } from '../terminal/fake-terminal.ts';

const endings: (() => void)[] = [];
afterEach(() => {
  for (const end of endings.splice(0)) end();
});

class Screen extends Writable {
  readonly isTTY = true;
  readonly columns = 60;
  readonly rows = 20;
  readonly #model = new xterm.Terminal({ cols: 60, rows: 20, allowProposedApi: true, convertEol: true });

  override _write(chunk: Buffer, _: string, done: () => void) {
    this.#model.write(chunk.toString(), done);
  }

  /** The rows from the top to the cursor; in the last the cursor is drawn as ▏. */
  toCursor() {
    const { active } = this.#model.buffer;
    const lines = Array.from({ length: active.cursorY + 1 }, (_, row) => active.getLine(row));
    const texts = lines.map((line) => line?.translateToString(true).trimEnd() ?? '');
    texts.push(`${lines.at(-1)?.translateToString(false, 0, active.cursorX)}▏`);
    return texts;
  }
}

let grow = () => {};

/** Grows by itself, without its parent or the box being drawn anew. */
function Figure() {
  const [rows, setRows] = useState(1);
  grow = () => setRows((count) => count + 2);
  return <Box height={rows} />;
}

function Page() {
  const [value, setValue] = useState('');
  return (
    <Box flexDirection="column" paddingLeft={2}>
      <Figure />
      <AnswerBox value={value} onChange={setValue} onSubmit={() => setValue('')} prompt="❯ " width={20} />
      <Text>Enter 交卷</Text>
    </Box>
  );
}

function open() {
  const source = new FakeInput();
  const stdout = new Screen();
  const stdin = new OneKeyStdin(source, later);
  const { unmount } = render(<Page />, { stdin, stdout, interactive: true, patchConsole: false });
  endings.push(unmount);
  return { source, cursor: () => stdout.toCursor() };
}

test("the terminal's cursor stands in the box, behind Chinese too", async () => {
  const { source, cursor } = open();
  await expect.poll(cursor).toEqual(['', '  ❯', '  ❯ ▏']);
  source.send('神经a');
  await expect.poll(cursor).toEqual(['', '  ❯ 神经a', '  ❯ 神经a▏']);
  source.send('\u001b[D\u001b[D');
  await expect.poll(cursor).toEqual(['', '  ❯ 神经a', '  ❯ 神▏']);
});

test('the cursor goes along when something above the box grows by itself', async () => {
  const { source, cursor } = open();
  source.send('5');
  await expect.poll(cursor).toEqual(['', '  ❯ 5', '  ❯ 5▏']);
  grow();
  await expect.poll(cursor).toEqual(['', '', '', '  ❯ 5', '  ❯ 5▏']);
});

test('the cursor stays in a box that scrolls', async () => {
  const { source, cursor } = open();
  source.send('学习率太大了就会发散吗');
  await expect.poll(cursor).toEqual(['', '  ❯ 太大了就会发散吗', '  ❯ 太大了就会发散吗▏']);
});
