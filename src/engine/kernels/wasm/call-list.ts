import type { WasmMemory } from './wasm-memory.ts';

/** The kernels by their exported names, in the order of their places in the table of functions. */
export const calls = [
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
export type Call = (typeof calls)[number];

/** The place in memory for a call that is carried out at once: as many words as the longest call, and a few more. */
const CALL_WORDS = 32;

/** What `record` has seen so far: pieces of plain code, and between them calls that belong together. */
type Recording = { readonly parts: (() => void)[]; words: number[] };

/**
 * Calls of compiled kernels, carried out at once or recorded. A call is a few words in the memory: its length, the
 * kernel's place in the table, addresses and counts. A list of them, such as all of a training step, is carried out by
 * one `run`.
 */
export class CallList {
  readonly #memory: WasmMemory;
  readonly #run: (start: number, end: number) => void;
  readonly #callAt: number;
  #recording: Recording | undefined;

  constructor(memory: WasmMemory, run: (start: number, end: number) => void) {
    this.#memory = memory;
    this.#run = run;
    this.#callAt = memory.allocate(4 * CALL_WORDS);
  }

  call(call: Call, ...parameters: number[]): void {
    const words = [parameters.length + 2, calls.indexOf(call) + 1, ...parameters];
    if (this.#recording) this.#recording.words.push(...words);
    else {
      this.#memory.words.set(words, this.#callAt / 4);
      this.#run(this.#callAt, this.#callAt + 4 * words.length);
    }
  }

  /** Plain code between the calls: carried out now, or in its place when the recording is. */
  compute(work: () => void): void {
    if (this.#recording) {
      this.#closeCalls(this.#recording);
      this.#recording.parts.push(work);
    } else work();
  }

  /** All that `work` calls, as one function that does it again. Nothing is carried out meanwhile. */
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

  /** Makes one part of the calls recorded since the last piece of plain code. */
  #closeCalls(recording: Recording): void {
    const { words, parts } = recording;
    if (words.length === 0) return;
    const start = this.#memory.allocate(4 * words.length);
    const end = start + 4 * words.length;
    this.#memory.words.set(words, start / 4);
    recording.words = [];
    const run = this.#run;
    parts.push(() => run(start, end));
  }
}
