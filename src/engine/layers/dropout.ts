import { Buffers } from '../buffers.ts';
import type { Layer, Mode, Parameter } from '../layer.ts';
import { checkShape, createMatrix, type Matrix } from '../matrix.ts';
import type { Random } from '../random.ts';

/**
 * Silences neurons by chance while a network trains, others for each sample, so that none can rely on another: each
 * with the probability p. The rest speak up for them, times 1 / (1 − p), so that the sum stays the same on average; a
 * network that is tested therefore uses all its neurons as they are. Nothing is forgotten: no weight is touched.
 *
 * Reference: N. Srivastava et al., "Dropout: a simple way to prevent neural networks from overfitting", 2014.
 */
export class Dropout implements Layer {
  readonly p: number;
  readonly parameters: readonly Parameter[] = [];
  readonly #random: Random;
  #mode: Mode = 'test';
  #mask = createMatrix(0, 0);
  readonly #masks = new Buffers();
  readonly #y = new Buffers();
  readonly #dx = new Buffers();

  /** Takes the probability p with which a neuron is silenced; throws a RangeError unless it is from 0 up to, but not including, 1. */
  constructor(p: number, random: Random) {
    if (!(p >= 0 && p < 1)) throw new RangeError(`Dropout: p must be from 0 up to 1, but got ${p}.`);
    this.p = p;
    this.#random = random;
  }

  /**
   * What each input was multiplied with when last trained, B×I: 0 where a neuron was silenced, else 1 / (1 − p). A `Training`
   * whose batches differ in size leaves here the mask of the size that it met last for the first time.
   */
  get mask(): Matrix {
    return this.#mask;
  }

  /** In training `y = x·mask`, number by number, with a mask drawn anew; in a test `y = x`, the same matrix. x, y: B×I. */
  forward(x: Matrix, mode: Mode = 'test'): Matrix {
    this.#mode = mode;
    if (mode === 'test') return x;
    this.#mask = this.#masks.take(x.kernels, x.rows, x.columns);
    x.kernels.drawMask(this.#mask, this.p, 1 / (1 - this.p), this.#random);
    const y = this.#y.take(x.kernels, x.rows, x.columns);
    x.kernels.setProducts(y, x, this.#mask);
    return y;
  }

  /** `dx = dy·mask`, with the mask of the forward pass: who was silent gets no blame. After a test `dx = dy`. dy, dx: B×I. */
  backward(dy: Matrix): Matrix {
    if (this.#mode === 'test') return dy;
    checkShape('Dropout.backward', 'dy', dy, this.#mask.rows, this.#mask.columns);
    const dx = this.#dx.take(dy.kernels, dy.rows, dy.columns);
    dy.kernels.setProducts(dx, dy, this.#mask);
    return dx;
  }

  addGradients(): void {
    // No parameters, no gradients.
  }
}
