// The engine on one core: samples a second on two small workloads, the loss they reach, and what a step allocates.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const source = join(dirname(fileURLToPath(import.meta.url)), '../src/engine/index.ts');
const windows = 5;
const windowMs = 1000;

const folder = mkdtempSync(join(tmpdir(), 'nn-tutor-engine-'));
const outfile = join(folder, 'engine.mjs');
await build({ entryPoints: [source], bundle: true, format: 'esm', target: 'node20', outfile });
const engine = await import(pathToFileURL(outfile).href);
rmSync(folder, { recursive: true });
const { ActivationLayer, Adam, createRandom, Dense, Dropout, drawGlorot, drawHe, drawMoons } = engine;
const { fromRows, MiniBatches, Network, relu, SGD, SoftmaxCrossEntropy, SquaredError } = engine;
const { tanh, toSigns, trainStep } = engine;

/** W2: 400 two-moons points, 2-16-16-1, tanh, squared error, SGD .05, batches of 10. */
function startMoons() {
  const random = createRandom(1);
  const { x, labels } = drawMoons(400, 0.1, random);
  const network = new Network([
    new Dense(drawGlorot(2, 16, random)),
    new ActivationLayer(tanh),
    new Dense(drawGlorot(16, 16, random)),
    new ActivationLayer(tanh),
    new Dense(drawGlorot(16, 1, random)),
  ]);
  const training = { network, loss: new SquaredError(), optimiser: new SGD(0.05) };
  return { training, size: 10, batches: new MiniBatches({ x, target: toSigns(labels) }, 10, random) };
}

/** W3: 12 random 7×7 glyphs, 40 copies each, 8 % of the pixels flipped; 49-32-12, relu, dropout .5, Adam .005, batches of 16. */
function startGlyphs() {
  const random = createRandom(1);
  const glyphs = Array.from({ length: 12 }, () => Array.from({ length: 49 }, () => random.integer(2)));
  const labels = Array.from({ length: 480 }, (_, sample) => sample % 12);
  const x = fromRows(
    labels.map((label) => glyphs[label].map((ink) => (random.uniform() < 0.08 ? 1 - ink : ink))),
  );
  const network = new Network([
    new Dense(drawHe(49, 32, random)),
    new ActivationLayer(relu),
    new Dropout(0.5, random),
    new Dense(drawGlorot(32, 12, random)),
  ]);
  const training = { network, loss: new SoftmaxCrossEntropy(), optimiser: new Adam(0.005) };
  const target = fromRows(labels.map((label) => [label]));
  return { training, size: 16, batches: new MiniBatches({ x, target }, 16, random) };
}

function measure(name, start, proofSteps) {
  const { training, size, batches } = start();
  let step = 0;
  const run = (steps) => {
    let loss = 0;
    for (const end = step + steps; step < end; step++) loss += trainStep(training, batches.batchAt(step));
    return loss / steps;
  };
  const first = run(1);
  run(proofSteps - 21);
  const reached = run(20);
  const warm = performance.now() + windowMs;
  while (performance.now() < warm) run(100);
  const speeds = Array.from({ length: windows }, () => {
    const [from, began] = [step, performance.now()];
    while (performance.now() < began + windowMs) run(100);
    return ((step - from) * size * 1000) / (performance.now() - began);
  }).sort((a, b) => a - b);
  const [slowest, median, fastest] = [speeds[0], speeds[windows >> 1], speeds[windows - 1]];
  const thousands = (speed) => `${Math.round(speed / 1000).toLocaleString('en')} k`;
  console.log(
    `${name}: ${thousands(median)} samples/s (${thousands(slowest)} to ${thousands(fastest)}), ` +
      `loss ${first.toFixed(4)} at step 0, ${reached.toFixed(4)} at step ${proofSteps}, ` +
      `${allocated(run).toFixed(1)} bytes a step`,
  );
}

/** How much the heap grows with a step, the least of many looks: in some of them it is tidied up meanwhile, or code compiled. */
function allocated(run) {
  const steps = 2000;
  const growths = Array.from({ length: 30 }, () => {
    const before = process.memoryUsage().heapUsed;
    run(steps);
    return (process.memoryUsage().heapUsed - before) / steps;
  });
  return Math.min(...growths.filter((growth) => growth >= 0));
}

measure('W2', startMoons, 2000);
measure('W3', startGlyphs, 600);
