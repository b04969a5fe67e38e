// From a key to the screen while a run plays: Space pauses and resumes it, and the sign before its bar says so.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hold, median, open, quantile, withHome } from './terminal.mjs';

const presses = 100;
/** The longest run of lesson 2; the learner left just there. */
const scene = { lesson: 'admission-neuron', scene: 'watch-scaled' };

await withHome(async (home) => {
  mkdirSync(home, { recursive: true });
  const fact = { id: 'bench-1', at: '2026-01-01T00:00:00.000Z', v: 1, kind: 'reached', ...scene };
  const lines = [{ nnTutor: 'journal', format: 1 }, fact].map((line) => `${JSON.stringify(line)}\n`);
  writeFileSync(join(home, 'journal.jsonl'), lines.join(''));
  const terminal = open(['learn', scene.lesson], { home });
  const isPaused = (text) => /^ {2}= /m.test(text);
  const isPlaying = (text) => /^ {2}▸ .*\d+\/\d+ {2}\d+\/s/m.test(text);
  await terminal.when(isPlaying);
  const times = [];
  for (let press = 0; press < presses; press++) {
    if (!isPaused(terminal.text()) && !isPlaying(terminal.text())) {
      terminal.press('r');
      await terminal.when(isPlaying);
    }
    const target = isPaused(terminal.text()) ? isPlaying : isPaused;
    const began = performance.now();
    terminal.press(' ');
    times.push((await terminal.when(target)) - began);
    await new Promise((resolve) => setTimeout(resolve, 30 + (press % 7) * 10));
  }
  await terminal.close();
  console.log(
    `     key to screen: p90 ${quantile(times, 0.9).toFixed(1)} ms, p99 ${quantile(times, 0.99).toFixed(1)} ms`,
  );
  process.exitCode = hold('key to screen, median', median(times), 16, ' ms') ? 0 : 1;
});
