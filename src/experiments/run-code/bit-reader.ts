/** Takes bits from the front. Behind the end there are zeros: whoever reads compares what was meant with what was given. */
export class BitReader {
  readonly #bits: string;
  #at = 0;

  constructor(bits: string) {
    this.#bits = bits;
  }

  take(count: number): string {
    const taken = this.#bits.slice(this.#at, this.#at + count).padEnd(count, '0');
    this.#at += count;
    return taken;
  }

  takeNumber(count: number): number {
    return count === 0 ? 0 : Number.parseInt(this.take(count), 2);
  }

  /** How many ones come before the next zero, `most` at the highest; the zero is taken too. */
  takeOnes(most: number): number {
    let ones = 0;
    while (ones < most && this.take(1) === '1') ones++;
    return ones;
  }
}
