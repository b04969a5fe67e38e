import { Buffers } from './buffers.ts';
import { checkShape, createMatrix, type Matrix } from './matrix.ts';

/** How wrong the outputs of a batch are, as one number, and where the gradients of it start. */
export type Loss = {
  /** The mean loss over the samples; throws a ShapeError when the targets don't fit the outputs y. */
  forward(y: Matrix, target: Matrix): number;
  /** dy, B×O: how the loss of the last forward pass changes with each output. The next call overwrites it. */
  backward(): Matrix;
  /** The mean loss of the last forward pass; NaN before the first. */
  readonly value: number;
};

/**
 * Squared error: `L = Σ (y − t)²` over a sample's outputs, and the mean of that over the samples.
 * There is no ½ before it, here and everywhere: the slope of (y − t)² is 2·(y − t).
 */
export class SquaredError implements Loss {
  #y = createMatrix(0, 0);
  #target = createMatrix(0, 0);
  #loss = createMatrix(0, 0);
  readonly #targets = new Buffers();
  readonly #losses = new Buffers();
  readonly #dy = new Buffers();

  get value(): number {
    return this.#loss.data[0] ?? Number.NaN;
  }

  /** `L = Σ (y − t)² / B`; y, target: B×O. */
  forward(y: Matrix, target: Matrix): number {
    checkShape('SquaredError.forward', 'target', target, y.rows, y.columns);
    const { kernels } = y;
    this.#y = y;
    this.#target = this.#targets.bring(target, kernels);
    this.#loss = this.#losses.take(kernels, 1, 1);
    kernels.setSquaredError(this.#loss, y, this.#target);
    return this.value;
  }

  /** `dy = 2·(y − t) / B`; dy: B×O. */
  backward(): Matrix {
    const y = this.#y;
    const dy = this.#dy.take(y.kernels, y.rows, y.columns);
    y.kernels.setScaledDifference(dy, 2 / y.rows, y, this.#target);
    return dy;
  }
}

/** The label of a sample that is not counted: the kernels leave it out. */
export const NO_LABEL = -1;

/**
 * Softmax and cross-entropy in one: `L = −ln p[label]` with `p = softmax(y)`, the mean over the samples. Taken
 * together, they stay finite where a share has been rounded to 0, and their gradient is the simplest there is.
 */
export class SoftmaxCrossEntropy implements Loss {
  #p = createMatrix(0, 0);
  #labels = createMatrix(0, 1);
  #loss = createMatrix(0, 0);
  readonly #ps = new Buffers();
  readonly #labelCopies = new Buffers();
  readonly #losses = new Buffers();
  readonly #dy = new Buffers();

  get value(): number {
    return this.#loss.data[0] ?? Number.NaN;
  }

  /** p, B×O: the probabilities of the last forward pass. The next one overwrites them. */
  get probabilities(): Matrix {
    return this.#p;
  }

  /**
   * `L = −Σ ln p[label] / B`; y, the scores before softmax ("logits"): B×O; labels, the number of each sample's right
   * class, counted from 0: B×1. A sample with the label −1 is left out of the mean and has no gradient. Throws a
   * RangeError for a label that is no class.
   */
  forward(y: Matrix, labels: Matrix): number {
    checkShape('SoftmaxCrossEntropy.forward', 'labels', labels, y.rows, 1);
    const { kernels } = y;
    kernels.checkClasses('SoftmaxCrossEntropy.forward', 'labels', labels, y.columns, NO_LABEL);
    this.#labels = this.#labelCopies.bring(labels, kernels);
    this.#p = this.#ps.take(kernels, y.rows, y.columns);
    this.#loss = this.#losses.take(kernels, 1, 1);
    kernels.setCrossEntropy(this.#loss, this.#p, y, this.#labels);
    return this.value;
  }

  /** `dy = (p − 1 at the label) / B`; dy: B×O. */
  backward(): Matrix {
    const { kernels } = this.#p;
    const dy = this.#dy.take(kernels, this.#p.rows, this.#p.columns);
    kernels.setCrossEntropyGradient(dy, this.#p, this.#labels);
    return dy;
  }
}
