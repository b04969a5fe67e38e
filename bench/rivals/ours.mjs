import { startOn } from './ours-on.mjs';

export const name = 'nn-tutor';
export const differs = {};

export const start = (workload) => startOn('float32', workload);
