import { BufferPool } from '../buffer-pool.ts';
import type { Layer, Parameter } from '../layer.ts';
import { checkShape, createMatrix, type Matrix } from '../matrix.ts';

/** A fully connected layer without biases: O neurons with a weight for each of I inputs, `y = x·w`. */
export class Linear implements Layer {
  /** The weights, I×O: column o holds those of neuron o. */
  readonly w: Matrix;
  /** The gradient of the loss with respect to w, I×O. */
  readonly dw: Matrix;
  /** The weights w. */
  readonly parameters: readonly Parameter[];
  #x: Matrix;
  readonly #xs = new BufferPool();
  readonly #y = new BufferPool();
  readonly #dx = new BufferPool();

  /** Takes the weights, I×O; training changes them in place. */
  constructor(w: Matrix) {
    this.w = w;
    this.dw = createMatrix(w.rows, w.columns, w.kernels);
    this.parameters = [{ name: 'w', kind: 'weight', value: w, gradient: this.dw }];
    this.#x = createMatrix(0, w.rows);
  }

  /**
   * The forward pass, `y = x·w`; x: B×I, y: B×O. The next call overwrites y. Throws a ShapeError unless x has I
   * columns.
   */
  forward(x: Matrix): Matrix {
    checkShape('Linear.forward', 'x', x, 'B', this.w.rows);
    const { kernels } = this.w;
    this.#x = this.#xs.bring(x, kernels);
    const y = this.#y.take(kernels, x.rows, this.w.columns);
    kernels.setProduct(y, this.#x, this.w);
    return y;
  }

  /**
   * The backward pass: `dw += xᵀ·dy`, and `dx = dy·wᵀ`, which is returned; dy: B×O, dx: B×I. Throws a ShapeError unless
   * dy has the shape of the last outputs.
   */
  backward(dy: Matrix): Matrix {
    const { kernels } = this.w;
    this.addGradients(dy);
    const dx = this.#dx.take(kernels, dy.rows, this.w.rows);
    kernels.setProductRightTransposed(dx, dy, this.w);
    return dx;
  }

  /** The backward pass without dx: `dw += xᵀ·dy`; dy: B×O. */
  addGradients(dy: Matrix): void {
    checkShape('Linear.backward', 'dy', dy, this.#x.rows, this.w.columns);
    this.w.kernels.addProductLeftTransposed(this.dw, this.#x, dy);
  }
}
