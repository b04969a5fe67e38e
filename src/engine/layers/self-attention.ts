import { BufferPool } from '../buffer-pool.ts';
import type { AttentionShape } from '../kernels/kernels.ts';
import type { Layer, Parameter } from '../layer.ts';
import { checkShape, createMatrix, type Matrix, toRows } from '../matrix.ts';
import { sequenceLength } from './sequence-length.ts';

/**
 * The four weight matrices of `SelfAttention`, D×D each: of the queries (wq), the keys (wk), the values (wv), and of
 * the output, which puts the heads together (wo).
 */
export type AttentionMatrices = {
  readonly wq: Matrix;
  readonly wk: Matrix;
  readonly wv: Matrix;
  readonly wo: Matrix;
};

/** The settings of `SelfAttention`. */
export type AttentionOptions = {
  /** H, the number of heads, each with its own D / H of the columns. */
  readonly heads: number;
  /** T, the most tokens of a sequence. */
  readonly context: number;
  /** Whether there is a causal mask: a position sees only itself and those before it. */
  readonly isCausal: boolean;
  /** The heads whose results are set to 0, as in pruning, counted from 0: none if not given. */
  readonly silencedHeads?: readonly number[];
};

/**
 * Multi-head scaled dot-product self-attention: the query q of each position is compared with the key k of every position
 * that it sees, softmax turns the scores into attention weights, and these mix the values v.
 *
 *     q = x·wq    k = x·wk    v = x·wv
 *     weights = softmax(q·kᵀ / √(D / H)), in each head, over the positions that the mask shows
 *     y = (weights·v, the heads side by side)·wo
 *
 * Letters: D numbers for each position, H heads, T positions of a sequence, B rows: S sequences below each other.
 *
 * Reference: A. Vaswani et al., "Attention is all you need", 2017.
 */
export class SelfAttention implements Layer {
  /** The weights, D×D each. */
  readonly matrices: AttentionMatrices;
  /** The settings that it was made with. */
  readonly options: AttentionOptions;
  /** The weights wq, wk, wv and wo. */
  readonly parameters: readonly Parameter[];
  readonly #gradients: AttentionMatrices;
  readonly #scale: number;
  #x = createMatrix(0, 0);
  #weights = createMatrix(0, 0);
  #shape: AttentionShape;
  readonly #pools = createPools();
  #q = createMatrix(0, 0);
  #k = createMatrix(0, 0);
  #v = createMatrix(0, 0);
  #mixed = createMatrix(0, 0);

  /**
   * Takes the weights, D×D each, which training changes in place. Throws a ShapeError unless all are square and alike,
   * and a RangeError unless D can be split evenly among the heads.
   */
  constructor(matrices: AttentionMatrices, options: AttentionOptions) {
    const { wq } = matrices;
    const { heads, context, isCausal } = options;
    for (const [name, matrix] of Object.entries(matrices))
      checkShape('SelfAttention', name, matrix, wq.rows, wq.rows);
    if (!(Number.isInteger(heads) && heads >= 1 && wq.rows % heads === 0))
      throw new RangeError(`SelfAttention: ${wq.rows} columns cannot be split among ${heads} heads.`);
    const zeros = () => createMatrix(wq.rows, wq.rows, wq.kernels);
    this.matrices = matrices;
    this.options = options;
    this.#gradients = { wq: zeros(), wk: zeros(), wv: zeros(), wo: zeros() };
    this.parameters = (['wq', 'wk', 'wv', 'wo'] as const).map((name) => ({
      name,
      kind: 'weight',
      value: matrices[name],
      gradient: this.#gradients[name],
    }));
    this.#scale = 1 / Math.sqrt(wq.rows / heads);
    this.#shape = { length: context, heads, isCausal };
  }

  /** A layer on these very matrices with other options: what is trained in one changes in both. */
  with(options: Partial<AttentionOptions>): SelfAttention {
    return new SelfAttention(this.matrices, { ...this.options, ...options });
  }

  /**
   * The attention weights of the last forward pass, copied: `[sequence][head][i][j]` is how much position i took from
   * position j; each row adds up to 1. Ask after a forward pass of your own: after a `Training` with batches of several
   * sizes they are those of the size that was first met last.
   */
  attentionWeights(): number[][][][] {
    const { length, heads } = this.#shape;
    const rows = toRows(this.#weights);
    const sequences = rows.length / (heads * length);
    return Array.from({ length: sequences }, (_, sequence) =>
      Array.from({ length: heads }, (_, head) => {
        const from = (sequence * heads + head) * length;
        return rows.slice(from, from + length);
      }),
    );
  }

  /**
   * The forward pass; x, y: B×D. Up to T rows are one sequence, more are sequences of T rows each. The next call
   * overwrites y. Throws a ShapeError for another width, and where the rows are not whole sequences.
   */
  forward(x: Matrix): Matrix {
    const { wq, wk, wv, wo } = this.matrices;
    checkShape('SelfAttention.forward', 'x', x, 'B', wq.rows);
    const { kernels } = wq;
    const { heads } = this.options;
    const take = this.#pools;
    const length = sequenceLength('SelfAttention.forward', x.rows, this.options.context);
    if (this.#shape.length !== length) this.#shape = { ...this.#shape, length };
    this.#x = take.x.bring(x, kernels);
    this.#q = take.q.take(kernels, x.rows, x.columns);
    this.#k = take.k.take(kernels, x.rows, x.columns);
    this.#v = take.v.take(kernels, x.rows, x.columns);
    kernels.setProduct(this.#q, this.#x, wq);
    kernels.setProduct(this.#k, this.#x, wk);
    kernels.setProduct(this.#v, this.#x, wv);
    this.#weights = take.weights.take(kernels, x.rows * heads, length);
    kernels.setHeadProductsRightTransposed(this.#weights, this.#q, this.#k, this.#shape);
    kernels.setAttentionWeights(this.#weights, this.#weights, this.#scale, this.#shape);
    this.#mixed = take.mixed.take(kernels, x.rows, x.columns);
    kernels.setHeadProducts(this.#mixed, this.#weights, this.#v, this.#shape);
    this.#silence(this.#mixed);
    const y = take.y.take(kernels, x.rows, x.columns);
    kernels.setProduct(y, this.#mixed, wo);
    return y;
  }

  /**
   * The backward pass. With m = weights·v the mixtures, and dz the gradient of the scores before softmax:
   *
   *     dm = dy·woᵀ                        dwo += mᵀ·dy
   *     da = dm·vᵀ                         dv = weightsᵀ·dm
   *     dz = weights·(da − Σ weights·da) / √(D / H)
   *     dq = dz·k                          dk = dzᵀ·q
   *     dwq += xᵀ·dq, and so on            dx = dq·wqᵀ + dk·wkᵀ + dv·wvᵀ
   *
   * dy, dx: B×D. Throws a ShapeError unless dy has the shape of the last inputs.
   */
  backward(dy: Matrix): Matrix {
    const { wq, wk, wv } = this.matrices;
    const { kernels } = wq;
    const { dq, dk, dv } = this.#backwardToQueries(dy);
    const dx = this.#pools.dx.take(kernels, dy.rows, dy.columns);
    kernels.setProductRightTransposed(dx, dq, wq);
    kernels.addProductRightTransposed(dx, dk, wk);
    kernels.addProductRightTransposed(dx, dv, wv);
    return dx;
  }

  /** The backward pass without dx: adds to the gradients of the four matrices; dy: B×D. */
  addGradients(dy: Matrix): void {
    this.#backwardToQueries(dy);
  }

  /** All of `backward` but dx. */
  #backwardToQueries(dy: Matrix): { readonly dq: Matrix; readonly dk: Matrix; readonly dv: Matrix } {
    const x = this.#x;
    checkShape('SelfAttention.backward', 'dy', dy, x.rows, x.columns);
    const { kernels } = this.matrices.wq;
    const take = this.#pools;
    const dMixed = take.dMixed.take(kernels, x.rows, x.columns);
    kernels.setProductRightTransposed(dMixed, dy, this.matrices.wo);
    kernels.addProductLeftTransposed(this.#gradients.wo, this.#mixed, dy);
    this.#silence(dMixed);
    const dScores = take.dScores.take(kernels, this.#weights.rows, this.#weights.columns);
    kernels.setHeadProductsRightTransposed(dScores, dMixed, this.#v, this.#shape);
    kernels.setAttentionGradient(dScores, this.#weights, dScores, this.#scale, this.#shape);
    const dq = take.dq.take(kernels, x.rows, x.columns);
    const dk = take.dk.take(kernels, x.rows, x.columns);
    const dv = take.dv.take(kernels, x.rows, x.columns);
    kernels.setHeadProductsLeftTransposed(dv, this.#weights, dMixed, this.#shape);
    kernels.setHeadProducts(dq, dScores, this.#k, this.#shape);
    kernels.setHeadProductsLeftTransposed(dk, dScores, this.#q, this.#shape);
    kernels.addProductLeftTransposed(this.#gradients.wq, x, dq);
    kernels.addProductLeftTransposed(this.#gradients.wk, x, dk);
    kernels.addProductLeftTransposed(this.#gradients.wv, x, dv);
    return { dq, dk, dv };
  }

  /** Sets the columns of the silenced heads to 0. */
  #silence(mixed: Matrix): void {
    const { silencedHeads = [], heads } = this.options;
    if (silencedHeads.length === 0) return;
    const mask = this.#pools.mask.take(mixed.kernels, mixed.rows, mixed.columns);
    const width = mixed.columns / heads;
    for (const index of mask.data.keys())
      mask.data[index] = silencedHeads.includes(Math.floor((index % mixed.columns) / width)) ? 0 : 1;
    mixed.kernels.setProducts(mixed, mixed, mask);
  }
}

/** A pool for each result of the forward and the backward pass. */
function createPools() {
  const create = () => new BufferPool();
  return {
    x: create(),
    q: create(),
    k: create(),
    v: create(),
    weights: create(),
    mixed: create(),
    mask: create(),
    y: create(),
    dMixed: create(),
    dScores: create(),
    dq: create(),
    dk: create(),
    dv: create(),
    dx: create(),
  };
}
