import { Buffers } from '../buffers.ts';
import type { Layer, Parameter } from '../layer.ts';
import { checkShape, createMatrix, type Matrix } from '../matrix.ts';

/** A row of neurons, each connected to every input: `y = x·w + b`. */
export class Dense implements Layer {
  /** I×O: column o holds the weights of neuron o. */
  readonly w: Matrix;
  readonly dw: Matrix;
  /** 1×O */
  readonly b: Matrix;
  readonly db: Matrix;
  readonly parameters: readonly Parameter[];
  #x: Matrix;
  readonly #xs = new Buffers();
  readonly #y = new Buffers();
  readonly #dx = new Buffers();

  /** Takes the weights, I×O, and the biases, 1×O, which start at 0 if not given; training changes both in place. */
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

  /** `y = x·w + b`; x: B×I, y: B×O. */
  forward(x: Matrix): Matrix {
    checkShape('Dense.forward', 'x', x, 'B', this.w.rows);
    const { kernels } = this.w;
    this.#x = this.#xs.bring(x, kernels);
    const y = this.#y.take(kernels, x.rows, this.w.columns);
    kernels.setProductPlusRow(y, this.#x, this.w, this.b);
    return y;
  }

  /** `dw += xᵀ·dy`, `db += Σ dy` over the samples, `dx = dy·wᵀ`; dy: B×O, dx: B×I. */
  backward(dy: Matrix): Matrix {
    const { kernels } = this.w;
    this.addGradients(dy);
    const dx = this.#dx.take(kernels, dy.rows, this.w.rows);
    kernels.setProductRightTransposed(dx, dy, this.w);
    return dx;
  }

  /** `dw += xᵀ·dy`, `db += Σ dy` over the samples; dy: B×O. */
  addGradients(dy: Matrix): void {
    const { kernels } = this.w;
    checkShape('Dense.backward', 'dy', dy, this.#x.rows, this.w.columns);
    kernels.addProductLeftTransposed(this.dw, this.#x, dy);
    kernels.addRowSums(this.db, dy);
  }
}
