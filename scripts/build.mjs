// Builds dist/: the program in split files, the engine and the API with their types, and the lessons as JSON.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { buildKernels } from './build-kernels.mjs';
import { buildTexts } from './build-texts.mjs';
import { cleanResize } from './clean-resize.mjs';
import { lighterFrames } from './lighter-frames.mjs';
import { lighterStart } from './lighter-start.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
process.chdir(root);
rmSync(dist, { recursive: true, force: true });
await buildKernels();
buildTexts();

/** Ink asks for its development tools by name; outside development nothing of them is used. */
const withoutDevtools = {
  name: 'without-devtools',
  setup(bundler) {
    bundler.onResolve({ filter: /^react-devtools-core$/ }, ({ path }) => ({ path, namespace: 'stub' }));
    bundler.onLoad({ filter: /.*/, namespace: 'stub' }, () => ({ contents: 'export default {}' }));
  },
};

const common = {
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

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const { metafile } = await build({
  ...common,
  entryPoints: {
    cli: 'src/cli.ts',
    'run-worker': 'src/app/training/run-worker.ts',
    api: 'src/api.ts',
    engine: 'src/engine/index.ts',
  },
  outdir: dist,
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
});
writeFileSync(join(dist, 'third-party-licenses.txt'), thirdPartyLicenses(metafile));

const shipper = join(root, 'node_modules/.cache/nn-tutor/ship-lessons.mjs');
mkdirSync(dirname(shipper), { recursive: true });
await build({ ...common, entryPoints: ['scripts/ship-lessons.ts'], outfile: shipper, packages: 'external' });
const { shipLessons } = await import(pathToFileURL(shipper).href);
// The same source gives the same runs: they are carried out once, however often it is built.
const runsOfSource = join(root, `node_modules/.cache/nn-tutor/runs-${digestOf('src')}.json`);
const finished = existsSync(runsOfSource) ? JSON.parse(readFileSync(runsOfSource, 'utf8')) : {};
writeFileSync(
  runsOfSource,
  JSON.stringify(shipLessons(join(root, 'lessons'), join(dist, 'lessons'), finished)),
);

execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'], {
  stdio: 'inherit',
});

/** Another one for another source: what one build has computed and kept is not taken for what the next would compute. */
function digestOf(folder) {
  const digest = createHash('sha256');
  for (const name of readdirSync(folder, { recursive: true }).sort()) {
    const path = join(folder, name);
    if (statSync(path).isFile()) digest.update(readFileSync(path));
  }
  return digest.digest('hex').slice(0, 16);
}

/** The licence of every package that is bundled, as their terms ask. */
function thirdPartyLicenses({ inputs }) {
  const folders = new Set(
    Object.keys(inputs).flatMap(
      (path) => path.match(/^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0] ?? [],
    ),
  );
  return [...folders]
    .sort()
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      return `${name} ${version} (${license})\n\n${licenseText(folder)}`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}

function licenseText(folder) {
  for (const name of ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'license', 'license.md', 'LICENCE']) {
    try {
      return readFileSync(join(folder, name), 'utf8');
    } catch {}
  }
  return '(The package carries no licence file.)\n';
}
