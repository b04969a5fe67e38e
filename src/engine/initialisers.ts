import type { Kernels } from './kernels/kernels.ts';
import { createMatrix, type Matrix } from './matrix.ts';
import type { Random } from './random.ts';

/**
 * Draws the initial weights of a layer that is followed by tanh, sigmoid or nothing: I×O numbers `w ~ normal(0, σ)`
 * with the standard deviation `σ = √(2 / (I + O))`. It keeps outputs and gradients about as large from layer to layer;
 * that the weights differ lets neurons learn different things. They lie in the memory of the plain kernels if no others
 * are given.
 *
 * Reference: X. Glorot and Y. Bengio, "Understanding the difficulty of training deep feedforward neural networks",
 * 2010.
 */
export function drawGlorot(inputs: number, outputs: number, random: Random, kernels?: Kernels): Matrix {
  return drawNormal(inputs, outputs, Math.sqrt(2 / (inputs + outputs)), random, kernels);
}

/**
 * Draws the initial weights of a layer that is followed by relu: I×O numbers `w ~ normal(0, σ)` with the standard
 * deviation `σ = √(2 / I)`, larger than Glorot's, since relu sets about half of the outputs to 0. They lie in the
 * memory of the plain kernels if no others are given.
 *
 * Reference: K. He et al., "Delving deep into rectifiers", 2015.
 */
export function drawHe(inputs: number, outputs: number, random: Random, kernels?: Kernels): Matrix {
  return drawNormal(inputs, outputs, Math.sqrt(2 / inputs), random, kernels);
}

/**
 * Draws a matrix of rows×columns numbers from the normal distribution with mean 0 and this standard deviation. It lies in
 * the memory of the plain kernels if no others are given.
 */
export function drawNormal(
  rows: number,
  columns: number,
  standardDeviation: number,
  random: Random,
  kernels?: Kernels,
): Matrix {
  const w = createMatrix(rows, columns, kernels);
  for (const index of w.data.keys()) w.data[index] = random.normal(0, standardDeviation);
  return w;
}
