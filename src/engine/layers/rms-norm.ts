import { Buffers } from '../buffers.ts';
import type { Layer, Parameter } from '../layer.ts';
import { checkShape, createMatrix, type Matrix } from '../matrix.ts';

/** Keeps the division finite where all numbers of a row are 0. */
const EPSILON = 1e-5;

/**
 * Brings the numbers of each row to the same size, whatever was added up before, and multiplies each column by a gain that
 * training finds: `y = g·x·r` with `r = 1 / √(mean of x² + 10⁻⁵)`, row by row.
 *
 * Reference: B. Zhang and R. Sennrich, "Root mean square layer normalization", 2019.
 */
export class RmsNorm implements Layer {
  /** 1×I */
  readonly gain: Matrix;
  readonly dGain: Matrix;
  readonly parameters: readonly Parameter[];
  #x = createMatrix(0, 0);
  #r = createMatrix(0, 1);
  readonly #xs = new Buffers();
  readonly #rs = new Buffers();
  readonly #y = new Buffers();
  readonly #dx = new Buffers();

  /** Takes the gains, 1×I; training changes them in place. */
  constructor(gain: Matrix) {
    checkShape('RmsNorm', 'gain', gain, 1, gain.columns);
    this.gain = gain;
    this.dGain = createMatrix(1, gain.columns, gain.kernels);
    this.parameters = [{ name: 'gain', kind: 'gain', value: gain, gradient: this.dGain }];
  }

  /** `y = g·x·r`; x, y: B×I. */
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
   * With `z = g·dy`: `dx = r·(z − x·r²·m)`, where m is the mean of z·x over a row, and `dg += Σ dy·x·r` over the
   * samples. dx has no part along x itself (but for the 10⁻⁵): to make a row larger changes nothing. dy, dx: B×I.
   */
  backward(dy: Matrix): Matrix {
    const x = this.#x;
    checkShape('RmsNorm.backward', 'dy', dy, x.rows, x.columns);
    const dx = this.#dx.take(x.kernels, x.rows, x.columns);
    x.kernels.setRmsNormGradients(dx, this.dGain, dy, x, this.#r, this.gain);
    return dx;
  }

  addGradients(dy: Matrix): void {
    this.backward(dy);
  }
}
