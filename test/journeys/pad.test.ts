import { describe, expect, onTestFinished, test } from 'vitest';
import { openJournal } from '../../src/app/journal/journal.ts';
import { lessonNumber } from '../content/shipped-lessons.ts';
import { temporaryFolder } from './home-folder.ts';
import { keys, openTerminal, type Terminal } from './terminal.ts';

const { lesson } = lessonNumber(10);
const on = '\x1b[?1002h';
const off = '\x1b[?1002l';
const pad = lesson.scenes.find(({ kind }) => kind === 'teach');

/** A learner's folder in which lesson 10 goes on at its drawing pad. */
function homeAtPad(): string {
  const folder = temporaryFolder();
  if (pad?.kind !== 'teach') throw new Error('lesson 10 has no drawing pad');
  const journal = openJournal({ folder, writer: 'test', build: 'test', now: () => new Date() });
  journal.append({ kind: 'started', lesson: lesson.id, questions: 1 });
  journal.append({ kind: 'reached', lesson: lesson.id, scene: pad.id });
  return folder;
}

async function openPad(size: { columns?: number; rows?: number } = {}, home = homeAtPad()) {
  const args = ['learn', '10', '--lang', 'en', '--no-animation'];
  const terminal = openTerminal({ home, args, ...size });
  onTestFinished(terminal.close);
  await terminal.waitFor('1/3  Draw');
  await terminal.waitUntil(() => terminal.raw().includes(on), 'the mouse to be tracked');
  return terminal;
}

/** Where on the screen the cell of the pencil is, which at first is the middle one. */
function pencilAt(terminal: Terminal) {
  const lines = terminal.lines();
  const row = lines.findIndex((line) => /\[(\]|█)/.test(line));
  return { row, column: lines[row]?.search(/\[(\]|█)/) ?? -1 };
}

/** The rows of the sheet, ink as #. */
function sheet(terminal: Terminal): string[] {
  const lines = terminal.lines();
  const top = lines.findIndex((line) => /your sheet|pen is down/.test(line)) + 1;
  return lines.slice(top, top + 7).map((line) => {
    const cells = Array.from({ length: 7 }, (_, cell) => line.slice(2 + 2 * cell, 4 + 2 * cell));
    return cells.map((cell) => (cell.includes('█') ? '#' : '.')).join('');
  });
}

function mouse(button: number, row: number, column: number, end: 'M' | 'm' = 'M') {
  return `\x1b[<${button};${column + 1};${row + 1}${end}`;
}

describe('the mouse draws on the pad', () => {
  test.for([
    { columns: 80, rows: 24 },
    { columns: 60, rows: 20 },
    { columns: 120, rows: 40 },
  ])('cell by cell, in $columns×$rows', async (size) => {
    const terminal = await openPad(size);
    const { row, column } = pencilAt(terminal);
    // From the left edge of the middle row to its right edge, at one stroke, and past it.
    terminal.press(mouse(0, row, column - 6), mouse(32, row, column + 7), mouse(32, row, column + 9));
    terminal.press(mouse(0, row, column + 9, 'm'));
    await terminal.waitFor('[█');
    expect(sheet(terminal)).toEqual([...Array(3).fill('.......'), '#######', ...Array(3).fill('.......')]);
    // A press on ink takes it away; the right cell of the row above gets some.
    terminal.press(mouse(0, row, column), mouse(0, row, column, 'm'));
    await terminal.waitFor('[]');
    terminal.press(mouse(0, row - 3, column + 6), mouse(0, row - 3, column + 6, 'm'));
    await terminal.waitFor('[█');
    expect(sheet(terminal)).toEqual([
      '......#',
      '.......',
      '.......',
      '###.###',
      '.......',
      '.......',
      '.......',
    ]);
  });

  test('where the pad has moved to: the sentence above it grew by a line, and the window by some', async () => {
    const terminal = await openPad({ columns: 60, rows: 20 });
    terminal.press(keys.enter);
    await terminal.waitFor('Draw something first');
    terminal.resize(70, 30);
    await terminal.waitFor('your sheet');
    await new Promise((resolve) => setTimeout(resolve, 300));
    const { row, column } = pencilAt(terminal);
    terminal.press(mouse(0, row + 2, column - 2), mouse(32, row + 3, column - 2));
    await terminal.waitFor('[█');
    await terminal.waitFor('1/3  Draw');
    expect(sheet(terminal).filter((line) => line.includes('#'))).toEqual(['..#....', '..#....']);
  });

  test('and nothing else: not beside the pad, not with another button, and nothing is typed', async () => {
    const terminal = await openPad();
    const { row, column } = pencilAt(terminal);
    const elsewhere = [
      [0, 0],
      [row, column - 8],
      [row - 4, column],
      [row + 4, column],
      [row, column + 8],
      [row, column + 20],
    ] as const;
    for (const [y, x] of elsewhere) terminal.press(mouse(0, y, x), mouse(0, y, x, 'm'));
    for (const button of [1, 2, 64, 65, 35, 8]) terminal.press(mouse(button, row, column));
    terminal.press('\x1b[M !!', '\x1b[M#"9', '\x1b[32;5;5M', '\x1b[5;5R');
    // Typed into the command line it would be seen.
    terminal.press('/');
    await terminal.waitFor('/hint');
    terminal.press(mouse(0, row, column), mouse(0, row, column, 'm'), 'x');
    await terminal.waitFor('x');
    expect(terminal.text()).not.toMatch(/;\d|\d[Mm]\b/);
    terminal.press(keys.escape);
    await terminal.waitFor('Esc map');
    expect(sheet(terminal)).toEqual(Array(7).fill('.......'));
  });
});

test('who leaves in the middle and comes back goes on there', async () => {
  const home = homeAtPad();
  const first = await openPad({}, home);
  first.press('d', keys.right, keys.left, keys.left, keys.enter);
  await first.waitFor('It guesses');
  first.press(keys.enter);
  await first.waitFor('Now 十 (ten) gets');
  first.press(keys.escape);
  await first.waitFor('Labs');
  first.press(keys.enter);
  await first.waitFor('2/3  Draw 口');
  first.press(keys.interrupt);
  await first.waitForExit();

  const second = openTerminal({ home, args: ['learn', '10', '--lang', 'en', '--no-animation'] });
  onTestFinished(second.close);
  await second.waitFor('2/3  Draw 口');
  await second.waitFor('still here');
  expect(second.text()).not.toContain('1/3');
});

describe('the mouse is tracked while the pad is open, and off at every ending', () => {
  const isOff = (terminal: Terminal) => terminal.raw().lastIndexOf(off) > terminal.raw().lastIndexOf(on);

  test.for([
    ['Esc', (terminal: Terminal) => terminal.press(keys.escape), 'Labs'],
    ['the next scene', (terminal: Terminal) => terminal.press('s'), 'voice assistant'],
    ['the command line', (terminal: Terminal) => terminal.press('/'), '/hint'],
    ['a window too small', (terminal: Terminal) => terminal.resize(50, 10), 'too small|at least'],
    ['the answer of the machine', (terminal: Terminal) => terminal.press(' ', keys.enter), 'It guesses'],
  ] as const)('%s', async ([, end, then]) => {
    const terminal = await openPad();
    end(terminal);
    await terminal.waitFor(new RegExp(then));
    await terminal.waitUntil(() => isOff(terminal), 'the mouse to be off');
    expect(isOff(terminal)).toBe(true);
  });

  test.for(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'])('%s', async (signal) => {
    const terminal = await openPad();
    terminal.kill(signal);
    await terminal.waitForExit();
    expect(isOff(terminal)).toBe(true);
  });

  test('Ctrl+C', async () => {
    const terminal = await openPad();
    terminal.press(keys.interrupt);
    await terminal.waitForExit();
    expect(isOff(terminal)).toBe(true);
  });

  test('it is not on before, nor in another scene', async () => {
    const terminal = openTerminal({ home: temporaryFolder(), args: ['learn', '10', '--no-animation'] });
    onTestFinished(terminal.close);
    await terminal.waitFor('Enter answer');
    expect(terminal.raw()).not.toContain(on);
  });

  test('Ctrl+Z, and on again when the shell goes on with it', async () => {
    const terminal = openTerminal({
      home: homeAtPad(),
      command: ['bash', '--norc', '-i'],
      env: { PS1: 'shell> ' },
    });
    onTestFinished(terminal.close);
    await terminal.waitFor('shell>');
    terminal.press(`'${process.execPath}' dist/cli.js learn 10 --lang en --no-animation\r`);
    await terminal.waitFor('1/3  Draw');
    terminal.press('\x1a');
    await terminal.waitFor('Stopped');
    expect(isOff(terminal)).toBe(true);
    terminal.press('fg\r');
    await terminal.waitFor(/fg.*1\/3 {2}Draw/s);
    expect(isOff(terminal)).toBe(false);
    const { row, column } = pencilAt(terminal);
    terminal.press(mouse(0, row, column));
    await terminal.waitFor('[█');
    terminal.press(keys.interrupt);
    await terminal.waitFor(/\[█.*shell>/s);
    expect(isOff(terminal)).toBe(true);
  });
});
