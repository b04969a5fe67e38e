import { defaultDevice, init } from '@jax-js/jax';
import { startDense } from './jax-js-dense.mjs';
import { startTransformer } from './jax-js-transformer.mjs';

export const name = 'jax-js, wasm';
export const differs = { W3: 'dropout drawn by itself' };

export async function start(workload) {
  await init('wasm');
  defaultDevice('wasm');
  return workload.kind === 'transformer' ? startTransformer(workload) : startDense(workload);
}
