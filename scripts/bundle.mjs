// What esbuild makes of src/: the program in split files, the engine, and the API.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { cleanResize } from './clean-resize.mjs';
import { lighterFrames } from './lighter-frames.mjs';
import { lighterStart } from './lighter-start.mjs';

/** Ink asks for its development tools by name; outside development nothing of them is used. */
const withoutDevtools = {
  name: 'without-devtools',
  setup(bundler) {
    bundler.onResolve({ filter: /^react-devtools-core$/ }, ({ path }) => ({ path, namespace: 'stub' }));
    bundler.onLoad({ filter: /.*/, namespace: 'stub' }, () => ({ contents: 'export default {}' }));
  },
};

/** What all that runs on Node is bundled with. */
export const common = {
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
  // Node 20 has them; written as calls they would be built anew for every character that is drawn.
  supported: {
    'regexp-set-notation': true,
    'regexp-unicode-property-escapes': true,
    'regexp-lookbehind-assertions': true,
  },
  define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
};

/** The options of a bundle of `src/` in `dist/`, as `src/` is now. */
export function bundleOptions() {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  return {
    ...common,
    entryPoints: {
      cli: 'src/cli.ts',
      'run-worker': 'src/app/training/run-worker.ts',
      api: 'src/api.ts',
      engine: 'src/engine/index.ts',
    },
    outdir: 'dist',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    // Names and lines are kept: an error that is printed shows the source, which must be readable.
    minify: false,
    metafile: true,
    define: {
      ...common.define,
      VERSION: JSON.stringify(version),
      BUILD: JSON.stringify(`${version}-${digestOf('src')}`),
    },
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    plugins: [withoutDevtools, lighterStart, lighterFrames, cleanResize],
  };
}

/** Another one for another source: what one build has computed and kept is not taken for what the next would compute. */
export function digestOf(...paths) {
  const digest = createHash('sha256');
  for (const path of paths) {
    const names = statSync(path).isFile() ? [''] : readdirSync(path, { recursive: true }).sort();
    for (const name of names) {
      const file = join(path, name);
      if (statSync(file).isFile()) digest.update(`${file}\0`).update(readFileSync(file));
    }
  }
  return digest.digest('hex').slice(0, 16);
}
