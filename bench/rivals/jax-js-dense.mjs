// Dense layers in jax-js: W2 and W3.
import { jit, nn, numpy as np, random, tree, valueAndGrad } from '@jax-js/jax';
import { makeAdam, makeSGD } from './jax-js-optimisers.mjs';
import { rowsOf, toOneHot } from './rows-of.mjs';

export function startDense({ weights, activation, dropout, loss, optimiser, ...data }) {
  const drop = (x, key) => np.where(random.bernoulli(key, 1 - dropout, x.shape), x.mul(1 / (1 - dropout)), 0);
  const forward = (layers, x, key) =>
    layers.reduce((input, { w, b }, index) => {
      if (index === 0) return np.matmul(input, w).add(b);
      const active = { tanh: np.tanh, relu: nn.relu }[activation](input);
      return np.matmul(dropout > 0 ? drop(active, key) : active, w).add(b);
    }, x);
  const losses = {
    'squared error': (y, target) => np.square(y.sub(target)).sum(1).mean(),
    'cross-entropy': (y, target) => nn.logSoftmax(y, 1).mul(target).sum(1).mean().neg(),
  };
  const lossAndGradients = valueAndGrad((layers, x, target, key) =>
    losses[loss](forward(layers, x, key), target),
  );
  const { startState, update, correct } = { SGD: makeSGD, Adam: makeAdam }[optimiser.name](optimiser.rate);
  const trainStep = jit((layers, state, x, target, seed, corrections) => {
    const key = dropout > 0 ? random.key(seed) : seed;
    const [wrongness, gradients] = lossAndGradients(tree.ref(layers), x, target, key);
    return [wrongness, ...update(layers, gradients, state, corrections)];
  });

  let layers = weights.map((w) => ({ w: np.array(w), b: np.zeros([w[0].length]) }));
  let state = startState(layers);
  const classes = weights.at(-1)[0].length;
  const batches = rowsOf(data).map(({ x, target }) => ({
    x: np.array(x),
    target: np.array(loss === 'cross-entropy' ? target.map((label) => toOneHot(label, classes)) : target),
  }));
  return (step) => {
    const { x, target } = batches[step % batches.length];
    const seed = np.array(step, { dtype: np.uint32 });
    const [wrongness, ...next] = trainStep(layers, state, x.ref, target.ref, seed, correct(step));
    [layers, state] = next;
    return wrongness.item();
  };
}
