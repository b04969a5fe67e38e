// The Transformer in TensorFlow.js, written out as tensor operations: W4, and gradients that ours are compared with.
import tf from '@tensorflow/tfjs';
import { windowsOf } from '../transformer/windows.mjs';

export function startTransformer(workload) {
  const { shape, rate } = workload;
  const weights = toVariables(workload.weights);
  const rule = tf.train.adam(rate, 0.9, 0.999, 1e-8);
  const batches = windowsOf(workload).map(({ inputs, targets }) => toBatch(shape, inputs, targets));
  return (step) => {
    const batch = batches[step % batches.length];
    return tf.tidy(
      () => rule.minimize(() => computeLoss(computeScores(shape, weights, batch), batch), true).dataSync()[0],
    );
  };
}

export function toVariables(weights) {
  return Object.fromEntries(
    Object.entries(weights).map(([name, rows]) => [name, tf.variable(tf.tensor2d(rows))]),
  );
}

/** Both as one output a token: the look-up has no gradient on wasm, the product with these has. */
export function toBatch({ vocabulary }, inputs, targets) {
  const toOneHot = (ids) => tf.cast(tf.oneHot(tf.tensor1d(ids.flat(), 'int32'), vocabulary), 'float32');
  return { inputs: toOneHot(inputs), targets: toOneHot(targets) };
}

/** A row for each token of all windows. */
export function computeScores(shape, w, { inputs }) {
  const { context, width, blocks } = shape;
  const tokens = tf.reshape(tf.matMul(inputs, w.tokens), [-1, context, width]);
  let x = tf.reshape(tf.add(tokens, w.positions), [-1, width]);
  for (let block = 1; block <= blocks; block++) {
    const own = (name) => w[`block${block}.${name}`];
    x = tf.add(x, attend(shape, normalise(x, own('norm1')), own));
    const active = tf.relu(tf.matMul(normalise(x, own('norm2')), own('w1')));
    x = tf.add(x, tf.matMul(active, own('w2')));
  }
  return tf.matMul(normalise(x, w.norm), w.head);
}

export function computeLoss(scores, { targets }) {
  return tf.losses.softmaxCrossEntropy(targets, scores);
}

function normalise(x, gain) {
  const square = tf.mean(tf.square(x), -1, true);
  return tf.mul(tf.mul(x, tf.rsqrt(tf.add(square, 1e-5))), gain);
}

function attend({ context, width, heads }, x, own) {
  const split = (name) =>
    tf.transpose(tf.reshape(tf.matMul(x, own(name)), [-1, context, heads, width / heads]), [0, 2, 1, 3]);
  const scores = tf.mul(
    tf.matMul(split('wq'), split('wk'), false, true),
    tf.scalar(1 / Math.sqrt(width / heads)),
  );
  const isSeen = tf.linalg.bandPart(tf.ones([context, context]), -1, 0);
  const shares = tf.softmax(tf.where(tf.cast(isSeen, 'bool'), scores, tf.scalar(Number.NEGATIVE_INFINITY)));
  const mixed = tf.transpose(tf.matMul(shares, split('wv')), [0, 2, 1, 3]);
  return tf.matMul(tf.reshape(mixed, [-1, width]), own('wo'));
}
