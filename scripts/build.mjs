// Builds dist/: the program in split files, the engine and the API with their types, and the lessons as JSON.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildKernels } from './build-kernels.mjs';
import { buildTexts } from './build-texts.mjs';
import { bundleOptions, digestOf } from './bundle.mjs';
import { ship } from './ship.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
process.chdir(root);

const source = [
  'src',
  'lessons',
  'scripts',
  'types',
  'package.json',
  'package-lock.json',
  'tsconfig.build.json',
];
const digestFile = join(dist, '.digest');
if (existsSync(digestFile) && readFileSync(digestFile, 'utf8') === digestOf(...source)) {
  console.log('dist/ is up to date.');
  process.exit();
}

rmSync(dist, { recursive: true, force: true });
await buildKernels();
buildTexts();

const { metafile } = await build(bundleOptions());
writeFileSync(join(dist, 'third-party-licenses.txt'), thirdPartyLicenses(metafile));

await ship();

execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'], {
  stdio: 'inherit',
});
// Last: a build that was broken off is not taken for a whole one. The kernels and texts of src are made above.
writeFileSync(digestFile, digestOf(...source));

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
