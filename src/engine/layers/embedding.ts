import { BufferPool } from '../buffer-pool.ts';
import type { Layer, Parameter } from '../layer.ts';
import { checkShape, createMatrix, type Matrix } from '../matrix.ts';
import { sequenceLength } from './sequence-length.ts';

/**
 * Looks up a learned vector for each token, and adds a learned one for its position, without which attention could not
 * tell the order of tokens: `y = tokens[x] + positions[t]`, for the token x at position t.
 *
 * Letters: V tokens in the vocabulary, T positions, D numbers in a vector, B rows: one or more sequences below each
 * other.
 *
 * Reference: Y. Bengio et al., "A neural probabilistic language model", 2003; learned positions: J. Gehring et al.,
 * "Convolutional sequence to sequence learning", 2017.
 */
export class Embedding implements Layer {
  /** The vectors of the tokens, V×D: a row for each. */
  readonly tokens: Matrix;
  /** The gradient of the loss with respect to `tokens`, V×D. */
  readonly dTokens: Matrix;
  /** The vectors of the positions, T×D, or undefined where positions are left out. */
  readonly positions: Matrix | undefined;
  /** The gradient of the loss with respect to `positions`, T×D, or undefined. */
  readonly dPositions: Matrix | undefined;
  /** T, the most tokens of a sequence. */
  readonly context: number;
  /** The table of tokens, and that of positions if there is one. */
  readonly parameters: readonly Parameter[];
  #x = createMatrix(0, 1);
  readonly #xs = new BufferPool();
  readonly #y = new BufferPool();
  readonly #dx = new BufferPool();

  /**
   * Takes the table of tokens, V×D, the most tokens of a sequence, T, and the table of positions, T×D, if it is wanted.
   * Throws a ShapeError for a table of positions of another shape.
   */
  constructor(tokens: Matrix, context: number, positions?: Matrix) {
    if (positions) checkShape('Embedding', 'positions', positions, context, tokens.columns);
    this.tokens = tokens;
    this.dTokens = createMatrix(tokens.rows, tokens.columns, tokens.kernels);
    this.context = context;
    this.positions = positions;
    this.dPositions = positions && createMatrix(positions.rows, positions.columns, positions.kernels);
    this.parameters = [
      { name: 'tokens', kind: 'weight', value: tokens, gradient: this.dTokens },
      ...(positions && this.dPositions
        ? [{ name: 'positions', kind: 'weight', value: positions, gradient: this.dPositions } as const]
        : []),
    ];
  }

  /**
   * The forward pass: x, the ids of the tokens, counted from 0, B×1; y, their vectors, B×D. The next call overwrites y.
   * Up to T rows are one sequence, more are sequences of T rows each. Throws a ShapeError for other shapes, and a
   * RangeError for an id that is no token's.
   */
  forward(x: Matrix): Matrix {
    checkShape('Embedding.forward', 'x', x, 'B', 1);
    const { kernels, rows, columns } = this.tokens;
    const length = sequenceLength('Embedding.forward', x.rows, this.context);
    kernels.checkClasses('Embedding.forward', 'x', x, rows);
    this.#x = this.#xs.bring(x, kernels);
    const y = this.#y.take(kernels, x.rows, columns);
    kernels.setEmbeddings(y, this.#x, this.tokens, this.positions, length);
    return y;
  }

  /**
   * The backward pass: adds dy, B×D, to the gradients of the rows that were looked up. An id is a name and no quantity,
   * so the gradient with respect to it, dx, is 0, B×1. Throws a ShapeError unless dy has the shape of the last outputs.
   */
  backward(dy: Matrix): Matrix {
    this.addGradients(dy);
    const { kernels } = this.tokens;
    const dx = this.#dx.take(kernels, dy.rows, 1);
    kernels.setZero(dx);
    return dx;
  }

  /** The backward pass without dx: adds dy, B×D, to the gradients of the rows that were looked up. */
  addGradients(dy: Matrix): void {
    checkShape('Embedding.backward', 'dy', dy, this.#x.rows, this.tokens.columns);
    const length = sequenceLength('Embedding.backward', dy.rows, this.context);
    this.tokens.kernels.addEmbeddingGradients(this.dTokens, this.dPositions, this.#x, dy, length);
  }
}
