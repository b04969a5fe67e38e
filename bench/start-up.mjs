// Bare Node, --version, --help and the first screen, in turns: the ratios of their medians.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hold, median, open, withHome } from './terminal.mjs';

const program = join(dirname(fileURLToPath(import.meta.url)), '../dist/cli.js');
const rounds = 21;
const times = { node: [], version: [], help: [], screen: [] };

function timed(args) {
  const began = performance.now();
  spawnSync(process.execPath, args, { stdio: 'ignore' });
  return performance.now() - began;
}

await withHome(async (home) => {
  for (let round = 0; round < rounds; round++) {
    times.node.push(timed(['-e', '0']));
    times.version.push(timed([program, '--version']));
    times.help.push(timed([program, '--help']));
    const terminal = open([], { home });
    times.screen.push((await terminal.when((text) => text.includes('Enter start'))) - terminal.began);
    await terminal.close();
  }
});

const node = median(times.node);
for (const [what, list] of Object.entries(times))
  console.log(`     ${what}: median ${median(list).toFixed(0)} ms`);
const held = [
  hold('first screen / node', median(times.screen) / node, 3.5),
  hold('--version / node', median(times.version) / node, 1.4),
];
process.exitCode = held.every(Boolean) ? 0 : 1;
