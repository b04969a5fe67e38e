import { describe, expect, test } from 'vitest';
import { openMouse } from '../../../../src/faces/ink/terminal/mouse.ts';
import type { Report } from '../../../../src/faces/ink/terminal/reports.ts';
import { fakeLater } from './fake-terminal.ts';

const on = '\u001b[?1002h\u001b[?1006h';
const off = '\u001b[?1006l\u001b[?1002l';
const press: Report = { kind: 'press', row: 1, column: 2 };

function open() {
  const written: string[] = [];
  const clock = fakeLater();
  let tell: (report: Report) => void = () => {};
  const mouse = openMouse({
    write: (text) => written.push(text),
    later: clock.later,
    hear: (onReport) => {
      tell = onReport;
    },
  });
  return { mouse, written, tell: (report: Report) => tell(report), ...clock };
}

describe('tracking', () => {
  test('is on from the first listener to its end, and only then is anything told', () => {
    const { mouse, written, tell } = open();
    const heard: Report[] = [];
    tell(press);
    const stop = mouse.track((report) => heard.push(report));
    tell(press);
    stop();
    tell(press);
    expect(written).toEqual([on, off]);
    expect(heard).toEqual([press]);
  });

  test('ended twice it is switched off once', () => {
    const { mouse, written } = open();
    const stop = mouse.track(() => {});
    stop();
    stop();
    expect(written).toEqual([on, off]);
  });

  test('rests while the terminal is somebody else’s, also if it is ended meanwhile', () => {
    const { mouse, written } = open();
    const stop = mouse.track(() => {});
    mouse.rest()();
    expect(written).toEqual([on, off, on]);
    const wake = mouse.rest();
    stop();
    wake();
    expect(written).toEqual([on, off, on, off]);
  });
});

describe('the cursor', () => {
  test('is asked for, and the answer is no mouse', async () => {
    const { mouse, written, tell, waits } = open();
    const heard: Report[] = [];
    mouse.track((report) => heard.push(report));
    const answer = mouse.locateCursor();
    tell({ kind: 'cursor', row: 20, column: 0 });
    expect(await answer).toMatchObject({ row: 20, column: 0 });
    expect([written.at(-1), heard, waits()]).toEqual(['\u001b[6n', [], []]);
  });

  test('is nowhere if nobody answers, and a late answer is not taken for the next', async () => {
    const { mouse, tell, timeOut } = open();
    const first = mouse.locateCursor();
    timeOut();
    expect(await first).toBeUndefined();
    tell({ kind: 'cursor', row: 1, column: 0 });
    const second = mouse.locateCursor();
    tell({ kind: 'cursor', row: 2, column: 0 });
    expect(await second).toMatchObject({ row: 2 });
  });
});
