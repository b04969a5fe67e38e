// The engine beside its rivals, all on one core, in turns: samples or tokens a second on four workloads, the loss they reach,
// what share of this machine's scalar peak that is, and what a training step allocates. Workloads that are named run alone.
import { cpus } from 'node:os';
import { hasPyTorch } from './find-pytorch.mjs';
import { startPyTorch, startRival } from './rivals/start.mjs';
import { scalarPeak } from './scalar-peak.mjs';
import { hold, holdAtLeast, median } from './terminal.mjs';
import { workloads } from './workloads.mjs';

const rounds = 5;
const rivals = ['ours', 'synaptic', 'brain', 'jax-js', 'tfjs-cpu', 'tfjs-wasm'];
/** How many times as fast as a rival the engine is to be. */
const bars = {
  W2: { synaptic: 8 },
  W3: { PyTorch: 8 },
  W4s: { 'jax-js': 4, PyTorch: 0.85 },
  W4l: { 'jax-js': 2.5, PyTorch: 0.45 },
};
/**
 * How far apart the losses may be that the Transformers reach, of all who make all the steps. In single precision the same
 * sums in another order end so far apart.
 */
const lossesApart = { W4s: 0.004, W4l: 0.01 };

const peak = scalarPeak();
console.log(`${cpus()[0]?.model}, Node ${process.version}`);
console.log(`scalar peak of one core: ${(peak / 1e9).toFixed(2)} GFLOP/s`);
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

  const than = (name) => running.find((rival) => rival.name === name);
  const ours = than('ours');
  const mine = ours && median(ours.speeds);
  for (const rival of running) printRow(workload, rival, mine);
  if (ours) {
    console.log(`     of the scalar peak: ${((100 * mine * workload.flops) / peak).toFixed(0)} %`);
    console.log(`     a training step allocates ${ours.proof.allocated.toFixed(1)} bytes`);
  }
  const losses = workload.name in lossesApart ? holdLosses(workload, running) : [];
  if (!ours) return [...losses, false];
  const speeds = Object.entries(bars[workload.name])
    .filter(([name]) => than(name))
    .map(([name, bar]) =>
      holdAtLeast(`${workload.name}: ours over ${name}`, mine / median(than(name).speeds), bar),
    );
  return [...losses, ...speeds];
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
    else if (proof.cannot) console.log(`     ${proof.name.padEnd(16)} cannot: ${proof.cannot}`);
    else running.push({ ...rival, proof, speeds: [] });
  }
  return running;
}

function printRow(workload, { name, proof, speeds }, mine) {
  const speed = median(speeds);
  const unit = workload.kind === 'transformer' ? 'tokens' : 'samples';
  const ratio = name === 'ours' || !mine ? '' : `, ours ${toTimes(mine / speed)} times that`;
  const losses = `loss ${proof.first.toFixed(3)} → ${proof.reached.toFixed(3)} in ${proof.steps} steps`;
  const differs = proof.differs ? ` (${proof.differs})` : '';
  console.log(`     ${proof.name.padEnd(16)} ${thousands(speed)} ${unit}/s${ratio}; ${losses}${differs}`);
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
