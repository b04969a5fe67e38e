import brain from 'brain.js';
import { rowsOf, toOneHot } from './rows-of.mjs';

export const name = 'brain.js';
export const differs = {
  W2: 'batches of 1, tanh at the end too',
  W3: 'batches of 1, sigmoid everywhere, squared error, no dropout',
};
export const cannot = { W4s: 'it has no attention', W4l: 'it has no attention' };

export function start({ weights, activation, loss, optimiser, ...data }) {
  const sizes = [weights[0].length, ...weights.map((w) => w[0].length)];
  const isScore = loss === 'cross-entropy';
  const batches = rowsOf(data);
  // Its slope is t − y, half of ours and not divided by the batch: as far by each sample as we go by a batch of them.
  const learningRate = optimiser.name === 'SGD' ? (2 * optimiser.rate) / batches[0].x.length : optimiser.rate;
  const network = new brain.NeuralNetwork({
    inputSize: sizes[0],
    hiddenLayers: sizes.slice(1, -1),
    outputSize: sizes.at(-1),
    activation: isScore ? 'sigmoid' : activation,
    learningRate,
    ...(optimiser.name === 'Adam' ? { praxis: 'adam' } : { momentum: 1e-9 }), // It refuses 0.
  });
  network.sizes = sizes;
  network.initialize();
  for (const [index, w] of weights.entries())
    for (const [output, incoming] of network.weights[index + 1].entries()) {
      network.biases[index + 1][output] = 0;
      for (const input of incoming.keys()) incoming[input] = w[input][output];
    }
  const patterns = batches.map(({ x, target }) =>
    x.map((input, sample) => ({
      input: Float32Array.from(input),
      output: Float32Array.from(isScore ? toOneHot(target[sample], sizes.at(-1)) : target[sample]),
    })),
  );
  return (step) => {
    let wrongness = 0;
    for (const pattern of patterns[step % patterns.length])
      wrongness += network.trainPattern(pattern, true) * sizes.at(-1);
    return wrongness / patterns[0].length;
  };
}
