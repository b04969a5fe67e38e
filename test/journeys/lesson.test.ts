import { expect, onTestFinished, test } from 'vitest';
import { lessonNumber } from '../content/shipped-lessons.ts';
import { temporaryFolder } from './home-folder.ts';
import { arriveAt, playStop, stopsOf } from './play-lesson.ts';
import { run } from './run.ts';
import { keys, openTerminal } from './terminal.ts';

const shipped = lessonNumber(2);
const { lesson } = shipped;
const stops = stopsOf(lesson);
const half = Math.ceil(stops.length / 2);

function open(home: string, language: string, args: readonly string[] = []) {
  const terminal = openTerminal({ home, args: ['--lang', language, '--no-animation', ...args] });
  onTestFinished(terminal.close);
  return terminal;
}

test.for(['zh', 'en'] as const)(
  'lesson 2 in %s: by keys to its middle, away by Ctrl+C, back at the same scene, to its end, and into the progress',
  async (language) => {
    const home = temporaryFolder();
    const first = open(home, language, ['learn', '2']);
    for (const [index, stop] of stops.slice(0, half).entries()) {
      await arriveAt(first, index + 1, stops.length);
      await playStop(first, stop, shipped, language);
    }
    await arriveAt(first, half + 1, stops.length);
    first.press(keys.interrupt);
    expect(await first.waitForExit()).toMatchObject({ exitCode: 130 });
    expect(first.text().trimEnd()).toMatch(
      language === 'zh' ? /都记下了，下次从这里接着学。$/ : /All saved: next time you go on from here\.$/,
    );

    const second = open(home, language);
    await second.waitFor(`${half + 1}/${stops.length}`);
    second.press(keys.enter);
    for (const [index, stop] of stops.slice(half).entries()) {
      await arriveAt(second, half + index + 1, stops.length);
      await playStop(second, stop, shipped, language);
    }
    await second.waitFor(/\+\d+ XP/);
    second.press(keys.interrupt);
    await second.waitForExit();

    const { stdout } = run(['progress', '--json'], { home });
    const { lessons, misses } = JSON.parse(stdout);
    expect(lessons.find(({ id }: { id: string }) => id === lesson.id)).toMatchObject({
      stars: 2,
      started: 1,
      finished: 1,
      resumesAt: null,
    });
    expect(misses).toEqual([]);
  },
);

test('a kill in the middle of a scene costs at most that scene', async () => {
  const home = temporaryFolder();
  const first = open(home, 'en', ['learn', '2']);
  for (const [index, stop] of stops.slice(0, 2).entries()) {
    await arriveAt(first, index + 1, stops.length);
    await playStop(first, stop, shipped, 'en');
  }
  await arriveAt(first, 3, stops.length);
  first.kill('SIGKILL');
  await first.waitForExit();

  const second = open(home, 'en', ['learn', '2']);
  await arriveAt(second, 3, stops.length);
  expect(second.text()).toContain(`Lesson 2 · 3/${stops.length}`);
});

test('from nothing, the first question is two keys away at most', async () => {
  const terminal = open(temporaryFolder(), 'en');
  await terminal.waitFor('Enter start');
  terminal.press(keys.enter);
  await terminal.waitFor('Enter answer');
  expect(terminal.text()).toMatch(/Lesson 1 · 1\//);
});
