import type { Kernels } from './kernels.ts';
import { plainKernels } from './plain/plain-kernels.ts';
import { kernelModule } from './wasm/kernel-module.ts';
import { WasmKernels } from './wasm/wasm-kernels.ts';

export type KernelsOptions = {
  /** How much memory the kernels get for all their matrices: 16 MB if not given. It is only taken as it is used. */
  readonly megabytes?: number;
};

/**
 * The fastest kernels that there are for these numbers, with a memory of their own. `float64` always gives the same digits,
 * `float32` has digits of its own; where there is no WebAssembly, or no memory for it, the plain kernels of float64 stand
 * in for both, and the name of the kernels says so.
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
