// The engine beside its rivals, all on one core, in turns: samples or tokens a second on four workloads, the loss they reach,
// and what share of this machine's peaks that is. Workloads that are named run alone.
import { cpus } from 'node:os';
import { hasPyTorch } from './find-pytorch.mjs';
import { startPyTorch, startRival } from './rivals/start.mjs';
import { scalarPeak } from './scalar-peak.mjs';
import { simdPeak } from './simd-peak.mjs';
import { hold, holdAtLeast, median } from './terminal.mjs';
import { workloads } from './workloads.mjs';

const rounds = 5;
const rivals = ['ours', 'ours-float64', 'ours-plain', 'synaptic', 'brain', 'jax-js', 'tfjs-cpu', 'tfjs-wasm'];
/** How many times as fast as the second the first is to be. */
const bars = {
  W2: [
    ['ours', 'synaptic', 8],
    ['ours-float64', 'ours-plain', 2],
  ],
  W3: [
    ['ours', 'PyTorch', 8],
    ['ours-float64', 'ours-plain', 2],
  ],
  W4s: [
    ['ours', 'jax-js', 4],
    ['ours', 'PyTorch', 0.85],
    ['ours-plain', 'ours', 1 / 8],
  ],
  W4l: [
    ['ours', 'jax-js', 2.5],
    ['ours', 'PyTorch', 0.45],
  ],
};
/**
 * How far apart the losses may be that the Transformers reach, of all who make all the steps. In single precision the same
 * sums in another order end so far apart.
 */
const lossesApart = { W4s: 0.004, W4l: 0.01 };

console.log(`${cpus()[0]?.model}, Node ${process.version}`);
/** What the kernels could do at most: in vectors of 32-bit numbers, and in plain TypeScript. */
const peaks = { ours: (await simdPeak()).rate, 'ours-plain': scalarPeak() };
console.log(`SIMD128 peak of one core: ${(peaks.ours / 1e9).toFixed(1)} GFLOP/s`);
console.log(`scalar peak: ${(peaks['ours-plain'] / 1e9).toFixed(2)} GFLOP/s`);
const held = [];
const wanted = process.argv.slice(2);
for (const workload of workloads)
  if (wanted.length === 0 || wanted.includes(workload.name)) held.push(...(await measure(workload)));
if (!hasPyTorch) console.log('     PyTorch is not installed here.');
process.exitCode = held.every(Boolean) ? 0 : 1;

async function measure(workload) {
  console.log(`\n${workload.name}: ${workload.about}`);
  const running = await prove(workload);
  for (let round = 0; round < rounds; round++)
    for (const rival of running) {
      rival.ask('window');
      const speed = await rival.answer();
      if (speed !== undefined) rival.speeds.push(speed);
    }
  for (const { stop } of running) stop();

  const speeds = Object.fromEntries(running.map(({ name, speeds }) => [name, median(speeds)]));
  for (const rival of running) printRow(workload, rival, speeds);
  const losses = workload.name in lossesApart ? holdLosses(workload, running) : [];
  // A rival may not be installed; all of ours are here.
  const ratios = bars[workload.name]
    .filter(([first, second]) => second in speeds || !(first in speeds))
    .map(([first, second, bar]) =>
      holdAtLeast(`${workload.name}: ${first} over ${second}`, speeds[first] / speeds[second], bar),
    );
  return [...losses, ...ratios];
}

/** All the rivals that can do a workload, with the losses that prove it. */
async function prove(workload) {
  const started = [
    ...rivals.map((rival) => startRival(rival, workload)),
    ...(hasPyTorch ? [startPyTorch(workload)] : []),
  ];
  const running = [];
  for (const rival of started) {
    rival.ask('proof');
    const proof = await rival.answer();
    if (proof === undefined) console.log(`     ${rival.name} could not be run`);
    else if (proof.cannot) console.log(`     ${proof.name.padEnd(18)} cannot: ${proof.cannot}`);
    else running.push({ ...rival, proof, speeds: [] });
  }
  return running;
}

function printRow({ kind, flops }, { name, proof }, speeds) {
  const speed = speeds[name];
  const unit = kind === 'transformer' ? 'tokens' : 'samples';
  const ratio = name === 'ours' || !speeds.ours ? '' : `, ours ${toTimes(speeds.ours / speed)} times that`;
  const share = name in peaks ? `, ${((100 * speed * flops) / peaks[name]).toFixed(0)} % of the peak` : '';
  const losses = `loss ${proof.first.toFixed(3)} → ${proof.reached.toFixed(3)} in ${proof.steps} steps`;
  const differs = proof.differs ? ` (${proof.differs})` : '';
  console.log(
    `     ${proof.name.padEnd(18)} ${thousands(speed)} ${unit}/s${ratio}${share}; ${losses}${differs}`,
  );
}

/** That all do the same work: they begin with the same loss, and end with it but for rounding. */
function holdLosses({ name, proofSteps }, running) {
  const apart = (losses) => Math.max(...losses) - Math.min(...losses);
  const whole = running.filter(({ proof }) => proof.steps === proofSteps);
  return [
    hold(`${name}: first losses apart`, apart(running.map(({ proof }) => proof.first)), 0.001, '', 4),
    hold(
      `${name}: losses reached apart`,
      apart(whole.map(({ proof }) => proof.reached)),
      lossesApart[name],
      '',
      4,
    ),
  ];
}

function toTimes(ratio) {
  return ratio.toFixed(ratio < 2 ? 2 : 1);
}

function thousands(speed) {
  return `${(speed / 1000).toLocaleString('en', { maximumSignificantDigits: 3 }).padStart(6)} k`;
}
