// What memory.mjs asks of one process: `bytes` a step, or the `growth` over so many steps.
import { workloads } from './workloads.mjs';

const [question, rival, workloadName, steps] = process.argv.slice(2);
const { start } = await import(`./rivals/${rival}.mjs`);
const step = start(workloads.find(({ name }) => name === workloadName));
let at = 0;
const run = (count) => {
  for (const end = at + count; at < end; at++) step(at);
};
process.send({ bytes, growth }[question]());

/**
 * The least of many looks, of which each lasts a second: the first steps are not compiled yet, and compiling allocates too.
 * What it takes to look is not counted.
 */
function bytes() {
  run(10);
  const began = performance.now();
  run(10);
  const count = Math.ceil(10_000 / (performance.now() - began));
  const looks = (count) => Math.min(...Array.from({ length: 20 }, () => heapGrowth(count)));
  return { bytes: (looks(count) - looks(0)) / count };
}

function heapGrowth(count) {
  globalThis.gc();
  const before = process.memoryUsage().heapUsed;
  run(count);
  const grown = process.memoryUsage().heapUsed - before;
  // Garbage has been collected meanwhile.
  return grown < 0 ? Number.POSITIVE_INFINITY : grown;
}

/** Of a process that has warmed up. */
function growth() {
  run(Number(steps) / 10);
  const before = look();
  run(Number(steps));
  return { before, after: look() };
}

function look() {
  globalThis.gc();
  return process.memoryUsage();
}
