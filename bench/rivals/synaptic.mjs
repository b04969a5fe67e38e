import synaptic from 'synaptic';
import { rowsOf, toOneHot } from './rows-of.mjs';

const { Layer, Network, Neuron } = synaptic;
const { IDENTITY, LOGISTIC, RELU, TANH } = Neuron.squash;

export const name = 'synaptic';
export const differs = {
  W2: 'batches of 1',
  W3: 'batches of 1, sigmoid and squared error at the end, plain SGD, no dropout',
};
export const cannot = { W4s: 'it has no attention', W4l: 'it has no attention' };

export function start({ weights, activation, loss, optimiser, ...data }) {
  const sizes = [weights[0].length, ...weights.map((w) => w[0].length)];
  const layers = sizes.map((size) => new Layer(size));
  const ending = loss === 'cross-entropy' ? LOGISTIC : IDENTITY;
  for (const [index, layer] of layers.slice(1).entries()) {
    layers[index].project(layer);
    const squash = index === weights.length - 1 ? ending : { tanh: TANH, relu: RELU }[activation];
    layer.set({ squash, bias: 0 });
    for (const [output, neuron] of layer.list.entries())
      for (const { from, ...connection } of Object.values(neuron.connections.inputs))
        neuron.connections.inputs[connection.ID].weight =
          weights[index][layers[index].list.indexOf(from)][output];
  }
  const network = new Network({ input: layers[0], hidden: layers.slice(1, -1), output: layers.at(-1) });
  const classes = sizes.at(-1);
  const batches = rowsOf(data).map(({ x, target }) => ({
    x,
    target: loss === 'cross-entropy' ? target.map((label) => toOneHot(label, classes)) : target,
  }));
  // Its slope is t − y, half of ours and not divided by the batch: as far by each sample as we go by a batch of them.
  const rate = optimiser.name === 'SGD' ? (2 * optimiser.rate) / batches[0].x.length : 0.01;
  return (step) => {
    const { x, target } = batches[step % batches.length];
    let wrongness = 0;
    for (let sample = 0; sample < x.length; sample++) {
      const y = network.activate(x[sample]);
      for (let output = 0; output < y.length; output++)
        wrongness += (y[output] - target[sample][output]) ** 2;
      network.propagate(rate, target[sample]);
    }
    return wrongness / x.length;
  };
}
