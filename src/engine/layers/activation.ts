import type { Activation } from '../activations.ts';
import { setBlame, setMapped } from '../kernels.ts';
import type { Layer, Parameter } from '../layer.ts';
import { checkShape, createMatrix, type Matrix, reuseMatrix } from '../matrix.ts';

/** Applies an activation to each number on its own: `y = f(x)`. It has as many outputs as inputs, and no parameters. */
export class ActivationLayer implements Layer {
  readonly activation: Activation;
  readonly parameters: readonly Parameter[] = [];
  #x = createMatrix(0, 0);
  #y = createMatrix(0, 0);
  #dx = createMatrix(0, 0);

  constructor(activation: Activation) {
    this.activation = activation;
  }

  /** `y = f(x)`; x, y: B×I. */
  forward(x: Matrix): Matrix {
    this.#x = x;
    this.#y = reuseMatrix(this.#y, x.rows, x.columns);
    setMapped(this.#y.data, x.data, this.activation.output);
    return this.#y;
  }

  /** `dx = dy·f′(x)`, number by number: where the slope is 0, no blame gets through; dy, dx: B×I. */
  backward(dy: Matrix): Matrix {
    const x = this.#x;
    checkShape('ActivationLayer.backward', 'dy', dy, x.rows, x.columns);
    this.#dx = reuseMatrix(this.#dx, x.rows, x.columns);
    setBlame(this.#dx.data, dy.data, x.data, this.#y.data, this.activation.derivative);
    return this.#dx;
  }
}
