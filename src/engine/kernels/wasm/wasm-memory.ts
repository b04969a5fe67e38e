const PAGE = 2 ** 16;
/** Matrices begin at multiples of this many bytes, as wide as a cache line. */
const ALIGNMENT = 64;

/**
 * A WebAssembly memory of a fixed size. What is handed out is never taken back: the memory goes when nobody uses it any
 * more.
 */
export class WasmMemory {
  readonly memory: WebAssembly.Memory;
  /** All of it as 32-bit words. */
  readonly words: Int32Array;
  readonly bytesPerNumber: number;
  readonly #constants = new Map<number | '-0', number>();
  #top = 0;
  #scratch = { address: 0, length: 0 };

  /** A number is a double with 8 bytes, or a float with 4. */
  constructor(megabytes: number, bytesPerNumber: number) {
    const pages = (megabytes * 2 ** 20) / PAGE;
    this.memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
    this.words = new Int32Array(this.memory.buffer);
    this.bytesPerNumber = bytesPerNumber;
  }

  /** Leaves everything below this address alone. */
  beginAt(address: number): void {
    this.#top = address;
  }

  /** The address of so many bytes. Throws a RangeError if there are not so many left. */
  allocate(bytes: number): number {
    const address = this.#top;
    const top = Math.ceil((address + bytes) / ALIGNMENT) * ALIGNMENT;
    const { byteLength } = this.memory.buffer;
    if (top > byteLength)
      throw new RangeError(`WasmKernels: their memory of ${byteLength / 2 ** 20} MB is full.`);
    this.#top = top;
    return address;
  }

  createNumbers(length: number): Float64Array | Float32Array {
    const address = this.allocate(length * this.bytesPerNumber);
    return this.bytesPerNumber === 8
      ? new Float64Array(this.memory.buffer, address, length)
      : new Float32Array(this.memory.buffer, address, length);
  }

  /** The address of numbers that are needed within one call and the next. */
  takeScratch(length: number): number {
    if (this.#scratch.length < length)
      this.#scratch = { address: this.allocate(length * this.bytesPerNumber), length };
    return this.#scratch.address;
  }

  /** The address of a number that never changes. */
  constant(number: number): number {
    // As keys of a map, −0 and 0 are one and the same.
    const key = Object.is(number, -0) ? '-0' : number;
    const known = this.#constants.get(key);
    if (known !== undefined) return known;
    const numbers = this.createNumbers(1);
    numbers[0] = number;
    this.#constants.set(key, numbers.byteOffset);
    return numbers.byteOffset;
  }
}
