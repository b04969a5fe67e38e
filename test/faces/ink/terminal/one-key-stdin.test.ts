import { setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OneKeyStdin } from '../../../../src/faces/ink/terminal/one-key-stdin.ts';
import type { Report } from '../../../../src/faces/ink/terminal/reports.ts';
import { FakeInput, fakeLater } from './fake-terminal.ts';

/** Reads as Ink does: all that is there, each time something is. */
function open(typed?: Buffer) {
  const source = new FakeInput();
  const clock = fakeLater();
  const stdin = new OneKeyStdin(source, clock.later, typed);
  const reads: string[][] = [];
  const read = () => {
    const keys: string[] = [];
    for (let key = stdin.read(); key !== null; key = stdin.read()) keys.push(key);
    if (keys.length > 0) reads.push(keys);
  };
  stdin.on('readable', read);
  const settle = async () => {
    for (let i = 0; i < 40; i++) await turn();
    return reads;
  };
  return { source, stdin, reads, read, settle, ...clock };
}

describe('OneKeyStdin', () => {
  test('each key of one read comes in a turn of its own', async () => {
    const { source, settle } = open();
    source.send('你好\r\u001b[D\u001b[D\u007f\u007f');
    expect(await settle()).toEqual([
      ['你'],
      ['好'],
      ['\r'],
      ['\u001b[D'],
      ['\u001b[D'],
      ['\u007f'],
      ['\u007f'],
    ]);
  });

  test('characters cut between reads arrive whole', async () => {
    const bytes = Buffer.from('a你🙂b');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 4 }), async (cuts) => {
        const { source, settle } = open();
        const edges = [0, ...cuts.sort((a, b) => a - b), bytes.length];
        for (const [i, edge] of edges.entries()) source.send(bytes.subarray(edges[i - 1] ?? 0, edge));
        expect((await settle()).flat()).toEqual(['a', '你', '🙂', 'b']);
      }),
      { numRuns: 30 },
    );
  });

  test('Enter is CR also when LF or CR LF was sent', async () => {
    const { source, settle } = open();
    source.send('1\r\n2\n3\r');
    expect(await settle()).toEqual([['1'], ['\r'], ['2'], ['\r'], ['3'], ['\r']]);
  });

  test('a sequence in two reads is one key, and nothing waits any more', async () => {
    const { source, settle, waits } = open();
    source.send('\u001b[1;');
    expect(await settle()).toEqual([]);
    source.send('5C');
    expect(await settle()).toEqual([['\u001b[1;5C']]);
    expect(waits()).toEqual([]);
  });

  test('Esc alone is a key when nothing follows it', async () => {
    const { source, settle, timeOut } = open();
    source.send('\u001b');
    expect(await settle()).toEqual([]);
    timeOut();
    expect(await settle()).toEqual([['\u001b']]);
  });

  test('a bracketed paste is one key, newlines and all, over any number of reads', async () => {
    const { source, settle } = open();
    for (const part of ['\u001b[200~甲\r', '乙\n', '丙\u001b[20', '1~x']) source.send(part);
    expect(await settle()).toEqual([['\u001b[200~甲\r乙\n丙\u001b[201~'], ['x']]);
  });

  test('a paste whose end never comes is closed, so that Ink does not wait for ever', async () => {
    const { source, settle, timeOut } = open();
    source.send('\u001b[200~torn');
    timeOut();
    expect(await settle()).toEqual([['\u001b[200~torn\u001b[201~']]);
  });

  test('reports are no keys, in one piece or in several, and what nobody understands is dropped', async () => {
    const { source, stdin, settle, timeOut } = open();
    const reports: Report[] = [];
    stdin.hearReports((report) => reports.push(report));
    source.send('a\u001b[<0;3;5Mb\u001b[<64;3;5M\u001b[M !!c\u001b[12;');
    source.send('1Rd\u001b[<32;4');
    expect(await settle()).toEqual([['a'], ['b'], ['c'], ['d']]);
    source.send(';5M\u001b[<0;');
    timeOut();
    expect(await settle()).toHaveLength(4);
    expect(reports.map(({ kind }) => kind)).toEqual(['press', 'cursor', 'drag']);
  });

  test('what was typed before comes first, also when it ends inside a character', async () => {
    const bytes = Buffer.from('a你');
    const { source, settle } = open(bytes.subarray(0, 2));
    source.send(bytes.subarray(2));
    expect((await settle()).flat()).toEqual(['a', '你']);
  });

  test('keys wait one by one while nobody listens', async () => {
    const { source, stdin, settle, read, reads } = open();
    stdin.removeListener('readable', read);
    source.send('abc');
    await settle();
    stdin.on('readable', read);
    await settle();
    expect(reads).toEqual([['a'], ['b'], ['c']]);
  });

  test('the end of the input comes after the last key', async () => {
    const { source, stdin, settle } = open();
    let isEnded = false;
    stdin.on('end', () => {
      isEnded = true;
    });
    source.send('q\u001b');
    source.emit('end');
    expect(await settle()).toEqual([['q'], ['\u001b']]);
    expect(isEnded).toBe(true);
  });

  test('the terminal is read between ref and unref only, and raw mode is passed on', () => {
    const { source, stdin } = open();
    stdin.ref();
    stdin.setRawMode(true);
    stdin.setRawMode(false);
    stdin.unref();
    expect(source.calls).toEqual(['pause', 'ref', 'resume', 'raw true', 'raw false', 'pause', 'unref']);
    expect(stdin.isTTY).toBe(true);
  });
});
