import { expect, onTestFinished, test } from 'vitest';
import { languages } from '../../src/text/text.ts';
import { lessonNumber } from '../content/shipped-lessons.ts';
import { isLong } from '../long.ts';
import { temporaryFolder } from './home-folder.ts';
import { arriveAt, playStop, stopsOf } from './play-lesson.ts';
import { run } from './run.ts';
import { openTerminal } from './terminal.ts';

const sizes = [
  [60, 20],
  [80, 24],
  [120, 40],
] as const;

const all = [10, 11, 12].flatMap((number) =>
  sizes.flatMap(([columns, rows]) => languages.map((language) => ({ number, columns, rows, language }))),
);
// Each lesson once, in each size and language once.
const some = [all[0], all[9], all[17]].flatMap((journey) => journey ?? []);

test.for(isLong ? all : some)(
  'lesson $number in $language from its first scene to its end, in $columns×$rows',
  { timeout: 180_000 },
  async ({ number, columns, rows, language }) => {
    const shipped = lessonNumber(number, language);
    const args = ['--lang', language, '--no-animation', 'learn', String(number)];
    const home = temporaryFolder();
    const terminal = openTerminal({ home, args, columns, rows });
    onTestFinished(terminal.close);
    const stops = stopsOf(shipped.lesson);
    for (const [index, stop] of stops.entries()) {
      await arriveAt(terminal, index + 1, stops.length);
      await playStop(terminal, stop, shipped, language);
    }
    await terminal.waitFor(/\+\d+ XP/);
    const { lessons } = JSON.parse(run(['progress', '--json'], { home }).stdout);
    expect(lessons[number - 1]).toMatchObject({ id: shipped.lesson.id, stars: 2, finished: 1 });
  },
);
