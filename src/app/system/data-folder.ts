import { isAbsolute, join } from 'node:path';
import envPaths from 'env-paths';

const name = 'nn-tutor';

/**
 * Where the journal lies: `--home`, else `NN_TUTOR_HOME`, else the system's place for an application's data. An empty
 * variable counts as none, and so does a relative `XDG_DATA_HOME`, as its specification demands.
 */
export function resolveDataFolder(home: string | undefined, env: NodeJS.ProcessEnv): string {
  if (home) return home;
  if (env.NN_TUTOR_HOME) return env.NN_TUTOR_HOME;
  // Asked here too, because env-paths reads the process's own environment, and this variable on Linux only.
  if (env.XDG_DATA_HOME && isAbsolute(env.XDG_DATA_HOME)) return join(env.XDG_DATA_HOME, name);
  return envPaths(name, { suffix: '' }).data;
}
