import type { Kernels } from './kernels/kernels.ts';
import { createMatrix, type Matrix } from './matrix.ts';
import type { Random } from './random.ts';

/**
 * Draws first weights for a layer before tanh or sigmoid: `w ~ normal(0, √(2 / (I + O)))`, I×O. Their spread keeps
 * signals and blame about as large from layer to layer; that they differ lets neurons learn different things.
 *
 * Reference: X. Glorot and Y. Bengio, "Understanding the difficulty of training deep feedforward neural networks", 2010.
 */
export function drawGlorot(inputs: number, outputs: number, random: Random, kernels?: Kernels): Matrix {
  return drawNormal(inputs, outputs, Math.sqrt(2 / (inputs + outputs)), random, kernels);
}

/**
 * Draws first weights for a layer before relu: `w ~ normal(0, √(2 / I))`, I×O. Wider, since relu silences one half.
 *
 * Reference: K. He et al., "Delving deep into rectifiers", 2015.
 */
export function drawHe(inputs: number, outputs: number, random: Random, kernels?: Kernels): Matrix {
  return drawNormal(inputs, outputs, Math.sqrt(2 / inputs), random, kernels);
}

/** Draws numbers from the normal distribution around 0 with this standard deviation, rows×columns. */
export function drawNormal(
  rows: number,
  columns: number,
  deviation: number,
  random: Random,
  kernels?: Kernels,
): Matrix {
  const w = createMatrix(rows, columns, kernels);
  for (const index of w.data.keys()) w.data[index] = random.normal(0, deviation);
  return w;
}
