// One rival on one workload, in a process of its own: `proof` trains so many steps and tells the loss before and after,
// `window` trains for a second and tells the samples, or tokens, a second.
import { createInterface } from 'node:readline';
import { countPerStep, workloads } from '../workloads.mjs';

const [rival, workloadName] = process.argv.slice(2);
const workload = workloads.find(({ name }) => name === workloadName);
const proofMs = 60_000;
const windowMs = 1000;
// A Transformer's step is long enough to look at the clock after each.
const atOnce = workload.kind === 'transformer' ? 1 : 20;

const { name, differs, cannot, start } = await import(`./${rival}.mjs`);
if (cannot?.[workloadName]) {
  tell({ name, cannot: cannot[workloadName] });
  process.exit();
}
const step = await start(workload);
const size = countPerStep(workload);
let at = 0;
const run = (steps) => {
  for (const end = at + steps; at < end; at++) step(at);
};

for await (const line of createInterface({ input: process.stdin })) {
  if (line === 'proof') tell(prove());
  if (line === 'window') tell(window());
}

function tell(answer) {
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}

/** The loss of the first step and the mean of the last 20, of as many steps as are wanted or a minute has room for. */
function prove() {
  const losses = [];
  const began = performance.now();
  while (losses.length < workload.proofSteps && performance.now() < began + proofMs) losses.push(step(at++));
  const last = losses.slice(-20);
  return {
    name,
    differs: differs[workloadName],
    first: losses[0],
    reached: last.reduce((sum, loss) => sum + loss, 0) / last.length,
    steps: losses.length,
  };
}

function window() {
  const warm = performance.now() + windowMs / 4;
  while (performance.now() < warm) run(atOnce);
  const [from, began] = [at, performance.now()];
  while (performance.now() < began + windowMs) run(atOnce);
  return ((at - from) * size * 1000) / (performance.now() - began);
}
