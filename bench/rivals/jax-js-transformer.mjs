// The Transformer in jax-js: W4. Its attention of one call needs a newer Node than 20.
import { jit, nn, numpy as np, tree, valueAndGrad } from '@jax-js/jax';
import { windowsOf } from '../transformer/windows.mjs';
import { makeAdam } from './jax-js-optimisers.mjs';

export function startTransformer(workload) {
  const { shape, rate } = workload;
  const lossAndGradients = valueAndGrad((weights, inputs, targets) => {
    const scores = computeScores(shape, weights, inputs);
    return nn.logSoftmax(scores, -1).mul(nn.oneHot(targets, shape.vocabulary)).sum(-1).mean().neg();
  });
  const { startState, update, correct } = makeAdam(rate);
  const trainStep = jit((weights, state, inputs, targets, corrections) => {
    const [loss, gradients] = lossAndGradients(tree.ref(weights), inputs, targets);
    return [loss, ...update(weights, gradients, state, corrections)];
  });

  let weights = Object.fromEntries(
    Object.entries(workload.weights).map(([name, rows]) => [name, np.array(rows)]),
  );
  let state = startState(weights);
  const toIds = (ids) => np.array(ids, { dtype: np.int32 });
  const batches = windowsOf(workload).map(({ inputs, targets }) => ({
    inputs: toIds(inputs),
    targets: toIds(targets.flat()),
  }));
  return (step) => {
    const { inputs, targets } = batches[step % batches.length];
    const [loss, ...next] = trainStep(weights, state, inputs.ref, targets.ref, correct(step));
    [weights, state] = next;
    return loss.item();
  };
}

/** A row for each token of all windows. A function uses up the arrays it is given; `.ref` is one more use. */
function computeScores(shape, w, inputs) {
  let x = np.take(w.tokens, inputs, 0).add(w.positions).reshape([-1, shape.width]);
  for (let block = 1; block <= shape.blocks; block++) {
    const own = (name) => w[`block${block}.${name}`];
    x = x.ref.add(attend(shape, normalise(x, own('norm1')), own));
    const active = nn.relu(np.matmul(normalise(x.ref, own('norm2')), own('w1')));
    x = x.add(np.matmul(active, own('w2')));
  }
  return np.matmul(normalise(x, w.norm), w.head);
}

function normalise(x, gain) {
  const square = np.mean(np.square(x.ref), -1, { keepdims: true });
  return x.mul(np.reciprocal(np.sqrt(square.add(1e-5)))).mul(gain);
}

function attend({ context, width, heads }, x, own) {
  const split = (name, axes) =>
    np.transpose(np.matmul(x.ref, own(name)).reshape([-1, context, heads, width / heads]), axes);
  const q = split('wq', [0, 2, 1, 3]);
  const k = split('wk', [0, 2, 3, 1]);
  const v = split('wv', [0, 2, 1, 3]);
  x.dispose();
  const scores = np.matmul(q, k).mul(1 / Math.sqrt(width / heads));
  const isSeen = np.tri(context, context, 0, { dtype: np.bool });
  const mixed = np.matmul(nn.softmax(np.where(isSeen, scores, -Infinity), -1), v);
  return np.matmul(np.transpose(mixed, [0, 2, 1, 3]).reshape([-1, width]), own('wo'));
}
