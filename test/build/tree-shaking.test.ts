import { resolve } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

/** The files of the engine of which anything is left in a bundle of these names from its door. */
async function filesWith(names: string): Promise<string[]> {
  const { metafile } = await build({
    stdin: {
      contents: `export { ${names} } from './src/engine/index.ts';`,
      resolveDir: resolve(import.meta.dirname, '../..'),
    },
    bundle: true,
    format: 'esm',
    write: false,
    metafile: true,
  });
  return Object.values(metafile.outputs)
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([path, { bytesInOutput }]) => path.startsWith('src/') && bytesInOutput > 0)
    .map(([path]) => path.replace('src/engine/', ''))
    .sort();
}

// What the door is imported for costs what it is, and not the whole engine: no module does anything when it is loaded.
test('whoever imports one function from the door of the engine bundles what it needs, and nothing else', async () => {
  expect(await filesWith('softmax')).toEqual(['kernels/plain/softmax.ts', 'softmax.ts']);
  expect(await filesWith('crc32')).toEqual(['weights/crc-32.ts']);
});
