// Dense layers of ours: W2 and W3.
import { rowsOf } from './rows-of.mjs';

/** Without kernels, those in plain TypeScript compute. */
export function startDense(engine, { weights, activation, dropout, loss, optimiser, ...data }, kernels) {
  const { ActivationLayer, Adam, createRandom, Dense, Dropout, fromRows, Network } = engine;
  const { relu, SGD, SoftmaxCrossEntropy, SquaredError, tanh, Training } = engine;
  const layers = [];
  for (const [index, w] of weights.entries()) {
    if (index > 0) layers.push(new ActivationLayer({ tanh, relu }[activation]));
    if (index > 0 && dropout > 0) layers.push(new Dropout(dropout, createRandom(1)));
    layers.push(new Dense(fromRows(w, kernels)));
  }
  const training = new Training({
    network: new Network(layers),
    loss: new { 'squared error': SquaredError, 'cross-entropy': SoftmaxCrossEntropy }[loss](),
    optimiser: new { SGD, Adam }[optimiser.name](optimiser.rate),
  });
  const batches = rowsOf(data).map(({ x, target }) => ({
    x: fromRows(x, kernels),
    target: fromRows(target, kernels),
  }));
  return (step) => training.step(batches[step % batches.length]);
}
