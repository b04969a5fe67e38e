import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { cleanEnvironment, root } from './terminal.ts';

type Options = {
  readonly home?: string;
  readonly input?: string;
  readonly env?: { readonly [name: string]: string };
  readonly node?: readonly string[];
};

/** Runs the built program without a terminal, as a script does. */
export function run(
  args: readonly string[],
  { home = '/nonexistent', input = '', env, node = [] }: Options = {},
) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [...node, join(root, 'dist/cli.js'), ...args],
    {
      input,
      encoding: 'utf8',
      env: { ...cleanEnvironment(), NN_TUTOR_HOME: home, LANG: 'en_US.UTF-8', ...env },
    },
  );
  return { stdout, stderr, status };
}
