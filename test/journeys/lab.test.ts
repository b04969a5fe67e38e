import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { encodeRun } from '../../src/experiments/run-code/run-code.ts';
import { labWords } from '../../src/faces/words/lab-words.ts';
import { shippedLabs } from '../tutor/lab/labs.ts';
import { temporaryFolder } from './home-folder.ts';
import { run } from './run.ts';
import { keys, openTerminal } from './terminal.ts';

const sizes = [
  { columns: 80, rows: 24 },
  { columns: 60, rows: 20 },
];

test.concurrent.for(shippedLabs.flatMap((lab) => sizes.map((size) => ({ ...lab, ...size }))))(
  '$id at $columns columns: it opens, turns, trains and is left',
  async ({ id, title, trains, columns, rows }, { expect, onTestFinished }) => {
    const terminal = openTerminal({ home: temporaryFolder(), args: ['lab', id], columns, rows });
    onTestFinished(terminal.close);
    await terminal.waitFor(title.en);
    // Where the keys do not all fit, `?` has the rest.
    await terminal.waitFor(/Esc back|\? keys/);
    terminal.press(keys.right, ']', ']', ']', keys.space);
    if (trains) await terminal.waitFor(/pause|train/);
    terminal.press('v', 'r', '.', keys.escape);
    await terminal.waitFor('Esc map');
    for (const line of terminal.lines()) expect(line.length).toBeLessThanOrEqual(columns);
    terminal.press(keys.interrupt);
    expect(await terminal.waitForExit()).toMatchObject({ exitCode: 130 });
  },
);

test.concurrent.for(sizes)(
  'a lab made of scenes asks, replies and is left at $columns columns',
  async ({ columns, rows }, { expect, onTestFinished }) => {
    const args = ['--no-animation', 'lab', 'broken-machines'];
    const terminal = openTerminal({ home: temporaryFolder(), args, columns, rows });
    onTestFinished(terminal.close);
    await terminal.waitFor('a healthy one');
    await terminal.waitFor('1/8');
    // One of them is right; what comes after it changes nothing.
    terminal.press('1', '2', '3', '4');
    await terminal.waitFor('Enter go on');
    await terminal.waitFor('a healthy one');
    for (const line of terminal.lines()) expect(line.length).toBeLessThanOrEqual(columns);
    terminal.press(keys.escape);
    await terminal.waitFor('Esc map');
    terminal.press(keys.interrupt);
    expect(await terminal.waitForExit()).toMatchObject({ exitCode: 130 });
  },
);

test('what was said in one lab stands neither above the list nor above the next lab, but in the history', async () => {
  const args = ['--no-animation', '--lang', 'en', 'lab', 'broken-machines'];
  const terminal = openTerminal({ home: temporaryFolder(), args, rows: 40 });
  onTestFinished(terminal.close);
  await terminal.waitFor('1/8');
  expect(terminal.lines()[0]).toBe('  Broken machines');
  terminal.press(keys.escape);
  await terminal.waitFor('Esc map');
  expect(terminal.lines()[0]).toBe('  Labs');
  expect(terminal.text()).not.toContain('Eight machines');
  expect(terminal.transcript()).toContain('Eight machines');
  terminal.press(keys.up, keys.enter);
  await terminal.waitFor('bet 1/8');
  expect(terminal.lines()[0]).toBe('  Against the model');
  expect(terminal.text()).not.toContain('Labs');
});

test('while the playground trains at full speed it hears every key', async () => {
  const terminal = openTerminal({ home: temporaryFolder(), args: ['lab', 'playground'] });
  onTestFinished(terminal.close);
  await terminal.waitFor('Esc back');
  terminal.press(']', ']', ']', keys.space);
  await terminal.waitFor('pause');
  await terminal.waitFor(/step [1-9]/);
  terminal.press(keys.space);
  await terminal.waitFor('paused');
  terminal.press(keys.down);
  await terminal.waitFor('▸ points');
  expect(terminal.text()).toContain('full speed');
});

test('Ctrl+C in the middle of a training ends the program', async () => {
  const terminal = openTerminal({ home: temporaryFolder(), args: ['lab', 'playground'] });
  onTestFinished(terminal.close);
  await terminal.waitFor('Esc back');
  terminal.press(keys.space);
  await terminal.waitFor(/step [1-9]/);
  terminal.press(keys.interrupt);
  expect(await terminal.waitForExit()).toMatchObject({ exitCode: 130 });
});

test('Ctrl+C while a long run is carried out again ends the program', async () => {
  const params = { data: 'spiral', layers: 6, neurons: 32, batch: 10, steps: 100_000 };
  const code = encodeRun({ experiment: 'classifier', params, seed: 1 }) ?? '';
  const terminal = openTerminal({ home: temporaryFolder(), args: ['replay', code] });
  onTestFinished(terminal.close);
  await terminal.waitFor('once more');
  terminal.press(keys.interrupt);
  expect(await terminal.waitForExit()).toMatchObject({ exitCode: 130 });
});

test('lab NAME --plain plays by lines, to its goal', () => {
  const args = ['lab', 'race', '--plain', '--lang', 'en'];
  const { stdout, status } = run(args, { home: temporaryFolder(), input: '1 0.25\ngo\n' });
  expect(status).toBe(0);
  expect(stdout).toContain(labWords.reached.en);
});

test('a name that no lab has is told in a sentence with those there are', () => {
  const { stderr, status } = run(['lab', 'sauna', '--lang', 'en'], {
    home: temporaryFolder(),
  });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^There is no lab “sauna”\. There are: 1 \(admission-line\), .*\n$/);
});

describe('a text of one’s own', () => {
  const poem = '山高月小，水落石出。\n江流有声，断岸千尺。\n'.repeat(3);

  function textFile(content: string | Uint8Array): string {
    const path = join(temporaryFolder(), '赤壁.txt');
    writeFileSync(path, content);
    return path;
  }

  test('is learned line by line, and its run replayed with the file only', () => {
    const [home, file] = [temporaryFolder(), textFile(poem)];
    const input = 'steps 200\nη 0.02\ngo\n';
    const trained = run(['lab', 'recite', '--text', file, '--plain', '--lang', 'en'], { home, input });
    expect(trained.stdout).toContain('1. text = 赤壁');
    const [, code = ''] = trained.stdout.match(/replay (recite-\S+)/) ?? [];
    const replay = (...args: readonly string[]) => run(['replay', code, '--lang', 'en', ...args], { home });
    expect(replay()).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^recite-.*--text FILE\.\n$/),
    });
    const [, told = ''] = trained.stdout.match(/^(step 200: loss.*)$/m) ?? [];
    expect(replay('--text', file).stdout).toContain(told);
    expect(readFileSync(join(home, 'journal.jsonl'), 'utf8')).not.toContain('江流');
  });

  test('speaks, is saved and is gone on with in a terminal', async () => {
    const home = temporaryFolder();
    const first = openTerminal({ home, args: ['lab', 'recite', '--text', textFile(poem)] });
    onTestFinished(first.close);
    await first.waitFor('▸ text  赤壁');
    await first.waitFor('step 0');
    first.press('s');
    await first.waitFor('Asked, it says: ');
    first.press('.');
    await first.waitFor('step 1 ');
    first.press('w');
    await first.waitFor('Saved, at step 1');
    first.press(keys.interrupt);
    await first.waitForExit();
    const second = openTerminal({ home, args: ['lab', 'recite'] });
    onTestFinished(second.close);
    await second.waitFor('One is saved, at step 1: g goes on from it.');
    second.press('g');
    await second.waitFor('your own text');
    await second.waitFor('step 1 ');
    second.press(keys.interrupt);
    expect(await second.waitForExit()).toMatchObject({ exitCode: 130 });
  });

  test.each([
    ['empty', '', /is empty/],
    ['in GBK', Uint8Array.of(0xc8, 0xcb, 0xd6, 0xae), /GBK/],
    ['binary', Uint8Array.of(0, 1, 2), /not a text file/],
  ])('that is %s is refused in one sentence', (_, content, words) => {
    const { stderr, status } = run(['lab', 'recite', '--text', textFile(content), '--lang', 'en']);
    expect(status).toBe(1);
    expect(stderr).toMatch(words);
    expect(stderr).toMatch(/^[^\n]+\n$/);
  });
});
