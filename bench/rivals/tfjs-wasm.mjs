import { setThreadsCount } from '@tensorflow/tfjs-backend-wasm';
import { startTfjs } from './tfjs.mjs';

export const name = 'tfjs, wasm';
export const differs = { W3: 'dropout drawn by itself' };

export function start(workload) {
  // One core for everybody.
  setThreadsCount(1);
  return startTfjs('wasm', workload);
}
