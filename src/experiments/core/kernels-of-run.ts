import { createKernels } from '../../engine/index.ts';
import type { Run } from './trace.ts';

/**
 * Whether a run was made on kernels that cannot be had here, because there is no WebAssembly or no memory for it: the plain ones
 * stand in for them, and its digits may differ from those that its code was written down with.
 */
export function lacksItsKernels({ params }: Run): boolean {
  return params.kernels === 'float32' && createKernels('float32', { megabytes: 1 }).name !== 'wasm-float32';
}
