import { BufferPool } from '../buffer-pool.ts';
import type { Layer, Parameter } from '../layer.ts';
import { checkShape, createMatrix, type Matrix } from '../matrix.ts';

/**
 * A fully connected layer: O neurons, each with a weight for every one of I inputs and a bias, `y = x·w + b`. An
 * activation function is a layer of its own, `ActivationLayer`.
 */
export class Dense implements Layer {
  /** The weights, I×O: column o holds those of neuron o. */
  readonly w: Matrix;
  /** The gradient of the loss with respect to w, I×O. */
  readonly dw: Matrix;
  /** The biases, 1×O. */
  readonly b: Matrix;
  /** The gradient of the loss with respect to b, 1×O. */
  readonly db: Matrix;
  /** The weights w and the biases b. */
  readonly parameters: readonly Parameter[];
  #x: Matrix;
  readonly #xs = new BufferPool();
  readonly #y = new BufferPool();
  readonly #dx = new BufferPool();

  /**
   * Takes the weights, I×O, and the biases, 1×O, which start at 0 if not given; training changes both in place. Throws a
   * ShapeError for biases of another width.
   */
  constructor(w: Matrix, b: Matrix = createMatrix(1, w.columns, w.kernels)) {
    checkShape('Dense', 'b', b, 1, w.columns);
    this.w = w;
    this.b = b;
    this.dw = createMatrix(w.rows, w.columns, w.kernels);
    this.db = createMatrix(1, w.columns, w.kernels);
    this.parameters = [
      { name: 'w', kind: 'weight', value: w, gradient: this.dw },
      { name: 'b', kind: 'bias', value: b, gradient: this.db },
    ];
    this.#x = createMatrix(0, w.rows);
  }

  /**
   * The forward pass, `y = x·w + b`; x: B×I, y: B×O. The next call overwrites y. Throws a ShapeError unless x has I
   * columns.
   *
   * To read how it is computed, see `setDenseOutputs` in kernels/plain/three-loops.ts: what runs is faster, and equal
   * to it to the last bit. So are the other two functions there to the two products of the backward pass.
   */
  forward(x: Matrix): Matrix {
    checkShape('Dense.forward', 'x', x, 'B', this.w.rows);
    const { kernels } = this.w;
    this.#x = this.#xs.bring(x, kernels);
    const y = this.#y.take(kernels, x.rows, this.w.columns);
    kernels.setProductPlusRow(y, this.#x, this.w, this.b);
    return y;
  }

  /**
   * The backward pass: `dw += xᵀ·dy`, `db += Σ dy` over the samples, and `dx = dy·wᵀ`, which is returned; dy: B×O, dx:
   * B×I. Throws a ShapeError unless dy has the shape of the last outputs.
   */
  backward(dy: Matrix): Matrix {
    const { kernels } = this.w;
    this.addGradients(dy);
    const dx = this.#dx.take(kernels, dy.rows, this.w.rows);
    kernels.setProductRightTransposed(dx, dy, this.w);
    return dx;
  }

  /** The backward pass without dx: `dw += xᵀ·dy` and `db += Σ dy` over the samples; dy: B×O. */
  addGradients(dy: Matrix): void {
    const { kernels } = this.w;
    checkShape('Dense.backward', 'dy', dy, this.#x.rows, this.w.columns);
    kernels.addProductLeftTransposed(this.dw, this.#x, dy);
    kernels.addRowSums(this.db, dy);
  }
}
