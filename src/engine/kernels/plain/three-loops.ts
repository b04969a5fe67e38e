/*
 * The products of a dense layer as three plain loops each: what whoever has finished lesson 7 expects to find. They are not
 * what runs: products.ts and the compiled kernels take several rows and columns at once, which is 1.3 to 3.7 times as fast.
 * The tests hold them equal to these loops to the last bit. Letters: B samples, I inputs, O outputs.
 */
// biome-ignore-all lint/style/noNonNullAssertion: each index stays inside its array, see products.ts.
import type { Matrix } from '../../matrix.ts';

/** The forward pass, `y = x·w + b`: neuron o of sample s sums up its weighted inputs, and adds its bias. */
export function setDenseOutputs(y: Matrix, x: Matrix, w: Matrix, b: Matrix): void {
  for (let s = 0; s < y.rows; s++)
    for (let o = 0; o < y.columns; o++) {
      let sum = 0;
      for (let i = 0; i < x.columns; i++) sum += x.data[s * x.columns + i]! * w.data[i * w.columns + o]!;
      y.data[s * y.columns + o] = b.data[o]! + sum;
    }
}

/**
 * The gradient of the weights, `dw += xᵀ·dy`: over the samples, what came in at i times the gradient of what went out
 * at o.
 */
export function addWeightGradients(dw: Matrix, x: Matrix, dy: Matrix): void {
  for (let i = 0; i < dw.rows; i++)
    for (let o = 0; o < dw.columns; o++) {
      let sum = 0;
      for (let s = 0; s < x.rows; s++) sum += x.data[s * x.columns + i]! * dy.data[s * dy.columns + o]!;
      dw.data[i * dw.columns + o]! += sum;
    }
}

/**
 * The gradient of the inputs, `dx = dy·wᵀ`: the gradients of all outputs that input i went to, each by the weight of
 * its way.
 */
export function setInputGradients(dx: Matrix, dy: Matrix, w: Matrix): void {
  for (let s = 0; s < dx.rows; s++)
    for (let i = 0; i < dx.columns; i++) {
      let sum = 0;
      for (let o = 0; o < dy.columns; o++) sum += dy.data[s * dy.columns + o]! * w.data[i * w.columns + o]!;
      dx.data[s * dx.columns + i] = sum;
    }
}
