import type { Activation } from '../activations.ts';
import { BufferPool } from '../buffer-pool.ts';
import type { Layer, Parameter } from '../layer.ts';
import { checkShape, createMatrix, type Matrix } from '../matrix.ts';

/** A layer that applies an activation function to each number on its own: `y = f(x)`; x, y: B×I. It has no parameters. */
export class ActivationLayer implements Layer {
  /** f, the function that is applied. */
  readonly activation: Activation;
  /** None: nothing of this layer is trained. */
  readonly parameters: readonly Parameter[] = [];
  #x = createMatrix(0, 0);
  #y = createMatrix(0, 0);
  readonly #ys = new BufferPool();
  readonly #dx = new BufferPool();

  /** Takes the activation function f, such as `relu`. */
  constructor(activation: Activation) {
    this.activation = activation;
  }

  /** The forward pass, `y = f(x)`, number by number; x, y: B×I. The next call overwrites y. */
  forward(x: Matrix): Matrix {
    this.#x = x;
    this.#y = this.#ys.take(x.kernels, x.rows, x.columns);
    const { kernel, output } = this.activation;
    if (kernel) kernel.setOutputs(x.kernels, this.#y, x);
    else x.kernels.setMapped(this.#y, x, output);
    return this.#y;
  }

  /**
   * The backward pass, `dx = dy·f′(x)`, number by number: where the derivative is 0, no gradient gets through; dy, dx:
   * B×I. Throws a ShapeError unless dy has the shape of the last inputs.
   */
  backward(dy: Matrix): Matrix {
    const x = this.#x;
    checkShape('ActivationLayer.backward', 'dy', dy, x.rows, x.columns);
    const dx = this.#dx.take(x.kernels, x.rows, x.columns);
    const { kernel, derivative } = this.activation;
    if (kernel) kernel.setGradient(x.kernels, dx, dy, this.#y);
    else x.kernels.setMappedGradient(dx, dy, x, this.#y, derivative);
    return dx;
  }

  /** Does nothing: without parameters there are no gradients to add to. */
  addGradients(): void {
    // Nothing to add to.
  }
}
