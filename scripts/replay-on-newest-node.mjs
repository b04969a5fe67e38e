// Replays the same codes on this Node and on the newest ones that npm offers, and compares every frame: the promise of
// `nn-tutor replay`. Needs the network and some minutes, so no test runs it: `node scripts/replay-on-newest-node.mjs`.
// Versions other than the newest can be named: `node scripts/replay-on-newest-node.mjs 22 24 latest`.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const wanted = process.argv.length > 2 ? process.argv.slice(2) : ['22', '24', 'latest'];
const cache = join(root, 'node_modules/.cache/nn-tutor');
mkdirSync(cache, { recursive: true });
await build({
  entryPoints: ['codes-to-replay', 'replayed-frames'].map((name) => join(root, 'scripts', `${name}.ts`)),
  outdir: cache,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
});

const codes = run(process.execPath, [join(cache, 'codes-to-replay.mjs'), join(root, 'dist/lessons')]);
const expected = replay(process.execPath);
// Behind its frames each run has a line for its values.
console.log(`${process.version}: ${codes.length} codes, ${expected.length - codes.length} frames`);

const folder = mkdtempSync(join(tmpdir(), 'nn-tutor-node-'));
try {
  for (const version of wanted) compare(installNode(version));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The program of a Node as npm offers it for this machine (Linux or macOS). */
function installNode(version) {
  const own = join(folder, version);
  mkdirSync(own);
  writeFileSync(join(own, 'package.json'), '{"private":true}');
  const name = `node-${process.platform}-${process.arch}`;
  // These packages have no tag of their own for the newest: the package `node` knows it.
  const exact = version === 'latest' ? run('npm', ['view', 'node@latest', 'version'])[0] : version;
  run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', `${name}@${exact}`], own);
  return join(own, 'node_modules', name, 'bin', 'node');
}

function compare(node) {
  const [version] = run(node, ['--version']);
  const seen = replay(node);
  const at = expected.findIndex((line, index) => line !== seen[index]);
  if (at < 0 && seen.length === expected.length) return console.log(`${version}: the same to the last bit`);
  console.log(`${version} differs from ${process.version} first at: ${expected[at] ?? 'the end'}`);
  process.exitCode = 1;
}

function replay(node) {
  return run(node, [join(cache, 'replayed-frames.mjs'), ...codes]);
}

function run(file, args, cwd = root) {
  const text = execFileSync(file, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return text.trim().split('\n');
}
