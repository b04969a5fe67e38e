import type { KernelsName } from '../kernels.ts';
import { f32, f64 } from './binary.ts';

/** The kernels compiled for one kind of number, from which instances with a memory of their own are made. */
export type KernelModule = {
  readonly name: KernelsName;
  readonly bytesPerNumber: 4 | 8;
  instantiate(memory: WebAssembly.Memory, table: WebAssembly.Table): KernelExports;
};

type KernelExports = {
  /** Carries out the list of calls between two addresses. */
  readonly run: (start: number, end: number) => void;
  /** Where the table of tanh belongs, and where free memory begins: addresses. */
  readonly tanhTable: number;
  readonly heap: number;
  /** The exported function of a kernel; throws where there is none. */
  kernel(name: string): WebAssembly.ExportedFunction;
};

const compiled = new Map<KernelsName, KernelModule>();

/**
 * The kernels compiled for numbers of 32 or 64 bits; none where there is no WebAssembly, or none with vectors.
 * Each is compiled once, at the first call.
 */
export function kernelModule(name: 'wasm-float32' | 'wasm-float64'): KernelModule | undefined {
  if (typeof WebAssembly === 'undefined') return undefined;
  const known = compiled.get(name);
  if (known) return known;
  try {
    const module = name === 'wasm-float64' ? compile(name, 8, f64) : compile(name, 4, f32);
    compiled.set(name, module);
    return module;
  } catch (error) {
    if (error instanceof WebAssembly.CompileError) return undefined;
    throw error;
  }
}

function compile(name: KernelsName, bytesPerNumber: 4 | 8, base64: string): KernelModule {
  const module = new WebAssembly.Module(Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)));
  return {
    name,
    bytesPerNumber,
    instantiate(memory, table) {
      const { exports } = new WebAssembly.Instance(module, { env: { memory, table } });
      const kernel = (name: string): WebAssembly.ExportedFunction => {
        const exported = exports[name];
        if (typeof exported !== 'function') throw new Error(`The kernels export no function ${name}.`);
        return exported;
      };
      const address = (name: string): number => {
        const exported = exports[name];
        if (!(exported instanceof WebAssembly.Global)) throw new Error(`The kernels export no ${name}.`);
        return exported.value;
      };
      return { run: kernel('run'), tanhTable: address('tanhTable'), heap: address('heap'), kernel };
    },
  };
}
