import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createKernels, toRows } from '../../../src/engine/index.ts';
import type { Kernels } from '../../../src/engine/kernels/kernels.ts';

const precisions = ['float32', 'float64'] as const;

test.each(precisions)(
  'where there is WebAssembly, kernels of %s are compiled, with a memory of their own',
  (precision) => {
    const [one, other] = [createKernels(precision), createKernels(precision)];
    expect([one.name, other.name]).toEqual([`wasm-${precision}`, `wasm-${precision}`]);
    expect(one.createMatrix(1, 1).data).toBeInstanceOf(precision === 'float32' ? Float32Array : Float64Array);
    expect(one.createMatrix(1, 1).data.buffer).not.toBe(other.createMatrix(1, 1).data.buffer);
  },
);

test.each([1, 4, 16, 0.5])(
  'with %d MB there is so much memory, and 16 MB if nothing is said',
  (megabytes) => {
    const bytes = (kernels: Kernels) => kernels.createMatrix(1, 1).data.buffer.byteLength;
    expect(bytes(createKernels('float32', { megabytes }))).toBe(megabytes * 2 ** 20);
    expect(bytes(createKernels('float64'))).toBe(16 * 2 ** 20);
  },
);

const { Module, Instance, Table, Global, CompileError } = WebAssembly;
const engine = { Module, Instance, Table, Global, CompileError };
class NoMemory {
  constructor() {
    throw new RangeError('WebAssembly.Memory(): could not allocate memory');
  }
}

describe.each([
  ['there is no WebAssembly', () => vi.stubGlobal('WebAssembly', undefined)],
  // As where the system limits how many addresses a program may have.
  ['there is no memory for WebAssembly', () => vi.stubGlobal('WebAssembly', { ...engine, Memory: NoMemory })],
  // An engine whose WebAssembly has no vectors refuses to compile the kernels. Here it is given something else to refuse.
  ['WebAssembly cannot compile the kernels', () => vi.stubGlobal('atob', () => 'no WebAssembly')],
])('where %s', (_, take) => {
  beforeEach(() => {
    // What has been compiled already is kept by the module.
    vi.resetModules();
    take();
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  test.each(precisions)('the plain kernels of float64 stand in for %s, and say so', async (precision) => {
    const { createKernels, fromRows } = await import('../../../src/engine/index.ts');
    const kernels = createKernels(precision);
    expect(kernels.name).toBe('plain-float64');
    const a = fromRows([[1, 2, 3]], kernels);
    expect(a.data).toBeInstanceOf(Float64Array);
    kernels.setSums(a, a, a);
    expect(toRows(a)).toEqual([[2, 4, 6]]);
  });
});

test('any other failure to compile is not hushed up', async () => {
  vi.resetModules();
  vi.stubGlobal('atob', () => {
    throw new RangeError('out of memory');
  });
  try {
    const { createKernels } = await import('../../../src/engine/index.ts');
    expect(() => createKernels('float64')).toThrow('out of memory');
  } finally {
    vi.unstubAllGlobals();
    vi.resetModules();
  }
});
