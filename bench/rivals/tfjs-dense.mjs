// Dense layers in TensorFlow.js, its core library only, written out as tensor operations: W2 and W3.
import tf from '@tensorflow/tfjs';
import { rowsOf, toOneHot } from './rows-of.mjs';

export function startDense({ weights, activation, dropout, loss, optimiser, ...data }) {
  const parameters = weights.map((w) => ({
    w: tf.variable(tf.tensor2d(w)),
    b: tf.variable(tf.zeros([w[0].length])),
  }));
  const forward = (x) =>
    parameters.reduce((input, { w, b }, index) => {
      const active = index === 0 ? input : tf[activation](input);
      const kept = index > 0 && dropout > 0 ? tf.dropout(active, dropout) : active;
      return tf.add(tf.matMul(kept, w), b);
    }, x);
  const losses = {
    'squared error': (y, target) => tf.mean(tf.sum(tf.square(tf.sub(y, target)), 1)),
    'cross-entropy': (y, target) => tf.losses.softmaxCrossEntropy(target, y),
  };
  const rule = { SGD: tf.train.sgd, Adam: tf.train.adam }[optimiser.name](optimiser.rate);
  const classes = weights.at(-1)[0].length;
  const batches = rowsOf(data).map(({ x, target }) => ({
    x: tf.tensor2d(x),
    target: tf.tensor2d(loss === 'cross-entropy' ? target.map((label) => toOneHot(label, classes)) : target),
  }));
  return (step) => {
    const { x, target } = batches[step % batches.length];
    return tf.tidy(() => rule.minimize(() => losses[loss](forward(x), target), true).dataSync()[0]);
  };
}
