// One rival on one workload, in a process of its own: `proof` trains so many steps and tells the loss before and after,
// `window` trains for a second and tells the samples a second.
import { createInterface } from 'node:readline';
import { workloads } from '../workloads.mjs';

const [rival, workloadName] = process.argv.slice(2);
const workload = workloads.find(({ name }) => name === workloadName);
const windowMs = 1000;

const { name, differs, start } = await import(`./${rival}.mjs`);
const step = await start(workload);
const size = workload.batches[0].length;
let at = 0;
const run = (steps) => {
  let loss = 0;
  for (const end = at + steps; at < end; at++) loss += step(at);
  return loss / steps;
};

for await (const line of createInterface({ input: process.stdin })) {
  if (line === 'proof') tell(prove());
  if (line === 'window') tell(window());
}

function tell(answer) {
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}

function prove() {
  const { proofSteps: steps } = workload;
  const first = run(1);
  run(steps - 21);
  const reached = run(20);
  return {
    name,
    differs: differs[workloadName],
    first,
    reached,
    steps,
    allocated: rival === 'ours' ? allocated() : 0,
  };
}

function window() {
  const warm = performance.now() + windowMs / 4;
  while (performance.now() < warm) run(20);
  const [from, began] = [at, performance.now()];
  while (performance.now() < began + windowMs) run(20);
  return ((at - from) * size * 1000) / (performance.now() - began);
}

/** How much the heap grows with a step, the least of many looks: in some of them code is compiled meanwhile. */
function allocated() {
  const steps = 2000;
  const growths = Array.from({ length: 20 }, () => {
    globalThis.gc();
    const before = process.memoryUsage().heapUsed;
    run(steps);
    return (process.memoryUsage().heapUsed - before) / steps;
  });
  return Math.min(...growths.filter((growth) => growth >= 0));
}
