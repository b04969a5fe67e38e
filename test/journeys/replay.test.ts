import { describe, expect, onTestFinished, test } from 'vitest';
import { encodeRun } from '../../src/experiments/run-code/run-code.ts';
import { lessonNumber } from '../content/shipped-lessons.ts';
import { temporaryFolder } from './home-folder.ts';
import { arriveAt, playStop, stopsOf } from './play-lesson.ts';
import { run } from './run.ts';
import { keys, openTerminal } from './terminal.ts';

const shipped = lessonNumber(6);
const { lesson } = shipped;
const stops = stopsOf(lesson);
const runs = stops.flatMap((stop) => (stop.kind === 'watch' ? [stop.figure.trace] : []));
const longest = runs.toSorted((a, b) => b.frames.length - a.frames.length)[0];
if (longest === undefined) throw new Error('lesson 6 has runs to watch');
const { length } = longest.frames;
const code = encodeRun(longest) ?? '';
const wrong = `${code.slice(0, -1)}${code.endsWith('7') ? '8' : '7'}`;

function open(options: Partial<Parameters<typeof openTerminal>[0]> = {}) {
  const terminal = openTerminal({ home: temporaryFolder(), ...options });
  onTestFinished(terminal.close);
  return terminal;
}

const views = ['zh', 'en'].flatMap((language) => [
  { language, columns: 80, rows: 24 },
  { language, columns: 60, rows: 20 },
]);

describe.for(views)('replay CODE in $language at $columns×$rows', ({ language, ...size }) => {
  /** What is on the screen at every frame, from the last to the first. */
  async function framesSeen(): Promise<string[]> {
    // Without colours a frame is short enough to arrive in one piece.
    const args = ['--lang', language, '--no-animation', 'replay', code];
    const terminal = open({ ...size, args, env: { NO_COLOR: '1' } });
    const seen: string[] = [];
    for (let frame = length; frame > 0; frame--) {
      await terminal.waitFor(` ${frame}/${length} `);
      seen.push(terminal.text());
      terminal.press(keys.left);
    }
    terminal.press(keys.escape);
    expect(await terminal.waitForExit()).toMatchObject({ exitCode: 0 });
    return seen;
  }

  test('shows the code and the seed, and twice the same frames to the last digit', async () => {
    const first = await framesSeen();
    expect(first[0]).toContain(code);
    expect(first[0]).toContain(`${language === 'zh' ? '种子' : 'seed'} = ${longest.seed}`);
    expect(new Set(first).size).toBe(length);
    expect(await framesSeen()).toEqual(first);
  });
});

test.for(['zh', 'en'])('line by line in %s a replay tells the same twice', (language) => {
  const [first, second] = [1, 2].map(() =>
    run(['--lang', language, 'replay', code.toLowerCase()], { home: temporaryFolder() }),
  );
  expect(first).toMatchObject({ status: 0, stderr: '' });
  expect(first?.stdout).toContain(code);
  expect(second).toEqual(first);
});

test.for(['zh', 'en'])(
  'a wrong code ends with 1 and a plain sentence in %s, on either face',
  async (language) => {
    const { status, stdout, stderr } = run(['--lang', language, 'replay', wrong], {
      home: temporaryFolder(),
    });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain(wrong);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    const terminal = open({ args: ['--lang', language, 'replay', wrong] });
    expect(await terminal.waitForExit()).toMatchObject({ exitCode: 1 });
    expect(terminal.text().replaceAll('\n', '')).toContain(wrong);
  },
);

test('a run watched in a lesson is in the list, and plays from there', async () => {
  const home = temporaryFolder();
  const first = open({ home, args: ['--lang', 'en', '--no-animation', 'learn', '6'] });
  const watched = stops.findIndex((stop) => stop.kind === 'watch');
  for (const [index, stop] of stops.slice(0, watched + 1).entries()) {
    await arriveAt(first, index + 1, stops.length);
    await playStop(first, stop, shipped, 'en');
  }
  await arriveAt(first, watched + 2, stops.length);
  first.press(keys.interrupt);
  await first.waitForExit();

  const second = open({ home, args: ['--lang', 'en', '--no-animation', 'replay'] });
  const [newest] = runs;
  if (newest === undefined) throw new Error('unreachable: there is a longest run');
  const newestCode = encodeRun(newest) ?? '';
  await second.waitFor(newestCode);
  second.press(keys.enter);
  await second.waitFor(`seed = ${newest.seed}`);
  expect(second.text()).toContain(newestCode);
  second.press(keys.escape);
  await second.waitFor('Runs you watched');
  second.press(keys.escape);
  expect(await second.waitForExit()).toMatchObject({ exitCode: 0 });
});
