import type { Params } from '../../../src/experiments/core/trace.ts';

/** A classifier whose weights explode. */
export const exploding: Params = {
  activation: 'relu',
  layers: 3,
  neurons: 16,
  optimiser: 'momentum',
  weightDecay: 1,
  learningRate: 10,
  steps: 3000,
};
