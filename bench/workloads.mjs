// The four workloads: samples, batches and start weights, drawn once and handed to all as plain numbers.
import { engine } from './bundle.mjs';
import { readers } from './transformer/readers.mjs';

const { createRandom, drawGlorot, drawHe, makeMoons, toRows } = engine;

/**
 * W2: 400 two-moons points, 2-16-16-1, tanh, squared error, SGD .05, batches of 10.
 * A sample's multiplications and additions: 2 for each weight forwards and 2 for its gradient, and 2 for the blame passed
 * back by each weight except those of the first layer. The 32 tanh are not counted.
 */
function drawMoonsWorkload() {
  const random = createRandom(1);
  const { x, labels } = makeMoons(400, 0.1, random);
  return {
    name: 'W2',
    about: '2-16-16-1 neurons, tanh, squared error, SGD .05, batches of 10',
    activation: 'tanh',
    dropout: 0,
    loss: 'squared error',
    optimiser: { name: 'SGD', rate: 0.05 },
    weights: [drawGlorot(2, 16, random), drawGlorot(16, 16, random), drawGlorot(16, 1, random)].map(toRows),
    x: toRows(x),
    target: labels.map((label) => [2 * label - 1]),
    batches: drawBatches(400, 10, 2000, random),
    proofSteps: 2000,
    flops: 4 * (2 * 16 + 16 * 16 + 16 * 1) + 2 * (16 * 16 + 16 * 1),
  };
}

/** W3: 12 random 7×7 glyphs, 40 copies each, 8 % of the pixels flipped; 49-32-12, relu, dropout .5, Adam .005, batches of 16. */
function drawGlyphsWorkload() {
  const random = createRandom(1);
  const glyphs = Array.from({ length: 12 }, () => Array.from({ length: 49 }, () => random.integer(2)));
  const labels = Array.from({ length: 480 }, (_, sample) => sample % 12);
  return {
    name: 'W3',
    about: '49-32-12 neurons, relu, dropout ½, softmax cross-entropy, Adam .005, batches of 16',
    activation: 'relu',
    dropout: 0.5,
    loss: 'cross-entropy',
    optimiser: { name: 'Adam', rate: 0.005 },
    weights: [drawHe(49, 32, random), drawGlorot(32, 12, random)].map(toRows),
    x: labels.map((label) => glyphs[label].map((ink) => (random.uniform() < 0.08 ? 1 - ink : ink))),
    target: labels.map((label) => [label]),
    batches: drawBatches(480, 16, 600, random),
    proofSteps: 600,
    flops: 4 * (49 * 32 + 32 * 12) + 2 * (32 * 12),
  };
}

/** The samples of each step, by their numbers; an epoch shows each sample once. Steps beyond the last begin again. */
function drawBatches(count, size, steps, random) {
  const batches = [];
  while (batches.length < steps) {
    const order = Array.from({ length: count }, (_, sample) => sample);
    random.shuffle(order);
    for (let at = 0; at < count; at += size) batches.push(order.slice(at, at + size));
  }
  return batches;
}

export const workloads = [drawMoonsWorkload(), drawGlyphsWorkload(), ...readers];

/** What a step works through: the samples of its batch, or of a Transformer's windows all the tokens. */
export function countPerStep({ batches, shape }) {
  return batches[0].length * (shape?.context ?? 1);
}
