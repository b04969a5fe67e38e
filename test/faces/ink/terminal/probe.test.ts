import { describe, expect, test } from 'vitest';
import { probe } from '../../../../src/faces/ink/terminal/probe.ts';
import { FakeInput, fakeLater } from './fake-terminal.ts';

function ask() {
  const stdin = new FakeInput();
  const written: string[] = [];
  const stdout = { isTTY: true, write: (text: string) => written.push(text) };
  const clock = fakeLater();
  return { stdin, written, ...clock, answer: probe({ stdin, stdout, later: clock.later }) };
}

describe('probe', () => {
  test.each([
    ['\u001b[24;2R', 'narrow'],
    ['\u001b[1;3R', 'wide'],
  ])('the answer %j means %s', async (reply, width) => {
    const { stdin, answer, waits } = ask();
    stdin.send(reply);
    expect(await answer).toEqual({ width, typed: Buffer.from('') });
    expect(waits()).toEqual([]);
  });

  test('an answer in several reads, among keys, is understood and the keys come back', async () => {
    const { stdin, answer } = ask();
    const bytes = Buffer.from('你');
    stdin.send(Buffer.concat([Buffer.from('q\u001b[2'), Buffer.alloc(0)]));
    stdin.send('4;');
    stdin.send(Buffer.concat([Buffer.from('2R\r'), bytes.subarray(0, 1)]));
    expect(await answer).toEqual({
      width: 'narrow',
      typed: Buffer.concat([Buffer.from('q\r'), bytes.subarray(0, 1)]),
    });
  });

  test('a mute terminal is given up after 150 ms, and what was typed comes back', async () => {
    const { stdin, answer, waits, timeOut } = ask();
    stdin.send('ab\u001b[A');
    expect(waits()).toEqual([150]);
    timeOut();
    expect(await answer).toEqual({ width: 'mute', typed: Buffer.from('ab\u001b[A') });
  });

  test('the line is erased, nothing listens any more, and the terminal stays raw for what comes next', async () => {
    const { stdin, written, answer } = ask();
    expect(stdin.isRaw).toBe(true);
    stdin.send('\u001b[1;2R');
    await answer;
    expect(written).toEqual(['\r│\u001b[6n', '\r\u001b[K']);
    expect([stdin.isRaw, stdin.listenerCount('data'), stdin.calls.at(-1)]).toEqual([true, 0, 'pause']);
  });

  test('nothing is asked where there is no terminal', async () => {
    const stdin = new FakeInput();
    const stdout = { isTTY: false, write: () => expect.unreachable('it must not write') };
    expect(await probe({ stdin, stdout, later: fakeLater().later })).toMatchObject({ width: 'mute' });
  });
});
