import { BufferPool } from './buffer-pool.ts';
import { checkShape, createMatrix, type Matrix } from './matrix.ts';

/**
 * A loss function: how far the outputs y of a batch, B×O, are from their targets, as one number, and the gradient with
 * which the backward pass starts.
 */
export type Loss = {
  /** The mean loss over the samples of the batch; throws a ShapeError for targets that do not fit the outputs y. */
  forward(y: Matrix, target: Matrix): number;
  /** dy, B×O: the gradient of the last forward pass's loss with respect to y. The next call overwrites it. */
  backward(): Matrix;
  /** The mean loss of the last forward pass; NaN before the first. */
  readonly value: number;
};

/**
 * The squared error: `L = Σ (y − t)²` over the outputs of a sample, and the mean of that over the samples of a batch.
 * There is no factor ½ in it, so its gradient is 2·(y − t). PyTorch's `MSELoss` also divides by the number of outputs.
 */
export class SquaredError implements Loss {
  #y = createMatrix(0, 0);
  #target = createMatrix(0, 0);
  #loss = createMatrix(0, 0);
  readonly #targets = new BufferPool();
  readonly #losses = new BufferPool();
  readonly #dy = new BufferPool();

  /** The mean loss of the last forward pass; NaN before the first. */
  get value(): number {
    return this.#loss.data[0] ?? Number.NaN;
  }

  /** The mean loss, `L = Σ (y − t)² / B`; y, target: B×O. Throws a ShapeError unless both have the same shape. */
  forward(y: Matrix, target: Matrix): number {
    checkShape('SquaredError.forward', 'target', target, y.rows, y.columns);
    const { kernels } = y;
    this.#y = y;
    this.#target = this.#targets.bring(target, kernels);
    this.#loss = this.#losses.take(kernels, 1, 1);
    kernels.setSquaredError(this.#loss, y, this.#target);
    return this.value;
  }

  /** The gradient with respect to y, `dy = 2·(y − t) / B`; dy: B×O. The next call overwrites it. */
  backward(): Matrix {
    const y = this.#y;
    const dy = this.#dy.take(y.kernels, y.rows, y.columns);
    y.kernels.setScaledDifference(dy, 2 / y.rows, y, this.#target);
    return dy;
  }
}

/**
 * −1, the label of a sample that `SoftmaxCrossEntropy` leaves out: no loss, no gradient. (PyTorch calls it
 * `ignore_index`.)
 */
export const NO_LABEL = -1;

/**
 * Softmax and cross-entropy in one: `L = −ln p[label]` with `p = softmax(y)`, in nats, and the mean of that over the
 * samples of a batch. Computed together, they stay finite where a probability has been rounded to 0, and the gradient
 * is simply p − 1 at the label and p elsewhere.
 *
 * Reference: J. S. Bridle, "Probabilistic interpretation of feedforward classification network outputs", 1990.
 */
export class SoftmaxCrossEntropy implements Loss {
  #p = createMatrix(0, 0);
  #labels = createMatrix(0, 1);
  #loss = createMatrix(0, 0);
  readonly #ps = new BufferPool();
  readonly #labelCopies = new BufferPool();
  readonly #losses = new BufferPool();
  readonly #dy = new BufferPool();

  /** The mean loss of the last forward pass, in nats; NaN before the first. */
  get value(): number {
    return this.#loss.data[0] ?? Number.NaN;
  }

  /** p, B×O: the class probabilities of the last forward pass, a row for each sample. The next pass overwrites them. */
  get probabilities(): Matrix {
    return this.#p;
  }

  /**
   * The mean loss, `L = −Σ ln p[label] / B`, in nats. y are the logits, the scores before softmax, B×O; labels are the
   * numbers of the right classes, counted from 0, B×1. A sample labelled −1 (`NO_LABEL`) is left out of the mean.
   * Throws a ShapeError unless there is a label for each row, and a RangeError for a label that is no class.
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

  /**
   * The gradient with respect to the logits: `dy = (p − 1 at the label) / B`, where B counts the samples that have a
   * label, and 0 for the others; dy: B×O. The next call overwrites it.
   */
  backward(): Matrix {
    const { kernels } = this.#p;
    const dy = this.#dy.take(kernels, this.#p.rows, this.#p.columns);
    kernels.setCrossEntropyGradient(dy, this.#p, this.#labels);
    return dy;
  }
}
