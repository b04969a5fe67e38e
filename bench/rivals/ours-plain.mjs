import { startOn } from './ours-on.mjs';

export const name = 'nn-tutor, plain';
export const differs = {};

export const start = (workload) => startOn('plain', workload);
