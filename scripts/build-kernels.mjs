// Compiles the kernels of src/engine/kernels/assembly to WebAssembly, once for each kind of number, and writes them as text
// into a module beside their loader, so that they travel inside the bundle.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const folder = fileURLToPath(new URL('../src/engine/kernels/', import.meta.url));

/** The module's bytes in base64. */
async function compile(real, out) {
  const { error, stderr } = await asc.main([
    join(folder, 'assembly/index.ts'),
    ...['--outFile', out, '--optimizeLevel', '3', '--noAssert', '--runtime', 'stub', '--enable', 'simd'],
    ...['--use', `Real=${real}`, '--use', 'abort=', '--importMemory', '--importTable', '--zeroFilledMemory'],
  ]);
  if (error) throw new Error(`${error.message}\n${stderr.toString()}`);
  return readFileSync(out).toString('base64');
}

export async function buildKernels() {
  const temporary = mkdtempSync(join(tmpdir(), 'nn-tutor-kernels-'));
  try {
    const lines = [
      '/* Made by scripts/build-kernels.mjs from the folder `assembly`: WebAssembly in base64. */',
    ];
    for (const real of ['f32', 'f64']) {
      const binary = await compile(real, join(temporary, `${real}.wasm`));
      lines.push(`export const ${real} =`, `  '${binary}';`);
    }
    writeFileSync(join(folder, 'wasm/binary.ts'), `${lines.join('\n')}\n`);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
