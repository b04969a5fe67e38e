import { startTfjs } from './tfjs.mjs';

export const name = 'tfjs, cpu';
export const differs = { W3: 'dropout drawn by itself' };

export const start = (workload) => startTfjs('cpu', workload);
