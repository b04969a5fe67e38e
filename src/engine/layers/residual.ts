import { Buffers } from '../buffers.ts';
import type { Layer, Mode, Parameter } from '../layer.ts';
import { checkShape, createMatrix, type Matrix } from '../matrix.ts';

/**
 * Adds what a layer says to what it was told: `y = x + f(x)`. The layer only has to learn what is to be changed, and the
 * gradient finds a way past it that nothing shrinks.
 *
 * Reference: K. He et al., "Deep residual learning for image recognition", 2016.
 */
export class Residual implements Layer {
  readonly layer: Layer;
  readonly parameters: readonly Parameter[];
  readonly #y = new Buffers();
  readonly #dx = new Buffers();
  #shape = createMatrix(0, 0);

  /** Takes the layer f, which has as many outputs as inputs. */
  constructor(layer: Layer) {
    this.layer = layer;
    this.parameters = layer.parameters;
  }

  /** `y = x + f(x)`; x, y: B×I. */
  forward(x: Matrix, mode: Mode = 'test'): Matrix {
    const change = this.layer.forward(x, mode);
    checkShape('Residual.forward', 'f(x)', change, x.rows, x.columns);
    const y = this.#y.take(x.kernels, x.rows, x.columns);
    this.#shape = y;
    x.kernels.setSums(y, x, change);
    return y;
  }

  /** `dx = dy + df(dy)`, where df is the backward pass of f; dy, dx: B×I. */
  backward(dy: Matrix): Matrix {
    checkShape('Residual.backward', 'dy', dy, this.#shape.rows, this.#shape.columns);
    const dx = this.#dx.take(dy.kernels, dy.rows, dy.columns);
    dy.kernels.setSums(dx, dy, this.layer.backward(dy));
    return dx;
  }

  addGradients(dy: Matrix): void {
    this.layer.addGradients(dy);
  }
}
