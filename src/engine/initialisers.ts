import { createMatrix, type Matrix } from './matrix.ts';
import type { Random } from './random.ts';

/**
 * Draws first weights for a layer before tanh or sigmoid: `w ~ normal(0, √(2 / (I + O)))`, I×O. Their spread keeps
 * signals and blame about as large from layer to layer; that they differ lets neurons learn different things.
 *
 * Reference: X. Glorot and Y. Bengio, "Understanding the difficulty of training deep feedforward neural networks", 2010.
 */
export function drawGlorot(inputs: number, outputs: number, random: Random): Matrix {
  return drawNormal(inputs, outputs, Math.sqrt(2 / (inputs + outputs)), random);
}

/**
 * Draws first weights for a layer before relu: `w ~ normal(0, √(2 / I))`, I×O. Wider, since relu silences one half.
 *
 * Reference: K. He et al., "Delving deep into rectifiers", 2015.
 */
export function drawHe(inputs: number, outputs: number, random: Random): Matrix {
  return drawNormal(inputs, outputs, Math.sqrt(2 / inputs), random);
}

function drawNormal(inputs: number, outputs: number, deviation: number, random: Random): Matrix {
  const w = createMatrix(inputs, outputs);
  for (const index of w.data.keys()) w.data[index] = random.normal(0, deviation);
  return w;
}
