import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from './home-folder.ts';
import { run } from './run.ts';
import { cleanEnvironment, openTerminal, root } from './terminal.ts';

test('the packed program, installed into an empty folder, runs by npx and brings no other package', async () => {
  const folder = temporaryFolder();
  const npm = (args: readonly string[], cwd: string) =>
    execFileSync('npm', args, {
      cwd,
      encoding: 'utf8',
      env: cleanEnvironment(),
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  // Scripts would build anew what is built already, under the feet of the other journeys.
  npm(['pack', '--ignore-scripts', '--pack-destination', folder], root);
  const [tarball = ''] = readdirSync(folder);
  const learner = join(folder, 'learner');
  mkdirSync(learner);
  writeFileSync(join(learner, 'package.json'), '{ "private": true }');
  npm(['install', '--offline', '--no-audit', '--no-fund', join(folder, tarball)], learner);
  const installed = readdirSync(join(learner, 'node_modules')).filter((name) => !name.startsWith('.'));
  expect(installed).toEqual(['nn-tutor']);

  const terminal = openTerminal({
    home: join(folder, 'home'),
    command: ['npx', '--offline', 'nn-tutor', '--lang', 'en'],
    folder: learner,
  });
  await terminal.waitFor('Enter start', 40);
  terminal.press('q');
  expect(await terminal.waitForExit()).toMatchObject({ exitCode: 0 });
  terminal.close();

  const used =
    "import { runExperiment } from 'nn-tutor'; import { createRandom } from 'nn-tutor/engine'; console.log(typeof runExperiment, typeof createRandom)";
  writeFileSync(join(learner, 'use.mjs'), used);
  const printed = execFileSync(process.execPath, ['use.mjs'], { cwd: learner, encoding: 'utf8' });
  expect(printed).toBe('function function\n');
});

test('nothing reaches for the network: with every socket refused a lesson plays as before', () => {
  const refuse = join(temporaryFolder(), 'refuse.cjs');
  writeFileSync(
    refuse,
    `const refuse = () => { process.stderr.write('NETWORK'); throw new Error('network'); };
require('node:net').Socket.prototype.connect = refuse;
require('node:dns').lookup = refuse;
globalThis.fetch = refuse;
`,
  );
  const { stdout, stderr, status } = run(['learn', '2', '--lang', 'en'], {
    home: temporaryFolder(),
    input: '?\n?\n?\n?\n',
    node: ['--require', refuse],
  });
  expect(stderr).not.toContain('NETWORK');
  expect(status).toBe(0);
  expect(stdout).toContain('All saved');
});
