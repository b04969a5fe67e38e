// The engine beside its rivals, all on one core, in turns: samples a second on two small workloads, the loss they reach, what
// share of this machine's scalar peak that is, and what a training step allocates.
import { fork, spawn, spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { scalarPeak } from './scalar-peak.mjs';
import { hold, median } from './terminal.mjs';
import { workloads } from './workloads.mjs';

const rounds = 5;
const rivals = ['ours', 'synaptic', 'brain', 'jax-js', 'tfjs-cpu', 'tfjs-wasm'];
/** How many times as fast as a rival the engine is to be. */
const bars = {
  W2: [
    { rival: 'synaptic', times: 1 },
    { rival: 'PyTorch', times: 8 },
  ],
  W3: [{ rival: 'PyTorch', times: 3.5 }],
};
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** A rival on a workload in a process of its own, which answers each line that it is asked. */
function start(child, name) {
  const lines = createInterface({ input: child.stdout });
  const answers = [];
  const waiting = [];
  lines.on('line', (line) => (waiting.shift() ?? ((text) => answers.push(text)))(line));
  const ended = new Promise((resolve) => child.once('exit', () => resolve(undefined)));
  const answer = async () => {
    const line =
      answers.shift() ?? (await Promise.race([new Promise((resolve) => waiting.push(resolve)), ended]));
    return line === undefined ? undefined : JSON.parse(line);
  };
  return { name, answer, ask: (what) => child.stdin.write(`${what}\n`), stop: () => child.kill() };
}

function startRival(rival, workload) {
  const child = fork(here('./rivals/run.mjs'), [rival, workload.name], {
    stdio: ['pipe', 'pipe', 'ignore', 'ipc'],
    execArgv: rival === 'ours' ? ['--expose-gc'] : [],
  });
  return start(child, rival);
}

function startPyTorch(workload) {
  const child = spawn('python3', [here('./rivals/pytorch.py')], { stdio: ['pipe', 'pipe', 'ignore'] });
  child.stdin.write(`${JSON.stringify(workload)}\n`);
  return start(child, 'PyTorch');
}

const hasPyTorch = spawnSync('python3', ['-c', 'import torch']).status === 0;
const peak = scalarPeak();
console.log(`${cpus()[0]?.model}, Node ${process.version}`);
console.log(`scalar peak of one core: ${(peak / 1e9).toFixed(2)} GFLOP/s`);
const held = [];
for (const workload of workloads) held.push(...(await measure(workload)));
if (!hasPyTorch) console.log('     PyTorch is not installed here.');
process.exitCode = held.every(Boolean) ? 0 : 1;

async function measure(workload) {
  console.log(`\n${workload.name}: ${workload.about}`);
  const started = [
    ...rivals.map((rival) => startRival(rival, workload)),
    ...(hasPyTorch ? [startPyTorch(workload)] : []),
  ];
  const running = [];
  for (const process of started) {
    process.ask('proof');
    const proof = await process.answer();
    if (proof === undefined) console.log(`     ${process.name} could not be run`);
    else running.push({ ...process, proof, speeds: [] });
  }
  for (let round = 0; round < rounds; round++)
    for (const rival of running) {
      rival.ask('window');
      const speed = await rival.answer();
      if (speed !== undefined) rival.speeds.push(speed);
    }
  for (const { stop } of running) stop();
  const [ours] = running;
  const mine = median(ours.speeds);
  for (const { name, proof, speeds } of running) {
    const speed = median(speeds);
    const losses = `loss ${proof.first.toFixed(3)} → ${proof.reached.toFixed(3)} in ${proof.steps} steps`;
    const ratio = name === 'ours' ? '' : `, ours ${(mine / speed).toFixed(1)} times that`;
    const differs = proof.differs ? ` (${proof.differs})` : '';
    console.log(
      `     ${(proof.name ?? name).padEnd(13)} ${thousands(speed)} samples/s${ratio}; ${losses}${differs}`,
    );
  }
  console.log(`     of the scalar peak: ${((100 * mine * workload.flops) / peak).toFixed(0)} %`);
  console.log(`     a training step allocates ${ours.proof.allocated.toFixed(1)} bytes`);
  const than = (name) => running.find((rival) => rival.name === name);
  return bars[workload.name].flatMap(({ rival, times }) => {
    const other = than(rival);
    if (!other) return [];
    return [hold(`${workload.name}: ${rival} over ours`, median(other.speeds) / mine, 1 / times)];
  });
}

function thousands(speed) {
  return `${Math.round(speed / 1000)
    .toLocaleString('en')
    .padStart(6)} k`;
}
