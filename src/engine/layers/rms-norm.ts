import { BufferPool } from '../buffer-pool.ts';
import type { Layer, Parameter } from '../layer.ts';
import { checkShape, createMatrix, type Matrix } from '../matrix.ts';

/** Keeps the division finite where all numbers of a row are 0. */
const EPSILON = 1e-5;

/**
 * Root mean square normalisation: scales each row to a root mean square of 1 and multiplies each column by a learned
 * gain, `y = g·x·r` with `r = 1 / √(mean of x² + 10⁻⁵)`, row by row; x, y: B×I.
 *
 * Reference: B. Zhang and R. Sennrich, "Root mean square layer normalization", 2019.
 */
export class RmsNorm implements Layer {
  /** The gains g, 1×I. */
  readonly gain: Matrix;
  /** The gradient of the loss with respect to the gains, 1×I. */
  readonly dGain: Matrix;
  /** The gains. */
  readonly parameters: readonly Parameter[];
  #x = createMatrix(0, 0);
  #r = createMatrix(0, 1);
  readonly #xs = new BufferPool();
  readonly #rs = new BufferPool();
  readonly #y = new BufferPool();
  readonly #dx = new BufferPool();

  /**
   * Takes the gains, 1×I, usually 1 at first; training changes them in place. Throws a ShapeError for more than one
   * row.
   */
  constructor(gain: Matrix) {
    checkShape('RmsNorm', 'gain', gain, 1, gain.columns);
    this.gain = gain;
    this.dGain = createMatrix(1, gain.columns, gain.kernels);
    this.parameters = [{ name: 'gain', kind: 'gain', value: gain, gradient: this.dGain }];
  }

  /** The forward pass, `y = g·x·r`; x, y: B×I. The next call overwrites y. Throws a ShapeError unless x has I columns. */
  forward(x: Matrix): Matrix {
    checkShape('RmsNorm.forward', 'x', x, 'B', this.gain.columns);
    const { kernels } = this.gain;
    this.#x = this.#xs.bring(x, kernels);
    this.#r = this.#rs.take(kernels, x.rows, 1);
    const y = this.#y.take(kernels, x.rows, x.columns);
    kernels.setRmsNorm(y, this.#r, this.#x, this.gain, EPSILON);
    return y;
  }

  /**
   * The backward pass. With `z = g·dy`: `dx = r·(z − x·r²·m)`, where m is the mean of z·x over a row, and `dg += Σ
   * dy·x·r` over the samples. dx has no part along x itself (but for the 10⁻⁵), since to scale a row changes nothing.
   * dy, dx: B×I. Throws a ShapeError unless dy has the shape of the last inputs.
   */
  backward(dy: Matrix): Matrix {
    const x = this.#x;
    checkShape('RmsNorm.backward', 'dy', dy, x.rows, x.columns);
    const dx = this.#dx.take(x.kernels, x.rows, x.columns);
    x.kernels.setRmsNormGradients(dx, this.dGain, dy, x, this.#r, this.gain);
    return dx;
  }

  /** The backward pass without dx: `dg += Σ dy·x·r` over the samples; dy: B×I. */
  addGradients(dy: Matrix): void {
    this.backward(dy);
  }
}
