import { BufferPool } from '../buffer-pool.ts';
import type { Layer, Mode, Parameter } from '../layer.ts';
import { checkShape, createMatrix, type Matrix } from '../matrix.ts';

/**
 * A residual (skip) connection around a layer f: `y = x + f(x)`; x, y: B×I. The layer only has to learn what is to be
 * changed, and the gradient has a way around it that nothing makes smaller.
 *
 * Reference: K. He et al., "Deep residual learning for image recognition", 2016.
 */
export class Residual implements Layer {
  /** f, the layer around which the inputs are added. */
  readonly layer: Layer;
  /** The parameters of f. */
  readonly parameters: readonly Parameter[];
  readonly #y = new BufferPool();
  readonly #dx = new BufferPool();
  #shape = createMatrix(0, 0);

  /** Takes the layer f, which has as many outputs as inputs. */
  constructor(layer: Layer) {
    this.layer = layer;
    this.parameters = layer.parameters;
  }

  /**
   * The forward pass, `y = x + f(x)`; x, y: B×I. The next call overwrites y. Throws a ShapeError unless f(x) has the
   * shape of x.
   */
  forward(x: Matrix, mode: Mode = 'test'): Matrix {
    const change = this.layer.forward(x, mode);
    checkShape('Residual.forward', 'f(x)', change, x.rows, x.columns);
    const y = this.#y.take(x.kernels, x.rows, x.columns);
    this.#shape = y;
    x.kernels.setSums(y, x, change);
    return y;
  }

  /**
   * The backward pass, `dx = dy + df(dy)`, where df is the backward pass of f; dy, dx: B×I. Throws a ShapeError unless
   * dy has the shape of the last outputs.
   */
  backward(dy: Matrix): Matrix {
    checkShape('Residual.backward', 'dy', dy, this.#shape.rows, this.#shape.columns);
    const dx = this.#dx.take(dy.kernels, dy.rows, dy.columns);
    dy.kernels.setSums(dx, dy, this.layer.backward(dy));
    return dx;
  }

  /** The backward pass without dx: adds to the gradients of f; dy: B×I. */
  addGradients(dy: Matrix): void {
    this.layer.addGradients(dy);
  }
}
