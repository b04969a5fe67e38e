import {
  addProduct,
  addProductLeftTransposed,
  addProductRightTransposed,
  addRowSums,
  fillRows,
} from '../kernels.ts';
import type { Layer, Parameter } from '../layer.ts';
import { checkShape, createMatrix, type Matrix, reuseMatrix } from '../matrix.ts';

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
  #y = createMatrix(0, 0);
  #dx = createMatrix(0, 0);

  /** Takes the weights, I×O, and the biases, 1×O, which start at 0 if not given; training changes both in place. */
  constructor(w: Matrix, b: Matrix = createMatrix(1, w.columns)) {
    checkShape('Dense', 'b', b, 1, w.columns);
    this.w = w;
    this.b = b;
    this.dw = createMatrix(w.rows, w.columns);
    this.db = createMatrix(1, w.columns);
    this.parameters = [
      { name: 'w', value: w, gradient: this.dw },
      { name: 'b', value: b, gradient: this.db },
    ];
    this.#x = createMatrix(0, w.rows);
  }

  /** `y = x·w + b`; x: B×I, y: B×O. */
  forward(x: Matrix): Matrix {
    checkShape('Dense.forward', 'x', x, 'B', this.w.rows);
    this.#x = x;
    this.#y = reuseMatrix(this.#y, x.rows, this.w.columns);
    fillRows(this.#y, this.b);
    addProduct(this.#y, x, this.w);
    return this.#y;
  }

  /** `dw += xᵀ·dy`, `db += Σ dy` over the samples, `dx = dy·wᵀ`; dy: B×O, dx: B×I. */
  backward(dy: Matrix): Matrix {
    const x = this.#x;
    checkShape('Dense.backward', 'dy', dy, x.rows, this.w.columns);
    addProductLeftTransposed(this.dw, x, dy);
    addRowSums(this.db, dy);
    this.#dx = reuseMatrix(this.#dx, x.rows, x.columns);
    this.#dx.data.fill(0);
    addProductRightTransposed(this.#dx, dy, this.w);
    return this.#dx;
  }
}
