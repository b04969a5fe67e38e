// A process of the built engine that learns a task with letters; it tells how long the training took and what came of it.
import * as engine from '../../dist/engine.js';

const [task, seed, steps] = process.argv.slice(2);
const words = 16;
const fresh = 100;

const began = performance.now();
const cpuBefore = process.cpuUsage();
const random = engine.createRandom(Number(seed));
const network = new engine.Transformer(
  engine.drawTransformer(
    {
      vocabulary: engine.letterTokens.length,
      context: engine.LETTER_CONTEXT,
      width: 32,
      heads: 1,
      blocks: 1,
    },
    random,
    engine.createKernels('float32'),
  ),
);
const training = new engine.Training({
  network,
  loss: new engine.SoftmaxCrossEntropy(),
  optimiser: new engine.Adam(engine.warmUpAndDecay(0.006, 20, Number(steps))),
});
for (let step = 0; step < Number(steps); step++) training.step(engine.makeLetterTasks(task, words, random));
const ms = performance.now() - began;
const { user, system } = process.cpuUsage(cpuBefore);

const { x, target } = engine.makeLetterTasks(task, fresh, random);
const named = engine.classify(network.forward(x));
const shares = network.attentions[0].attentionWeights().flatMap(([head]) => head);
// The letters of the answers; of dots it makes no difference which one is looked at.
const dot = engine.letterTokens.indexOf('.');
const asked = [...target.data.keys()].filter((row) => target.data[row] >= 0 && target.data[row] !== dot);
const accuracy = engine.accuracy(
  asked.map((row) => named[row]),
  asked.map((row) => target.data[row]),
);
/** How much of its attention lies on the letter that is to be said; none where that has no fixed place. */
const attention = asked.map((row) => {
  const answer = (row % engine.LETTER_CONTEXT) - engine.WORD_LENGTH;
  return shares[row][engine.letterLookedUp(task, answer)];
});
const mean = attention.reduce((sum, share) => sum + share, 0) / attention.length;
console.log(JSON.stringify({ ms, cpuMs: (user + system) / 1000, accuracy, attention: mean }));
