import { Buffers } from '../buffers.ts';
import type { Layer, Parameter } from '../layer.ts';
import { checkShape, createMatrix, type Matrix } from '../matrix.ts';

/** A row of neurons without biases: `y = x·w`. */
export class Linear implements Layer {
  /** I×O: column o holds the weights of neuron o. */
  readonly w: Matrix;
  readonly dw: Matrix;
  readonly parameters: readonly Parameter[];
  #x: Matrix;
  readonly #xs = new Buffers();
  readonly #y = new Buffers();
  readonly #dx = new Buffers();

  /** Takes the weights, I×O; training changes them in place. */
  constructor(w: Matrix) {
    this.w = w;
    this.dw = createMatrix(w.rows, w.columns, w.kernels);
    this.parameters = [{ name: 'w', kind: 'weight', value: w, gradient: this.dw }];
    this.#x = createMatrix(0, w.rows);
  }

  /** `y = x·w`; x: B×I, y: B×O. */
  forward(x: Matrix): Matrix {
    checkShape('Linear.forward', 'x', x, 'B', this.w.rows);
    const { kernels } = this.w;
    this.#x = this.#xs.bring(x, kernels);
    const y = this.#y.take(kernels, x.rows, this.w.columns);
    kernels.setProduct(y, this.#x, this.w);
    return y;
  }

  /** `dw += xᵀ·dy`, `dx = dy·wᵀ`; dy: B×O, dx: B×I. */
  backward(dy: Matrix): Matrix {
    const { kernels } = this.w;
    this.addGradients(dy);
    const dx = this.#dx.take(kernels, dy.rows, this.w.rows);
    kernels.setProductRightTransposed(dx, dy, this.w);
    return dx;
  }

  /** `dw += xᵀ·dy`; dy: B×O. */
  addGradients(dy: Matrix): void {
    checkShape('Linear.backward', 'dy', dy, this.#x.rows, this.w.columns);
    this.w.kernels.addProductLeftTransposed(this.dw, this.#x, dy);
  }
}
