import { Buffers } from './buffers.ts';
import { setScaledDifference, sumSquaredDifferences } from './kernels/arithmetic.ts';
import { setCrossEntropyBlame, sumCrossEntropies } from './kernels/softmax.ts';
import { checkShape, createMatrix, type Matrix } from './matrix.ts';

/** How wrong the outputs of a batch are, as one number, and where the blame for it starts. */
export type Loss = {
  /** The mean loss over the samples; throws a ShapeError when the targets don't fit the outputs y. */
  forward(y: Matrix, target: Matrix): number;
  /** dy, B×O: how the loss of the last forward pass changes with each output. The next call overwrites it. */
  backward(): Matrix;
};

/**
 * Squared error: `L = Σ (y − t)²` over a sample's outputs, and the mean of that over the samples.
 * There is no ½ before it, here and everywhere: the slope of (y − t)² is 2·(y − t).
 */
export class SquaredError implements Loss {
  #y = createMatrix(0, 0);
  #target = createMatrix(0, 0);
  readonly #dy = new Buffers();

  /** `L = Σ (y − t)² / B`; y, target: B×O. */
  forward(y: Matrix, target: Matrix): number {
    checkShape('SquaredError.forward', 'target', target, y.rows, y.columns);
    this.#y = y;
    this.#target = target;
    return sumSquaredDifferences(y.data, target.data) / y.rows;
  }

  /** `dy = 2·(y − t) / B`; dy: B×O. */
  backward(): Matrix {
    const y = this.#y;
    const dy = this.#dy.take(y.rows, y.columns);
    setScaledDifference(dy.data, 2 / y.rows, y.data, this.#target.data);
    return dy;
  }
}

/**
 * Softmax and cross-entropy in one: `L = −ln p[label]` with `p = softmax(y)`, the mean over the samples. Taken
 * together, they stay finite where a share has been rounded to 0, and their gradient is the simplest there is.
 */
export class SoftmaxCrossEntropy implements Loss {
  #p = createMatrix(0, 0);
  #labels = createMatrix(0, 1);
  readonly #ps = new Buffers();
  readonly #dy = new Buffers();

  /**
   * `L = −Σ ln p[label] / B`; y, the scores before softmax ("logits"): B×O; labels, the number of each sample's right
   * class, counted from 0: B×1. Throws a RangeError for a label that is no class.
   */
  forward(y: Matrix, labels: Matrix): number {
    checkShape('SoftmaxCrossEntropy.forward', 'labels', labels, y.rows, 1);
    for (const label of labels.data)
      if (!Number.isInteger(label) || label < 0 || label >= y.columns)
        throw new RangeError(
          `SoftmaxCrossEntropy.forward: labels must be whole numbers from 0 to ${y.columns - 1}, but got ${label}.`,
        );
    this.#labels = labels;
    this.#p = this.#ps.take(y.rows, y.columns);
    return sumCrossEntropies(this.#p, y, labels.data) / y.rows;
  }

  /** `dy = (p − 1 at the label) / B`; dy: B×O. */
  backward(): Matrix {
    const dy = this.#dy.take(this.#p.rows, this.#p.columns);
    setCrossEntropyBlame(dy, this.#p, this.#labels.data);
    return dy;
  }
}
