import type { Activation } from '../activations.ts';
import { Buffers } from '../buffers.ts';
import type { Layer, Parameter } from '../layer.ts';
import { checkShape, createMatrix, type Matrix } from '../matrix.ts';

/** Applies an activation to each number on its own: `y = f(x)`. It has as many outputs as inputs, and no parameters. */
export class ActivationLayer implements Layer {
  readonly activation: Activation;
  readonly parameters: readonly Parameter[] = [];
  #x = createMatrix(0, 0);
  #y = createMatrix(0, 0);
  readonly #ys = new Buffers();
  readonly #dx = new Buffers();

  constructor(activation: Activation) {
    this.activation = activation;
  }

  /** `y = f(x)`; x, y: B×I. */
  forward(x: Matrix): Matrix {
    this.#x = x;
    this.#y = this.#ys.take(x.kernels, x.rows, x.columns);
    const { kernel, output } = this.activation;
    if (kernel) kernel.setOutputs(x.kernels, this.#y, x);
    else x.kernels.setMapped(this.#y, x, output);
    return this.#y;
  }

  /** `dx = dy·f′(x)`, number by number: where the slope is 0, no blame gets through; dy, dx: B×I. */
  backward(dy: Matrix): Matrix {
    const x = this.#x;
    checkShape('ActivationLayer.backward', 'dy', dy, x.rows, x.columns);
    const dx = this.#dx.take(x.kernels, x.rows, x.columns);
    const { kernel, derivative } = this.activation;
    if (kernel) kernel.setGradient(x.kernels, dx, dy, this.#y);
    else x.kernels.setMappedGradient(dx, dy, x, this.#y, derivative);
    return dx;
  }

  addGradients(): void {
    // No parameters, no gradients.
  }
}
