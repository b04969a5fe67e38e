import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { allEditions, questionsOf } from '../content/shipped-lessons.ts';
import { isLong } from '../long.ts';
import { temporaryFolder } from './home-folder.ts';
import { openTerminal, type Terminal } from './terminal.ts';

type Size = readonly [columns: number, rows: number];

const usual: Size = [80, 24];
/** Those that left doubled lines behind. */
const known: readonly Size[] = [[60, 20], [120, 40], usual];
const anySize = fc.oneof(
  { weight: 9, arbitrary: fc.tuple(fc.integer({ min: 60, max: 140 }), fc.integer({ min: 20, max: 50 })) },
  // Too small for the program, which says so.
  { weight: 1, arbitrary: fc.tuple(fc.integer({ min: 20, max: 59 }), fc.integer({ min: 6, max: 19 })) },
);
const [someSizes = []] = fc.sample(
  fc.array(anySize, { minLength: isLong ? 200 : 12, maxLength: isLong ? 200 : 12 }),
  {
    numRuns: 1,
    seed: 7,
  },
);

/** From the question on, wherever it stands first: what is doubled is there twice. */
function liveOf(terminal: Terminal, prompt: string): string {
  const lines = terminal.lines();
  const from = lines.findIndex((line) => line.includes(prompt));
  return from < 0 ? '' : lines.slice(from).join('\n').trimEnd();
}

test.for(isLong ? [1, 2, 3, 4, 5, 12] : [1, 4, 12])(
  'however the terminal is resized, the first question of lesson %i stands there whole and once',
  { timeout: 120_000 },
  async (number) => {
    const shipped = allEditions.findLast(({ lesson }) => lesson.number === number);
    const [question] = shipped ? questionsOf(shipped.lesson) : [];
    const prompt = question?.prompt.en.slice(0, 24);
    if (prompt === undefined) throw new Error(`lesson ${number} asks nothing`);
    const home = temporaryFolder();
    const open = () => {
      const args = ['--lang', 'en', '--no-animation', 'learn', String(number)];
      const terminal = openTerminal({ home, args });
      onTestFinished(terminal.close);
      return terminal;
    };
    const fresh = open();
    await fresh.waitFor('Enter answer');
    const wanted = liveOf(fresh, prompt);
    expect(wanted).not.toBe('');
    const resized = open();
    await resized.waitFor('Enter answer');
    for (const [columns, rows] of [...known, ...someSizes, ...known]) {
      resized.resize(columns, rows);
      await pause(isLong ? 60 : 120);
    }
    await resized.waitUntil(
      () => liveOf(resized, prompt) === wanted,
      `the question as it stands afresh:\n${wanted}`,
    );
  },
);
