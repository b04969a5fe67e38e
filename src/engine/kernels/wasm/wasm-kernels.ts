import type { Matrix } from '../../matrix.ts';
import type { Random } from '../../random.ts';
import { checkClasses } from '../check-classes.ts';
import type { AttentionShape, Kernels, KernelsName } from '../kernels.ts';
import { setMapped, setMappedGradient, tanhTable } from '../plain/activations.ts';
import { drawMask } from '../plain/dropout-mask.ts';
import { type Call, CallList, calls } from './call-list.ts';
import type { KernelModule } from './kernel-module.ts';
import { WasmMemory } from './wasm-memory.ts';

/**
 * Kernels compiled to WebAssembly, with vectors of 128 bits; their source is in the folder `assembly`. Each instance
 * has a memory of its own of a fixed size, which is given back when neither the kernels nor their matrices are used any
 * more.
 */
export class WasmKernels implements Kernels {
  readonly name: KernelsName;
  readonly #memory: WasmMemory;
  readonly #calls: CallList;

  constructor(module: KernelModule, megabytes: number) {
    this.name = module.name;
    this.#memory = new WasmMemory(megabytes, module.bytesPerNumber);
    const { memory } = this.#memory;
    const table = new WebAssembly.Table({ initial: calls.length + 1, element: 'anyfunc' });
    const exported = module.instantiate(memory, table);
    for (const [index, call] of calls.entries()) table.set(index + 1, exported.kernel(call));
    new Float64Array(memory.buffer, exported.tanhTable, tanhTable.length).set(tanhTable);
    this.#memory.beginAt(exported.heap);
    this.#calls = new CallList(this.#memory, exported.run);
  }

  createMatrix(rows: number, columns: number): Matrix {
    return { rows, columns, data: this.#memory.createNumbers(rows * columns), kernels: this };
  }

  record(work: () => void): () => void {
    return this.#calls.record(work);
  }

  compute(work: () => void): void {
    this.#calls.compute(work);
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
    this.#call('addScaled', this.#at(a), this.#memory.constant(factor), this.#at(b), a.data.length);
  }

  addScaledSigns(a: Matrix, factor: number, b: Matrix): void {
    this.#call('addScaledSigns', this.#at(a), this.#memory.constant(factor), this.#at(b), a.data.length);
  }

  setSums(c: Matrix, a: Matrix, b: Matrix): void {
    this.#call('setSums', this.#at(c), this.#at(a), this.#at(b), c.data.length);
  }

  setProducts(c: Matrix, a: Matrix, b: Matrix): void {
    this.#call('setProducts', this.#at(c), this.#at(a), this.#at(b), c.data.length);
  }

  setScaledDifference(a: Matrix, factor: number, b: Matrix, c: Matrix): void {
    const addresses = [this.#at(a), this.#memory.constant(factor), this.#at(b), this.#at(c)];
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
    const addresses = [this.#at(y), this.#at(r), this.#at(x), this.#at(g), this.#memory.constant(epsilon)];
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
    const scratch = this.#memory.takeScratch((a.columns / shape.heads) * shape.length);
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
    const addresses = [this.#at(p), this.#at(s), this.#memory.constant(scale)];
    this.#call('setAttentionWeights', ...addresses, p.rows, length, Number(isCausal));
  }

  setAttentionGradient(
    ds: Matrix,
    p: Matrix,
    dp: Matrix,
    scale: number,
    { length, isCausal }: AttentionShape,
  ): void {
    const addresses = [this.#at(ds), this.#at(p), this.#at(dp), this.#memory.constant(scale)];
    this.#call('setAttentionGradient', ...addresses, p.rows, length, Number(isCausal));
  }

  stepDown(w: Matrix, dw: Matrix, rate: Matrix): void {
    this.#call('stepDown', this.#at(w), this.#at(dw), this.#at(rate), w.data.length);
  }

  stepMomentum(w: Matrix, dw: Matrix, v: Matrix, rate: Matrix, momentum: number): void {
    const addresses = [
      this.#at(w),
      this.#at(dw),
      this.#at(v),
      this.#at(rate),
      this.#memory.constant(momentum),
    ];
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
    const constants = [
      rate,
      rate + this.#memory.bytesPerNumber,
      this.#memory.constant(beta1),
      this.#memory.constant(beta2),
    ];
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
    const address = this.#memory.takeScratch(matrix.data.length);
    this.#call('setTransposedCopy', address, this.#at(matrix), matrix.rows, matrix.columns);
    return address;
  }

  #at({ data, kernels }: Matrix): number {
    if (kernels !== this) throw new Error(`WasmKernels: a matrix lies in the memory of ${kernels.name}.`);
    return data.byteOffset;
  }

  #atOrNone(matrix: Matrix | undefined): number {
    return matrix === undefined ? 0 : this.#at(matrix);
  }

  #call(call: Call, ...parameters: number[]): void {
    this.#calls.call(call, ...parameters);
  }
}

function countsOf({ rows, columns }: Matrix, { length, heads, isCausal }: AttentionShape): number[] {
  return [rows / length, length, heads, columns, Number(isCausal)];
}
