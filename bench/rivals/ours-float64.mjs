import { startOn } from './ours-on.mjs';

export const name = 'nn-tutor, float64';
export const differs = {};

export const start = (workload) => startOn('float64', workload);
