// What all rows of ours share: the same network on other kernels.
import { engine } from '../bundle.mjs';
import { startDense } from './ours-dense.mjs';
import { startTransformer } from './ours-transformer.mjs';

/** All matrices of a workload, its batches included. */
const megabytes = 64;

/** Takes the precision of the compiled kernels, or `plain` for those in TypeScript. */
export function startOn(precision, workload) {
  const kernels = precision === 'plain' ? undefined : engine.createKernels(precision, { megabytes });
  return (workload.kind === 'transformer' ? startTransformer : startDense)(engine, workload, kernels);
}
