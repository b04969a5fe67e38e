import type { Kernels } from './kernels.ts';
import { plainKernels } from './plain/plain-kernels.ts';
import { kernelModule } from './wasm/kernel-module.ts';
import { WasmKernels } from './wasm/wasm-kernels.ts';

/** The settings of `createKernels`. */
export type KernelsOptions = {
  /** The memory of the kernels for all their matrices, in MB: 16 if not given. It is only taken as it is used. */
  readonly megabytes?: number;
};

/**
 * Makes the fastest kernels that there are for numbers of this precision, with a memory of their own; hand them to
 * whatever makes a network's first weights, such as `drawNetwork`. `float64` gives the digits of the plain kernels,
 * `float32` has digits of its own. Where there is no WebAssembly, or no memory for it, the plain kernels of float64 are
 * returned for both, and their name says so.
 *
 * A matrix that does not fit into their memory any more throws a RangeError.
 */
export function createKernels(
  precision: 'float32' | 'float64',
  { megabytes = 16 }: KernelsOptions = {},
): Kernels {
  const module = kernelModule(`wasm-${precision}`);
  if (!module) return plainKernels;
  try {
    return new WasmKernels(module, megabytes);
  } catch (error) {
    // Engines reserve gigabytes of addresses for each memory, however small, which not every system grants.
    if (error instanceof RangeError) return plainKernels;
    throw error;
  }
}
