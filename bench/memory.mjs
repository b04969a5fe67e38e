// How many bytes a training step leaves on the heap, on each of the engine's kernels; and whether the process still needs as
// much memory after 10,000 steps of a Transformer. Each runs in a process of its own.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { hold } from './terminal.mjs';

/** What is run, and how many bytes a step may leave: the loss, a number, which on plain kernels the forward pass returns too. */
const compiled = { ours: 16, 'ours-float64': 16 };
const all = { ...compiled, 'ours-plain': 32 };
// On plain kernels V8 has not compiled all of a Transformer's step before thousands of them.
const bars = { W2: all, W3: all, W4s: compiled };
const steps = 10_000;

const held = [];
for (const [workload, rows] of Object.entries(bars))
  for (const [rival, bar] of Object.entries(rows)) {
    const { bytes } = await ask('bytes', rival, workload);
    held.push(hold(`${workload}, ${rival}: bytes a step allocates`, Math.round(bytes), bar, '', 0));
  }
const growth = await ask('growth', 'ours', 'W4s', steps);
for (const [what, before, after, bar] of [
  ['heap', growth.before.heapUsed, growth.after.heapUsed, 1],
  ['whole process', growth.before.rss, growth.after.rss, 8],
]) {
  console.log(`     W4s, ${what}: ${toMegabytes(before)} MB, after ${steps} steps ${toMegabytes(after)} MB`);
  held.push(hold(`W4s, ${what}: grown by`, (after - before) / 2 ** 20, bar, ' MB', 1));
}
process.exitCode = held.every(Boolean) ? 0 : 1;

function ask(...args) {
  const child = fork(fileURLToPath(new URL('./memory-of.mjs', import.meta.url)), args.map(String), {
    execArgv: ['--expose-gc'],
  });
  return new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', (code) => reject(new Error(`${args.join(' ')} ended with ${code}.`)));
  });
}

function toMegabytes(bytes) {
  return (bytes / 2 ** 20).toFixed(1);
}
