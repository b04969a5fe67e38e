// Our engine as it is in the source now, so that a change can be measured without building the project.
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const { outputFiles } = buildSync({
  entryPoints: [fileURLToPath(new URL('../src/engine/index.ts', import.meta.url))],
  bundle: true,
  write: false,
  format: 'esm',
  target: 'node20',
});
const source = Buffer.from(outputFiles[0].contents).toString('base64');

export const engine = await import(`data:text/javascript;base64,${source}`);
