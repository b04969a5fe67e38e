import { Buffers } from '../buffers.ts';
import type { AttentionShape } from '../kernels/kernels.ts';
import type { Layer, Parameter } from '../layer.ts';
import { checkShape, createMatrix, type Matrix, toRows } from '../matrix.ts';
import { sequenceLength } from './sequence-length.ts';

/** Four matrices of D×D: what a position asks (q), what it can be found by (k), what it hands over (v), and how that is put together (o). */
export type AttentionMatrices = {
  readonly wq: Matrix;
  readonly wk: Matrix;
  readonly wv: Matrix;
  readonly wo: Matrix;
};

export type AttentionOptions = {
  /** How many look-ups are made side by side, each in its own share of the D columns. */
  readonly heads: number;
  /** T, the most tokens of a sequence. */
  readonly context: number;
  /** Whether a position sees only itself and those before it. */
  readonly isCausal: boolean;
  /** The heads that say nothing, counted from 0. */
  readonly silencedHeads?: readonly number[];
};

/**
 * Each position of a sequence looks up what it needs in the others: its question q is compared with the key k of each,
 * softmax turns the scores into shares, and it gets that mixture of what they hand over, v. All of it comes from
 * one x by three different matrices; nobody says what to ask for, the gradient finds it.
 *
 *     q = x·wq    k = x·wk    v = x·wv
 *     shares = softmax(q·kᵀ / √(D / H)), in each head, over the positions that the mask shows
 *     y = (shares·v, the heads side by side)·wo
 *
 * Letters: D numbers for each position, H heads, T positions of a sequence, B rows: S sequences below each other.
 *
 * Reference: A. Vaswani et al., "Attention is all you need", 2017.
 */
export class SelfAttention implements Layer {
  readonly matrices: AttentionMatrices;
  readonly options: AttentionOptions;
  readonly parameters: readonly Parameter[];
  readonly #gradients: AttentionMatrices;
  readonly #scale: number;
  #x = createMatrix(0, 0);
  #shares = createMatrix(0, 0);
  #shape: AttentionShape;
  readonly #buffers = createBuffers();
  #q = createMatrix(0, 0);
  #k = createMatrix(0, 0);
  #v = createMatrix(0, 0);
  #mixed = createMatrix(0, 0);

  /** Takes the matrices, D×D, which training changes in place. Throws a RangeError unless D can be split among the heads. */
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

  /** The same matrices with other options. */
  with(options: Partial<AttentionOptions>): SelfAttention {
    return new SelfAttention(this.matrices, { ...this.options, ...options });
  }

  /**
   * How much each position took from each other one in the last forward pass: one list of rows for each sequence and
   * head, one row for each position that looks, one number for each position looked at. Each row adds up to 1. Look after a forward pass of your own: a `Training` whose
   * batches differ in size leaves here what belongs to the size that it met last for the first time.
   */
  shares(): number[][][][] {
    const { length, heads } = this.#shape;
    const rows = toRows(this.#shares);
    const sequences = rows.length / (heads * length);
    return Array.from({ length: sequences }, (_, sequence) =>
      Array.from({ length: heads }, (_, head) => {
        const from = (sequence * heads + head) * length;
        return rows.slice(from, from + length);
      }),
    );
  }

  /** x, y: B×D. */
  forward(x: Matrix): Matrix {
    const { wq, wk, wv, wo } = this.matrices;
    checkShape('SelfAttention.forward', 'x', x, 'B', wq.rows);
    const { kernels } = wq;
    const { heads } = this.options;
    const take = this.#buffers;
    const length = sequenceLength('SelfAttention.forward', x.rows, this.options.context);
    if (this.#shape.length !== length) this.#shape = { ...this.#shape, length };
    this.#x = take.x.bring(x, kernels);
    this.#q = take.q.take(kernels, x.rows, x.columns);
    this.#k = take.k.take(kernels, x.rows, x.columns);
    this.#v = take.v.take(kernels, x.rows, x.columns);
    kernels.setProduct(this.#q, this.#x, wq);
    kernels.setProduct(this.#k, this.#x, wk);
    kernels.setProduct(this.#v, this.#x, wv);
    this.#shares = take.shares.take(kernels, x.rows * heads, length);
    kernels.setHeadProductsRightTransposed(this.#shares, this.#q, this.#k, this.#shape);
    kernels.setAttentionWeights(this.#shares, this.#shares, this.#scale, this.#shape);
    this.#mixed = take.mixed.take(kernels, x.rows, x.columns);
    kernels.setHeadProducts(this.#mixed, this.#shares, this.#v, this.#shape);
    this.#silence(this.#mixed);
    const y = take.y.take(kernels, x.rows, x.columns);
    kernels.setProduct(y, this.#mixed, wo);
    return y;
  }

  /**
   * With dm the gradient of the mixtures, ds of the shares, and dz of the scores before softmax:
   *
   *     dm = dy·woᵀ                        dwo += mixturesᵀ·dy
   *     ds = dm·vᵀ                         dv = sharesᵀ·dm
   *     dz = shares·(ds − Σ shares·ds) / √(D / H)
   *     dq = dz·k                          dk = dzᵀ·q
   *     dwq += xᵀ·dq, and so on            dx = dq·wqᵀ + dk·wkᵀ + dv·wvᵀ
   *
   * dy, dx: B×D.
   */
  backward(dy: Matrix): Matrix {
    const { wq, wk, wv } = this.matrices;
    const { kernels } = wq;
    const { dq, dk, dv } = this.#backwardToQuestions(dy);
    const dx = this.#buffers.dx.take(kernels, dy.rows, dy.columns);
    kernels.setProductRightTransposed(dx, dq, wq);
    kernels.addProductRightTransposed(dx, dk, wk);
    kernels.addProductRightTransposed(dx, dv, wv);
    return dx;
  }

  addGradients(dy: Matrix): void {
    this.#backwardToQuestions(dy);
  }

  /** All of `backward` but dx. */
  #backwardToQuestions(dy: Matrix): { readonly dq: Matrix; readonly dk: Matrix; readonly dv: Matrix } {
    const x = this.#x;
    checkShape('SelfAttention.backward', 'dy', dy, x.rows, x.columns);
    const { kernels } = this.matrices.wq;
    const take = this.#buffers;
    const dMixed = take.dMixed.take(kernels, x.rows, x.columns);
    kernels.setProductRightTransposed(dMixed, dy, this.matrices.wo);
    kernels.addProductLeftTransposed(this.#gradients.wo, this.#mixed, dy);
    this.#silence(dMixed);
    const dScores = take.dScores.take(kernels, this.#shares.rows, this.#shares.columns);
    kernels.setHeadProductsRightTransposed(dScores, dMixed, this.#v, this.#shape);
    kernels.setAttentionGradient(dScores, this.#shares, dScores, this.#scale, this.#shape);
    const dq = take.dq.take(kernels, x.rows, x.columns);
    const dk = take.dk.take(kernels, x.rows, x.columns);
    const dv = take.dv.take(kernels, x.rows, x.columns);
    kernels.setHeadProductsLeftTransposed(dv, this.#shares, dMixed, this.#shape);
    kernels.setHeadProducts(dq, dScores, this.#k, this.#shape);
    kernels.setHeadProductsLeftTransposed(dk, dScores, this.#q, this.#shape);
    kernels.addProductLeftTransposed(this.#gradients.wq, x, dq);
    kernels.addProductLeftTransposed(this.#gradients.wk, x, dk);
    kernels.addProductLeftTransposed(this.#gradients.wv, x, dv);
    return { dq, dk, dv };
  }

  /** Puts 0 into the columns of the silenced heads. */
  #silence(mixed: Matrix): void {
    const { silencedHeads = [], heads } = this.options;
    if (silencedHeads.length === 0) return;
    const mask = this.#buffers.mask.take(mixed.kernels, mixed.rows, mixed.columns);
    const width = mixed.columns / heads;
    for (const index of mask.data.keys())
      mask.data[index] = silencedHeads.includes(Math.floor((index % mixed.columns) / width)) ? 0 : 1;
    mixed.kernels.setProducts(mixed, mixed, mask);
  }
}

/** A buffer for each result of the forward and the backward pass. */
function createBuffers() {
  const create = () => new Buffers();
  return {
    x: create(),
    q: create(),
    k: create(),
    v: create(),
    shares: create(),
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
