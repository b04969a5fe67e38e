import { Buffers } from '../buffers.ts';
import type { Layer, Parameter } from '../layer.ts';
import { checkShape, createMatrix, type Matrix } from '../matrix.ts';
import { sequenceLength } from './sequence-length.ts';

/**
 * Gives each token a row of numbers that training finds, and adds one for its position in the sequence: without it, the
 * order of the tokens before would be lost on whoever adds them up. `y = tokens[x] + positions[t]`, for the token x at
 * position t.
 *
 * Letters: V tokens in the vocabulary, T positions, D numbers for each, B rows: one or more sequences below each other.
 */
export class Embedding implements Layer {
  /** V×D */
  readonly tokens: Matrix;
  readonly dTokens: Matrix;
  /** T×D, or undefined where positions are left out. */
  readonly positions: Matrix | undefined;
  readonly dPositions: Matrix | undefined;
  /** T, the most tokens of a sequence. */
  readonly context: number;
  readonly parameters: readonly Parameter[];
  #x = createMatrix(0, 1);
  readonly #xs = new Buffers();
  readonly #y = new Buffers();
  readonly #dx = new Buffers();

  /** Takes the table of tokens, V×D, the most tokens of a sequence, T, and the table of positions, T×D, if it is wanted. */
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
   * x, the numbers of the tokens, counted from 0: B×1; y: B×D. Throws a RangeError for a number that is no token's.
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
   * Adds dy to the rows that were looked up; dy: B×D. A token's number is a name and no quantity, so that nothing changes
   * with it: dx is 0, B×1.
   */
  backward(dy: Matrix): Matrix {
    this.addGradients(dy);
    const { kernels } = this.tokens;
    const dx = this.#dx.take(kernels, dy.rows, 1);
    kernels.setZero(dx);
    return dx;
  }

  /** Adds dy to the rows that were looked up; dy: B×D. */
  addGradients(dy: Matrix): void {
    checkShape('Embedding.backward', 'dy', dy, this.#x.rows, this.tokens.columns);
    const length = sequenceLength('Embedding.backward', dy.rows, this.context);
    this.tokens.kernels.addEmbeddingGradients(this.dTokens, this.dPositions, this.#x, dy, length);
  }
}
