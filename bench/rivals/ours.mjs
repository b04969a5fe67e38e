import { engine } from '../bundle.mjs';
import { rowsOf } from './rows-of.mjs';

const { ActivationLayer, Adam, createRandom, Dense, Dropout, fromRows, Network } = engine;
const { relu, SGD, SoftmaxCrossEntropy, SquaredError, tanh } = engine;

export const name = 'nn-tutor';
export const differs = {};

export function start({ kind, weights, activation, dropout, loss, optimiser, ...data }) {
  if (kind === 'transformer') throw new Error('not yet');
  const layers = [];
  for (const [index, w] of weights.entries()) {
    if (index > 0) layers.push(new ActivationLayer({ tanh, relu }[activation]));
    if (index > 0 && dropout > 0) layers.push(new Dropout(dropout, createRandom(1)));
    layers.push(new Dense(fromRows(w)));
  }
  const training = {
    network: new Network(layers),
    loss: new { 'squared error': SquaredError, 'cross-entropy': SoftmaxCrossEntropy }[loss](),
    optimiser: new { SGD, Adam }[optimiser.name](optimiser.rate),
  };
  const batches = rowsOf(data).map(({ x, target }) => ({ x: fromRows(x), target: fromRows(target) }));
  return (step) => training.step(batches[step % batches.length]);
}
