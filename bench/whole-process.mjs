// Whole processes in turns, start included: 400 steps of W4s, the recital, and 20,000 steps of W2. Each reads its workload from
// a file, trains, and tells the loss that it reached in its only line.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hasPyTorch, spawnPyTorch } from './find-pytorch.mjs';
import { hold, median } from './terminal.mjs';
import { timeProcess } from './time-process.mjs';
import { drawRecital } from './transformer/recital.mjs';
import { workloads } from './workloads.mjs';

const rounds = 5;
const stdio = ['ignore', 'pipe', 'ignore'];
const node = (rival) => (args) =>
  spawn(process.execPath, [fileURLToPath(new URL(`./whole/${rival}.mjs`, import.meta.url)), ...args], {
    stdio,
  });
const rivals = {
  ours: node('ours'),
  synaptic: node('synaptic'),
  'jax-js': node('jax-js'),
  ...(hasPyTorch ? { PyTorch: (args) => spawnPyTorch('./whole/pytorch.py', args, stdio) } : {}),
};
const [moons, , reader] = workloads;
/** What is compared, and at most how much of a rival's time ours may take. */
const comparisons = [
  { workload: reader, steps: 400, names: ['ours', 'PyTorch', 'jax-js'], bars: { PyTorch: 0.6 } },
  { workload: drawRecital(), steps: 2000, names: ['ours', 'PyTorch'], bars: { PyTorch: 0.6 } },
  { workload: moons, steps: 20_000, names: ['ours', 'synaptic'], bars: {} },
];

const folder = mkdtempSync(join(tmpdir(), 'nn-tutor-bench-'));
const held = [];
try {
  for (const comparison of comparisons) held.push(...(await compare(comparison)));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (!hasPyTorch) console.log('     PyTorch is not installed here.');
process.exitCode = held.every(Boolean) ? 0 : 1;

async function compare({ workload, steps, names, bars }) {
  console.log(
    `\n${workload.name}: ${steps.toLocaleString('en')} steps${workload.given ? ', then recited' : ''}`,
  );
  const file = join(folder, `${workload.name}.json`);
  writeFileSync(file, JSON.stringify(workload));
  const running = names.filter((name) => name in rivals).map((name) => ({ name, times: [] }));
  for (let round = 0; round < rounds; round++)
    for (const rival of running) {
      if (rival.hasFailed) continue;
      const { ms, answer } = await timeProcess(() => rivals[rival.name]([file, String(steps)]));
      rival.hasFailed = answer === undefined;
      rival.answer = answer;
      rival.times.push(ms);
    }

  const done = running.filter(({ hasFailed }) => !hasFailed);
  const mine = done.find(({ name }) => name === 'ours');
  for (const { name, times, hasFailed, answer } of running) {
    if (hasFailed) console.log(`     ${name} could not be run`);
    else console.log(`     ${name.padEnd(8)} median ${median(times).toFixed(0)} ms; ${toProof(answer)}`);
  }
  if (!mine) return [false];
  return done
    .filter((rival) => rival !== mine)
    .flatMap(({ name, times }) => {
      const what = `${workload.name}: ours over ${name}`;
      const ratio = median(mine.times) / median(times);
      if (name in bars) return [hold(what, ratio, bars[name])];
      console.log(`     ${what}: ${ratio.toFixed(2)}`);
      return [];
    });
}

function toProof({ reached, wrong }) {
  const recited = wrong === undefined ? '' : `, recited with ${wrong} wrong characters`;
  return `loss ${reached.toFixed(3)}${recited}`;
}
