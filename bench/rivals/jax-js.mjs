import { defaultDevice, init, jit, nn, numpy as np, random, tree, valueAndGrad } from '@jax-js/jax';
import { rowsOf, toOneHot } from './rows-of.mjs';

export const name = 'jax-js, wasm';
export const differs = { W3: 'dropout drawn by itself' };

// A function of jax-js uses up the arrays it is given; `.ref` is one more use.
export async function start({ weights, activation, dropout, loss, optimiser, ...data }) {
  await init('wasm');
  defaultDevice('wasm');
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
  const { startState, update } = { SGD: makeSGD, Adam: makeAdam }[optimiser.name](optimiser.rate);
  const trainStep = jit((layers, state, x, target, seed) => {
    const key = dropout > 0 ? random.key(seed) : seed;
    const [wrongness, gradients] = lossAndGradients(tree.ref(layers), x, target, key);
    return [wrongness, ...update(layers, gradients, state)];
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
    const [wrongness, ...next] = trainStep(layers, state, x.ref, target.ref, seed);
    [layers, state] = next;
    return wrongness.item();
  };
}

function makeSGD(rate) {
  return {
    startState: () => [],
    update: (layers, gradients, state) => [
      tree.map((value, gradient) => value.sub(gradient.mul(rate)), layers, gradients),
      state,
    ],
  };
}

function makeAdam(rate, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8) {
  const zerosLike = (layers) => tree.map((value) => np.zeros(value.shape), layers);
  return {
    startState: (layers) => ({ m: zerosLike(layers), v: zerosLike(layers), powers: np.array([1, 1]) }),
    update(layers, gradients, { m, v, powers }) {
      const nextPowers = powers.mul(np.array([beta1, beta2]));
      const [left1, left2] = [0, 1].map((index) => np.subtract(1, nextPowers.ref.slice(index)));
      const nextM = tree.map(
        (old, gradient) => old.mul(beta1).add(gradient.mul(1 - beta1)),
        m,
        tree.ref(gradients),
      );
      const nextV = tree.map(
        (old, gradient) => old.mul(beta2).add(np.square(gradient).mul(1 - beta2)),
        v,
        gradients,
      );
      const nextLayers = tree.map(
        (value, mean, square) =>
          value.sub(
            mean
              .div(left1.ref)
              .mul(rate)
              .div(np.sqrt(square.div(left2.ref)).add(epsilon)),
          ),
        layers,
        tree.ref(nextM),
        tree.ref(nextV),
      );
      left1.dispose();
      left2.dispose();
      return [nextLayers, { m: nextM, v: nextV, powers: nextPowers }];
    },
  };
}
