import type { Matrix } from '../matrix.ts';
import type { Random } from '../random.ts';

/** The numbers of a matrix: of 64 bits, as JavaScript's own, or of 32, of which a vector register holds twice as many. */
export type Numbers = Float64Array | Float32Array;

/**
 * Which kernels compute, plain TypeScript or WebAssembly, and in which numbers. The two of float64 give the same
 * digits.
 */
export type KernelsName = 'plain-float64' | 'wasm-float64' | 'wasm-float32';

/**
 * How attention is computed: sequences stand one below the other in the rows of a matrix, and the columns are split
 * evenly among the heads. A causal mask lets a position see itself and those before it only.
 */
export type AttentionShape = {
  /** T, the rows of one sequence. */
  readonly length: number;
  readonly heads: number;
  readonly isCausal: boolean;
};

/**
 * The inner loops of the engine, and the memory in which their matrices lie. Layers, losses and optimisers say what is
 * computed; kernels do it. Letters as in every layer: B samples, I inputs, O outputs; in attention T positions of a
 * sequence, S = B / T sequences, H heads.
 *
 * The shapes of the matrices are the caller's to check. All matrices of a call must lie in these kernels' memory.
 */
export type Kernels = {
  readonly name: KernelsName;
  /** Makes a matrix of zeros in these kernels' memory. */
  createMatrix(rows: number, columns: number): Matrix;
  /**
   * Returns a function that carries out the kernel calls which `work` makes, with the same matrices each time. Kernels
   * that are compiled write the calls down once and then run them in one go; so whatever else `work` does happens only
   * once, unless it is given to `compute`.
   */
  record(work: () => void): () => void;
  /** Carries out a piece of plain code in its place among the kernel calls. */
  compute(work: () => void): void;

  /** Y = X·W; X: B×I, W: I×O, Y: B×O. */
  setProduct(y: Matrix, x: Matrix, w: Matrix): void;
  /** Y = X·W + b, the row b added to each row; X: B×I, W: I×O, b: 1×O, Y: B×O. */
  setProductPlusRow(y: Matrix, x: Matrix, w: Matrix, b: Matrix): void;
  /** C += Aᵀ·B; A: B×I, B: B×O, C: I×O. */
  addProductLeftTransposed(c: Matrix, a: Matrix, b: Matrix): void;
  /** C = A·Bᵀ; A: B×O, B: I×O, C: B×I. */
  setProductRightTransposed(c: Matrix, a: Matrix, b: Matrix): void;
  /** C += A·Bᵀ; A: B×O, B: I×O, C: B×I. */
  addProductRightTransposed(c: Matrix, a: Matrix, b: Matrix): void;

  /** a = 0 */
  setZero(a: Matrix): void;
  /** a += factor·b */
  addScaled(a: Matrix, factor: number, b: Matrix): void;
  /** a += factor·sign(b); 0 has no sign. */
  addScaledSigns(a: Matrix, factor: number, b: Matrix): void;
  /** c = a + b, number by number. */
  setSums(c: Matrix, a: Matrix, b: Matrix): void;
  /** c = a·b, number by number. */
  setProducts(c: Matrix, a: Matrix, b: Matrix): void;
  /** a = factor·(b − c) */
  setScaledDifference(a: Matrix, factor: number, b: Matrix, c: Matrix): void;
  /** b += the sum of the rows of X; X: B×O, b: 1×O. */
  addRowSums(b: Matrix, x: Matrix): void;
  /** loss = Σ (y − t)² / B; Y, T: B×O, loss: 1×1. */
  setSquaredError(loss: Matrix, y: Matrix, t: Matrix): void;

  /** y = tanh x, number by number. */
  setTanh(y: Matrix, x: Matrix): void;
  /** dx = dy·(1 − y²), where y = tanh x. */
  setTanhGradient(dx: Matrix, dy: Matrix, y: Matrix): void;
  /** y = 1 / (1 + e⁻ˣ), number by number. */
  setSigmoid(y: Matrix, x: Matrix): void;
  /** dx = dy·y·(1 − y), where y = 1 / (1 + e⁻ˣ). */
  setSigmoidGradient(dx: Matrix, dy: Matrix, y: Matrix): void;
  /** y = max(0, x), number by number. */
  setRelu(y: Matrix, x: Matrix): void;
  /** dx = dy where y > 0, else 0; y = max(0, x). */
  setReluGradient(dx: Matrix, dy: Matrix, y: Matrix): void;
  /** y = f(x), number by number, with any function. */
  setMapped(y: Matrix, x: Matrix, f: (z: number) => number): void;
  /** dx = dy·f′(x), number by number, where y = f(x), with any function. */
  setMappedGradient(
    dx: Matrix,
    dy: Matrix,
    x: Matrix,
    y: Matrix,
    derivative: (z: number, y: number) => number,
  ): void;
  /** Throws a RangeError unless every number is that of a class; see check-classes.ts. */
  checkClasses(where: string, name: string, labels: Matrix, count: number, none?: number): void;
  /** Draws what each number is multiplied by: 0 with the probability p, else scale. */
  drawMask(mask: Matrix, p: number, scale: number, random: Random): void;

  /**
   * P = softmax(X), row by row; loss = the mean of −ln p[label] over the rows whose label is not below 0; labels: B×1.
   */
  setCrossEntropy(loss: Matrix, p: Matrix, x: Matrix, labels: Matrix): void;
  /** dX = (P − 1 at each row's label) / the number of labels, and 0 in rows whose label is below 0. */
  setCrossEntropyGradient(dx: Matrix, p: Matrix, labels: Matrix): void;

  /** Y = g·X·r, row by row, with r = 1 / √(mean of x² + epsilon), which is kept; X, Y: B×I, g: 1×I, r: B×1. */
  setRmsNorm(y: Matrix, r: Matrix, x: Matrix, g: Matrix, epsilon: number): void;
  /** dX and, added up, dg, of `setRmsNorm`; see layers/rms-norm.ts for the formula. */
  setRmsNormGradients(dx: Matrix, dg: Matrix, dy: Matrix, x: Matrix, r: Matrix, g: Matrix): void;

  /** Y = table[token] + positions[place in its sequence of `length`]; tokens: B×1, table: V×O, Y: B×O. */
  setEmbeddings(
    y: Matrix,
    tokens: Matrix,
    table: Matrix,
    positions: Matrix | undefined,
    length: number,
  ): void;
  /** Adds each row of dY to the row of its token in dTable, and to that of its place in dPositions. */
  addEmbeddingGradients(
    dTable: Matrix,
    dPositions: Matrix | undefined,
    tokens: Matrix,
    dy: Matrix,
    length: number,
  ): void;

  /** For each sequence and head S = A·Bᵀ; A, B: B×I, S: (S·H·T)×T. Cells that the mask hides are left undefined. */
  setHeadProductsRightTransposed(s: Matrix, a: Matrix, b: Matrix, shape: AttentionShape): void;
  /** For each sequence and head C = S·B; S: (S·H·T)×T, 0 where the mask hides, B, C: B×I. */
  setHeadProducts(c: Matrix, s: Matrix, b: Matrix, shape: AttentionShape): void;
  /** For each sequence and head C = Sᵀ·A; S: (S·H·T)×T, 0 where the mask hides, A, C: B×I. */
  setHeadProductsLeftTransposed(c: Matrix, s: Matrix, a: Matrix, shape: AttentionShape): void;
  /** P = softmax(scale·S), row by row over what the mask shows, 0 where it hides. P may be S. */
  setAttentionWeights(p: Matrix, s: Matrix, scale: number, shape: AttentionShape): void;
  /** dS = scale·P·(dP − Σ P·dP), row by row over what the mask shows, 0 where it hides. dS may be dP. */
  setAttentionGradient(ds: Matrix, p: Matrix, dp: Matrix, scale: number, shape: AttentionShape): void;

  /** w −= rate·dw; rate: 1×1. */
  stepDown(w: Matrix, dw: Matrix, rate: Matrix): void;
  /** v = momentum·v + dw, w −= rate·v; rate: 1×1. */
  stepMomentum(w: Matrix, dw: Matrix, v: Matrix, rate: Matrix, momentum: number): void;
  /**
   * m = beta1·m + (1 − beta1)·dw, v = beta2·v + (1 − beta2)·dw², w −= rate·m / (√v + epsilon);
   * rateAndEpsilon: 1×2.
   */
  stepAdam(
    w: Matrix,
    dw: Matrix,
    m: Matrix,
    v: Matrix,
    rateAndEpsilon: Matrix,
    beta1: number,
    beta2: number,
  ): void;
};
