// A whole process of the built engine: learns a text by heart and says it, from a line break and the first three tokens on.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as engine from '../../dist/engine.js';

const { values } = parseArgs({
  options: {
    text: { type: 'string' },
    tokens: { type: 'string' },
    seed: { type: 'string' },
    kernels: { type: 'string', default: 'float32' },
    'without-attention': { type: 'boolean', default: false },
  },
});
const steps = 2000;
const context = 16;

// The first line, too, begins with a line break.
const text = `\n${readFileSync(new URL(`../../lessons/texts/${values.text}.txt`, import.meta.url), 'utf8')}`;
const createTokeniser = { characters: engine.createCharacterTokeniser, words: engine.createWordTokeniser };
const tokeniser = createTokeniser[values.tokens](text);
const ids = tokeniser.encode(text);
const [lineBreak] = tokeniser.encode('\n');
const vocabulary = tokeniser.vocabulary.length;

const random = engine.createRandom(Number(values.seed));
// Without kernels, those in plain TypeScript compute.
const kernels = values.kernels === 'plain' ? undefined : engine.createKernels(values.kernels);
const network = new engine.Transformer(
  engine.drawTransformer({ vocabulary, context, width: 32, heads: 2, blocks: 1 }, random, kernels),
  { attention: !values['without-attention'] },
);
const windows = new engine.TextWindows(ids, { context, batch: 8, lineStartShare: 0.3, lineBreak }, random);
const training = new engine.Training({
  network,
  loss: new engine.SoftmaxCrossEntropy(),
  optimiser: new engine.Adam(engine.warmUpAndDecay(0.01, 20, steps), { beta2: 0.99 }),
});
const first = training.step(windows.batchAt(0));
for (let step = 1; step < steps; step++) training.step(windows.batchAt(step));
const { firstError } = engine.recite(network, ids, { given: 4, context });
const { user, system } = process.cpuUsage();
console.log(
  JSON.stringify({
    cpuMs: (user + system) / 1000,
    tokens: ids.length,
    vocabulary,
    first,
    loss: engine.lossOn(network, ids, context),
    isPerfect: firstError === undefined,
    // Only then compared with it.
    ...(values['without-attention'] ? { pairs: engine.lossOf(engine.countPairs(ids, vocabulary), ids) } : {}),
  }),
);
