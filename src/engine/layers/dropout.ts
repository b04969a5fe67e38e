import { BufferPool } from '../buffer-pool.ts';
import type { Layer, Mode, Parameter } from '../layer.ts';
import { checkShape, createMatrix, type Matrix } from '../matrix.ts';
import type { Random } from '../random.ts';

/**
 * Dropout: while a network trains, sets each number to 0 with the probability p, drawn anew for each sample, so that no
 * neuron can rely on another. The rest are multiplied by 1 / (1 − p), so that sums stay the same on average ("inverted
 * dropout"); in a test the layer therefore changes nothing. It has no parameters, and no weight is touched.
 *
 * Reference: N. Srivastava et al., "Dropout: a simple way to prevent neural networks from overfitting", 2014.
 */
export class Dropout implements Layer {
  /** The probability with which a number is set to 0. */
  readonly p: number;
  /** None: nothing of this layer is trained. */
  readonly parameters: readonly Parameter[] = [];
  readonly #random: Random;
  #mode: Mode = 'test';
  #mask = createMatrix(0, 0);
  readonly #masks = new BufferPool();
  readonly #y = new BufferPool();
  readonly #dx = new BufferPool();

  /**
   * Takes the probability p with which a number is set to 0, and the generator that draws which. Throws a RangeError
   * unless p is from 0 up to, but not including, 1.
   */
  constructor(p: number, random: Random) {
    if (!(p >= 0 && p < 1)) throw new RangeError(`Dropout: p must be from 0 up to 1, but got ${p}.`);
    this.p = p;
    this.#random = random;
  }

  /**
   * The mask of the last forward pass in training, B×I: what each input was multiplied by, 0 where it was dropped, else
   * 1 / (1 − p). After a `Training` with batches of several sizes it is the mask of the size that was first met last.
   */
  get mask(): Matrix {
    return this.#mask;
  }

  /**
   * The forward pass: in training `y = x·mask`, number by number, with a new mask; in a test y is x itself. x, y: B×I.
   */
  forward(x: Matrix, mode: Mode = 'test'): Matrix {
    this.#mode = mode;
    if (mode === 'test') return x;
    this.#mask = this.#masks.take(x.kernels, x.rows, x.columns);
    x.kernels.drawMask(this.#mask, this.p, 1 / (1 - this.p), this.#random);
    const y = this.#y.take(x.kernels, x.rows, x.columns);
    x.kernels.setProducts(y, x, this.#mask);
    return y;
  }

  /**
   * The backward pass: `dx = dy·mask` with the mask of the forward pass, so that what was dropped has no gradient;
   * after a test dx is dy itself. dy, dx: B×I. Throws a ShapeError unless dy has the shape of the last inputs.
   */
  backward(dy: Matrix): Matrix {
    if (this.#mode === 'test') return dy;
    checkShape('Dropout.backward', 'dy', dy, this.#mask.rows, this.#mask.columns);
    const dx = this.#dx.take(dy.kernels, dy.rows, dy.columns);
    dy.kernels.setProducts(dx, dy, this.#mask);
    return dx;
  }

  /** Does nothing: without parameters there are no gradients to add to. */
  addGradients(): void {
    // Nothing to add to.
  }
}
