// What both backends of TensorFlow.js share.
import tf from '@tensorflow/tfjs';
import { startDense } from './tfjs-dense.mjs';
import { startTransformer } from './tfjs-transformer.mjs';

export async function startTfjs(backend, workload) {
  await tf.setBackend(backend);
  await tf.ready();
  return workload.kind === 'transformer' ? startTransformer(workload) : startDense(workload);
}
