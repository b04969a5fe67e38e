/** A random number generator. It is always passed in, so that a run can be repeated from its seed; see `createRandom`. */
export type Random = {
  /** A number from 0 up to, but not including, 1. */
  uniform(): number;
  /** A number from the normal distribution with this mean and standard deviation. */
  normal(mean: number, standardDeviation: number): number;
  /** A whole number from 0 to `below` − 1; throws a RangeError unless `below` is a whole number from 1 to 2³². */
  integer(below: number): number;
  /** Shuffles the list in place, each order being equally likely. */
  shuffle<T>(list: T[]): void;
};

const RANGE = 2 ** 32;

/**
 * Makes a random number generator that gives the same numbers for the same seed, a whole number taken modulo 2³².
 *
 * `uniform`, `integer` and `shuffle` use exact integer arithmetic only. `normal` also relies on `Math.log`, whose
 * last bit JavaScript leaves to the engine; V8 (Node, Chrome) computes it in software, alike on every machine.
 *
 * Reference: mulberry32, Tommy Ettinger; normal: G. Marsaglia and T. A. Bray, "A convenient method for
 * generating normal variables", 1964; shuffle: Fisher and Yates.
 */
export function createRandom(seed: number): Random {
  // As a signed number: those of 32 bits V8 keeps without allocating.
  let state = seed | 0;

  function uniform(): number {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / RANGE;
  }

  function normal(mean: number, standardDeviation: number): number {
    // Points of the square until one falls into the circle; unlike sine and cosine, no engine rounds √ its own way.
    for (;;) {
      const x = 2 * uniform() - 1;
      const y = 2 * uniform() - 1;
      const square = x * x + y * y;
      if (square > 0 && square < 1)
        return mean + standardDeviation * x * Math.sqrt((-2 * Math.log(square)) / square);
    }
  }

  function integer(below: number): number {
    if (!Number.isInteger(below) || below < 1 || below > RANGE)
      throw new RangeError(`integer: below must be a whole number from 1 to 2³², but got ${below}.`);
    return Math.floor(uniform() * below);
  }

  function shuffle<T>(list: T[]): void {
    for (let index = 0; index < list.length; index++) {
      const other = index + integer(list.length - index);
      const item = list[index] as T;
      list[index] = list[other] as T;
      list[other] = item;
    }
  }

  return { uniform, normal, integer, shuffle };
}
