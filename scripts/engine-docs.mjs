// Writes docs/engine.md anew, from the types of the engine and their comments.
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { common } from './bundle.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const entryPoints = [join(root, 'scripts/engine-docs.ts')];
const { outputFiles } = await build({ ...common, entryPoints, write: false });
const source = Buffer.from(outputFiles[0].contents).toString('base64');
const { engineDocs } = await import(`data:text/javascript;base64,${source}`);
writeFileSync(join(root, 'docs/engine.md'), engineDocs(root));
