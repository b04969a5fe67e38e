import { checkClasses } from '../../check-classes.ts';
import type { Matrix } from '../../matrix.ts';
import type { Random } from '../../random.ts';
import type { AttentionShape, Kernels, KernelsName } from '../kernels.ts';
import { setMapped, setMappedGradient, tanhTable } from '../plain/activations.ts';
import { drawMask } from '../plain/dropout-mask.ts';
import type { KernelModule } from './kernel-module.ts';

/** The kernels by their exported names, in the order of their places in the table of functions. */
const calls = [
  'setProduct',
  'setTransposedCopy',
  'setZero',
  'addScaled',
  'addScaledSigns',
  'setSums',
  'setProducts',
  'setScaledDifference',
  'addRowSums',
  'setSquaredError',
  'setTanh',
  'setTanhGradient',
  'setSigmoid',
  'setSigmoidGradient',
  'setRelu',
  'setReluGradient',
  'setCrossEntropy',
  'setCrossEntropyGradient',
  'setRmsNorm',
  'setRmsNormGradients',
  'setEmbeddings',
  'addEmbeddingGradients',
  'setHeadProductsRightTransposed',
  'setHeadProducts',
  'setHeadProductsLeftTransposed',
  'setAttentionWeights',
  'setAttentionGradient',
  'stepDown',
  'stepMomentum',
  'stepAdam',
] as const;
type Call = (typeof calls)[number];

const PAGE = 2 ** 16;
/** Matrices begin at multiples of this many bytes, as wide as a cache line. */
const ALIGNMENT = 64;
/** The place in memory for a call that is carried out at once: as many words as the longest call, and a few more. */
const CALL_WORDS = 32;

/** What `record` has seen so far: pieces of plain code, and between them calls that belong together. */
type Recording = { readonly parts: (() => void)[]; words: number[] };

/**
 * Kernels compiled to WebAssembly, with vectors of 128 bits; their source is in the folder `assembly`. Each instance has a
 * memory of its own of a fixed size, which is given back when neither the kernels nor their matrices are used any more.
 *
 * A kernel call is a few words in that memory: its length, the kernel's place in the table, addresses and counts.
 * A list of them, such as all of a training step, is carried out by one call of `run`.
 */
export class WasmKernels implements Kernels {
  readonly name: KernelsName;
  readonly #memory: WebAssembly.Memory;
  readonly #words: Int32Array;
  readonly #run: (start: number, end: number) => void;
  readonly #createNumbers: (address: number, length: number) => Float64Array | Float32Array;
  readonly #bytesPerNumber: number;
  readonly #callAt: number;
  readonly #constants = new Map<number | '-0', number>();
  #top: number;
  #scratch = { address: 0, length: 0 };
  #recording: Recording | undefined;

  constructor(module: KernelModule, megabytes: number) {
    this.name = module.name;
    this.#bytesPerNumber = module.bytesPerNumber;
    const pages = (megabytes * 2 ** 20) / PAGE;
    const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
    const table = new WebAssembly.Table({ initial: calls.length + 1, element: 'anyfunc' });
    const exported = module.instantiate(memory, table);
    for (const [index, call] of calls.entries()) table.set(index + 1, exported.kernel(call));
    this.#memory = memory;
    this.#words = new Int32Array(memory.buffer);
    this.#run = exported.run;
    this.#createNumbers =
      module.bytesPerNumber === 8
        ? (address, length) => new Float64Array(memory.buffer, address, length)
        : (address, length) => new Float32Array(memory.buffer, address, length);
    new Float64Array(memory.buffer, exported.tanhTable, tanhTable.length).set(tanhTable);
    this.#top = exported.heap;
    this.#callAt = this.#allocate(4 * CALL_WORDS);
  }

  createMatrix(rows: number, columns: number): Matrix {
    const address = this.#allocate(rows * columns * this.#bytesPerNumber);
    return { rows, columns, data: this.#createNumbers(address, rows * columns), kernels: this };
  }

  record(work: () => void): () => void {
    if (this.#recording) throw new Error('WasmKernels: a recording has begun already.');
    const recording: Recording = { parts: [], words: [] };
    this.#recording = recording;
    try {
      work();
      this.#closeCalls(recording);
    } finally {
      this.#recording = undefined;
    }
    const { parts } = recording;
    const [only] = parts;
    if (only && parts.length === 1) return only;
    return () => {
      for (const part of parts) part();
    };
  }

  compute(work: () => void): void {
    if (this.#recording) {
      this.#closeCalls(this.#recording);
      this.#recording.parts.push(work);
    } else work();
  }

  setProduct(y: Matrix, x: Matrix, w: Matrix): void {
    this.#product(y, 0, 0, x.columns, x, x.columns, 1, this.#at(w));
  }

  setProductPlusRow(y: Matrix, x: Matrix, w: Matrix, b: Matrix): void {
    this.#product(y, this.#at(b), 0, x.columns, x, x.columns, 1, this.#at(w));
  }

  addProductLeftTransposed(c: Matrix, a: Matrix, b: Matrix): void {
    this.#product(c, this.#at(c), c.columns, a.rows, a, 1, a.columns, this.#at(b));
  }

  setProductRightTransposed(c: Matrix, a: Matrix, b: Matrix): void {
    this.#product(c, 0, 0, a.columns, a, a.columns, 1, this.#transpose(b));
  }

  addProductRightTransposed(c: Matrix, a: Matrix, b: Matrix): void {
    this.#product(c, this.#at(c), c.columns, a.columns, a, a.columns, 1, this.#transpose(b));
  }

  setZero(a: Matrix): void {
    this.#call('setZero', this.#at(a), a.data.length);
  }

  addScaled(a: Matrix, factor: number, b: Matrix): void {
    this.#call('addScaled', this.#at(a), this.#constant(factor), this.#at(b), a.data.length);
  }

  addScaledSigns(a: Matrix, factor: number, b: Matrix): void {
    this.#call('addScaledSigns', this.#at(a), this.#constant(factor), this.#at(b), a.data.length);
  }

  setSums(c: Matrix, a: Matrix, b: Matrix): void {
    this.#call('setSums', this.#at(c), this.#at(a), this.#at(b), c.data.length);
  }

  setProducts(c: Matrix, a: Matrix, b: Matrix): void {
    this.#call('setProducts', this.#at(c), this.#at(a), this.#at(b), c.data.length);
  }

  setScaledDifference(a: Matrix, factor: number, b: Matrix, c: Matrix): void {
    const addresses = [this.#at(a), this.#constant(factor), this.#at(b), this.#at(c)];
    this.#call('setScaledDifference', ...addresses, a.data.length);
  }

  addRowSums(b: Matrix, x: Matrix): void {
    this.#call('addRowSums', this.#at(b), this.#at(x), x.rows, x.columns);
  }

  setSquaredError(loss: Matrix, y: Matrix, t: Matrix): void {
    this.#call('setSquaredError', this.#at(loss), this.#at(y), this.#at(t), y.data.length, y.rows);
  }

  setTanh(y: Matrix, x: Matrix): void {
    this.#call('setTanh', this.#at(y), this.#at(x), y.data.length);
  }

  setTanhGradient(dx: Matrix, dy: Matrix, y: Matrix): void {
    this.#call('setTanhGradient', this.#at(dx), this.#at(dy), this.#at(y), y.data.length);
  }

  setSigmoid(y: Matrix, x: Matrix): void {
    this.#call('setSigmoid', this.#at(y), this.#at(x), y.data.length);
  }

  setSigmoidGradient(dx: Matrix, dy: Matrix, y: Matrix): void {
    this.#call('setSigmoidGradient', this.#at(dx), this.#at(dy), this.#at(y), y.data.length);
  }

  setRelu(y: Matrix, x: Matrix): void {
    this.#call('setRelu', this.#at(y), this.#at(x), y.data.length);
  }

  setReluGradient(dx: Matrix, dy: Matrix, y: Matrix): void {
    this.#call('setReluGradient', this.#at(dx), this.#at(dy), this.#at(y), y.data.length);
  }

  setMapped(y: Matrix, x: Matrix, f: (z: number) => number): void {
    this.compute(() => setMapped(y, x, f));
  }

  setMappedGradient(
    dx: Matrix,
    dy: Matrix,
    x: Matrix,
    y: Matrix,
    derivative: (z: number, y: number) => number,
  ): void {
    this.compute(() => setMappedGradient(dx, dy, x, y, derivative));
  }

  checkClasses(where: string, name: string, labels: Matrix, count: number, none?: number): void {
    this.compute(() => checkClasses(where, name, labels, count, none));
  }

  drawMask(mask: Matrix, p: number, scale: number, random: Random): void {
    this.compute(() => drawMask(mask, p, scale, random));
  }

  setCrossEntropy(loss: Matrix, p: Matrix, x: Matrix, labels: Matrix): void {
    const addresses = [this.#at(loss), this.#at(p), this.#at(x), this.#at(labels)];
    this.#call('setCrossEntropy', ...addresses, x.rows, x.columns);
  }

  setCrossEntropyGradient(dx: Matrix, p: Matrix, labels: Matrix): void {
    this.#call('setCrossEntropyGradient', this.#at(dx), this.#at(p), this.#at(labels), p.rows, p.columns);
  }

  setRmsNorm(y: Matrix, r: Matrix, x: Matrix, g: Matrix, epsilon: number): void {
    const addresses = [this.#at(y), this.#at(r), this.#at(x), this.#at(g), this.#constant(epsilon)];
    this.#call('setRmsNorm', ...addresses, x.rows, x.columns);
  }

  setRmsNormGradients(dx: Matrix, dg: Matrix, dy: Matrix, x: Matrix, r: Matrix, g: Matrix): void {
    const addresses = [dx, dg, dy, x, r, g].map((matrix) => this.#at(matrix));
    this.#call('setRmsNormGradients', ...addresses, x.rows, x.columns);
  }

  setEmbeddings(
    y: Matrix,
    tokens: Matrix,
    table: Matrix,
    positions: Matrix | undefined,
    length: number,
  ): void {
    const addresses = [this.#at(y), this.#at(tokens), this.#at(table), this.#atOrNone(positions)];
    this.#call('setEmbeddings', ...addresses, y.rows, y.columns, length);
  }

  addEmbeddingGradients(
    dTable: Matrix,
    dPositions: Matrix | undefined,
    tokens: Matrix,
    dy: Matrix,
    length: number,
  ): void {
    const addresses = [this.#at(dTable), this.#atOrNone(dPositions), this.#at(tokens), this.#at(dy)];
    this.#call('addEmbeddingGradients', ...addresses, dy.rows, dy.columns, length);
  }

  setHeadProductsRightTransposed(s: Matrix, a: Matrix, b: Matrix, shape: AttentionShape): void {
    const scratch = this.#takeScratch((a.columns / shape.heads) * shape.length);
    const counts = countsOf(a, shape);
    this.#call('setHeadProductsRightTransposed', this.#at(s), this.#at(a), this.#at(b), ...counts, scratch);
  }

  setHeadProducts(c: Matrix, s: Matrix, b: Matrix, shape: AttentionShape): void {
    this.#call('setHeadProducts', this.#at(c), this.#at(s), this.#at(b), ...countsOf(b, shape));
  }

  setHeadProductsLeftTransposed(c: Matrix, s: Matrix, a: Matrix, shape: AttentionShape): void {
    this.#call('setHeadProductsLeftTransposed', this.#at(c), this.#at(s), this.#at(a), ...countsOf(a, shape));
  }

  setAttentionWeights(p: Matrix, s: Matrix, scale: number, { length, isCausal }: AttentionShape): void {
    const addresses = [this.#at(p), this.#at(s), this.#constant(scale)];
    this.#call('setAttentionWeights', ...addresses, p.rows, length, Number(isCausal));
  }

  setAttentionGradient(
    ds: Matrix,
    p: Matrix,
    dp: Matrix,
    scale: number,
    { length, isCausal }: AttentionShape,
  ): void {
    const addresses = [this.#at(ds), this.#at(p), this.#at(dp), this.#constant(scale)];
    this.#call('setAttentionGradient', ...addresses, p.rows, length, Number(isCausal));
  }

  stepDown(w: Matrix, dw: Matrix, rate: Matrix): void {
    this.#call('stepDown', this.#at(w), this.#at(dw), this.#at(rate), w.data.length);
  }

  stepMomentum(w: Matrix, dw: Matrix, v: Matrix, rate: Matrix, momentum: number): void {
    const addresses = [this.#at(w), this.#at(dw), this.#at(v), this.#at(rate), this.#constant(momentum)];
    this.#call('stepMomentum', ...addresses, w.data.length);
  }

  stepAdam(
    w: Matrix,
    dw: Matrix,
    m: Matrix,
    v: Matrix,
    rateAndEpsilon: Matrix,
    beta1: number,
    beta2: number,
  ): void {
    const rate = this.#at(rateAndEpsilon);
    const addresses = [w, dw, m, v].map((matrix) => this.#at(matrix));
    const constants = [rate, rate + this.#bytesPerNumber, this.#constant(beta1), this.#constant(beta2)];
    this.#call('stepAdam', ...addresses, ...constants, w.data.length);
  }

  /** C = S + A·B, with A's strides in numbers; see `setProduct` in assembly/product.ts. */
  #product(
    c: Matrix,
    s: number,
    sRow: number,
    inner: number,
    a: Matrix,
    aRow: number,
    aColumn: number,
    b: number,
  ): void {
    const { rows, columns } = c;
    const to = [this.#at(c), columns, s, sRow];
    this.#call('setProduct', rows, columns, inner, ...to, this.#at(a), aRow, aColumn, b, columns);
  }

  /** Copies the transpose of a matrix to the scratch memory and returns where that is. */
  #transpose(matrix: Matrix): number {
    const address = this.#takeScratch(matrix.data.length);
    this.#call('setTransposedCopy', address, this.#at(matrix), matrix.rows, matrix.columns);
    return address;
  }

  /** Memory for numbers that are needed within one call and the next. */
  #takeScratch(length: number): number {
    if (this.#scratch.length < length)
      this.#scratch = { address: this.#allocate(length * this.#bytesPerNumber), length };
    return this.#scratch.address;
  }

  /** The address of a number that never changes. */
  #constant(number: number): number {
    // As keys of a map, −0 and 0 are one and the same.
    const key = Object.is(number, -0) ? '-0' : number;
    const known = this.#constants.get(key);
    if (known !== undefined) return known;
    const matrix = this.createMatrix(1, 1);
    matrix.data[0] = number;
    this.#constants.set(key, matrix.data.byteOffset);
    return matrix.data.byteOffset;
  }

  #at({ data, kernels }: Matrix): number {
    if (kernels !== this) throw new Error(`WasmKernels: a matrix lies in the memory of ${kernels.name}.`);
    return data.byteOffset;
  }

  #atOrNone(matrix: Matrix | undefined): number {
    return matrix === undefined ? 0 : this.#at(matrix);
  }

  #allocate(bytes: number): number {
    const address = this.#top;
    const top = Math.ceil((address + bytes) / ALIGNMENT) * ALIGNMENT;
    const { byteLength } = this.#memory.buffer;
    if (top > byteLength)
      throw new RangeError(`WasmKernels: their memory of ${byteLength / 2 ** 20} MB is full.`);
    this.#top = top;
    return address;
  }

  #call(call: Call, ...parameters: number[]): void {
    const words = [parameters.length + 2, calls.indexOf(call) + 1, ...parameters];
    if (this.#recording) this.#recording.words.push(...words);
    else {
      this.#words.set(words, this.#callAt / 4);
      this.#run(this.#callAt, this.#callAt + 4 * words.length);
    }
  }

  /** Makes one part of the calls recorded since the last piece of plain code. */
  #closeCalls(recording: Recording): void {
    const { words, parts } = recording;
    if (words.length === 0) return;
    const start = this.#allocate(4 * words.length);
    const end = start + 4 * words.length;
    this.#words.set(words, start / 4);
    recording.words = [];
    const run = this.#run;
    parts.push(() => run(start, end));
  }
}

function countsOf({ rows, columns }: Matrix, { length, heads, isCausal }: AttentionShape): number[] {
  return [rows / length, length, heads, columns, Number(isCausal)];
}
