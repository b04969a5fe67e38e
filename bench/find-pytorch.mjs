// PyTorch, on one core as all the others.
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A version manager's Python, first on the path, knows nothing of the system's packages; so the system's is asked first. */
const python = ['/usr/bin/python3', 'python3'].find(
  (command) => spawnSync(command, ['-c', 'import torch']).status === 0,
);

export const hasPyTorch = python !== undefined;

/** What OpenBLAS is told of the processor by hand, it would believe. */
const { OPENBLAS_CORETYPE, OPENBLAS_L2_SIZE, ...inherited } = process.env;
const env = { ...inherited, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', PYTHONDONTWRITEBYTECODE: '1' };

/** Runs a script of this folder. */
export function spawnPyTorch(script, args = [], stdio = ['pipe', 'pipe', 'ignore']) {
  return spawn(python, [fileURLToPath(new URL(script, import.meta.url)), ...args], { stdio, env });
}
