// TensorFlow.js's logits, loss and gradients, in single precision, the only one it has.
import tf from '@tensorflow/tfjs';
import { computeLoss, computeScores, toBatch, toVariables } from '../rivals/tfjs-transformer.mjs';

export async function computeByTfjs(problem) {
  await tf.setBackend('cpu');
  const { shape } = problem;
  const weights = toVariables(problem.weights);
  const batch = toBatch(shape, problem.ids, problem.targets);
  const logits = computeScores(shape, weights, batch);
  const { value, grads } = tf.variableGrads(() => computeLoss(computeScores(shape, weights, batch), batch));
  return {
    by: 'TensorFlow.js, float32',
    versions: { tfjs: tf.version.tfjs, node: process.versions.node },
    ...problem,
    logits: logits.arraySync(),
    loss: value.dataSync()[0],
    gradients: Object.fromEntries(
      Object.entries(weights).map(([name, variable]) => [name, grads[variable.name].arraySync()]),
    ),
  };
}
