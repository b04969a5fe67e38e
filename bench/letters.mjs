// Tasks with letters, which show attention at work: does the built engine learn them whatever the seed, how long does that take,
// and does it look where it should? A Transformer of 1 block, width 32 and 1 head trains on 16 words of up to 7 letters a step
// and is tested on 100 fresh ones. The process of each seed starts before its time is taken.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { hold, holdAtLeast, median } from './terminal.mjs';
import { timeProcess } from './time-process.mjs';

const script = fileURLToPath(new URL('./whole/letters.mjs', import.meta.url));

const backwards = await learn('backwards', 400);
await learn('copy', 400);
// It has no fixed place to look at, and stays a failure.
await learn('sort', 600);
console.log();
const held = [
  holdAtLeast('backwards: least accuracy', least(backwards, 'accuracy'), 0.99, 4),
  holdAtLeast('backwards: least attention on the right cell', least(backwards, 'attention'), 0.95, 3),
  hold('backwards: longest training', Math.max(...backwards.map(({ ms }) => ms)), 500, ' ms', 0),
];
process.exitCode = held.every(Boolean) ? 0 : 1;

/** Twenty seeds, one after the other. */
async function learn(task, steps) {
  const runs = [];
  for (let seed = 1; seed <= 20; seed++) {
    const { answer } = await timeProcess(() =>
      spawn(process.execPath, [script, task, String(seed), String(steps)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      }),
    );
    if (!answer) throw new Error(`${task} with the seed ${seed} failed.`);
    runs.push(answer);
  }
  const attention =
    runs[0].attention === null ? '' : `, attention on the right cell ${toRange(runs, 'attention')}`;
  const medianOf = (what) => median(runs.map((run) => run[what])).toFixed(0);
  // Where others compute on the same cores, the time of the core tells more than the clock.
  console.log(
    `     ${task}, ${steps} steps, 20 seeds: median ${medianOf('ms')} ms, ${medianOf('cpuMs')} ms of a core; ` +
      `accuracy ${toRange(runs, 'accuracy')}${attention}`,
  );
  return runs;
}

function least(runs, what) {
  return Math.min(...runs.map((run) => run[what]));
}

function toRange(runs, what) {
  return `${least(runs, what).toFixed(3)} to ${Math.max(...runs.map((run) => run[what])).toFixed(3)}`;
}
