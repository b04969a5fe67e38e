import type { Parameter } from '../layer.ts';

/**
 * Quantises parameters, in place, to the numbers that n bits can name: with s the largest absolute value of a matrix,
 * only the multiples of `s / (2ⁿ⁻¹ − 1)` from −s to s are left in it, so 2ⁿ⁻¹ − 1 levels on each side of 0. Each matrix
 * has a scale s of its own, and none of its numbers moves by more than half a level. To do it once more with as many
 * bits changes nothing.
 *
 * All parameters that are given are rounded; to spare some, such as biases, leave them out. Throws a RangeError unless
 * `bits` is a whole number from 2 to 16.
 *
 * Reference: the symmetric quantizer of R. Krishnamoorthi, "Quantizing deep convolutional networks for efficient
 * inference: a whitepaper", 2018.
 */
export function roundWeights(parameters: readonly Parameter[], bits: number): void {
  if (!(Number.isInteger(bits) && bits >= 2 && bits <= 16))
    throw new RangeError(`roundWeights: bits must be a whole number from 2 to 16, but got ${bits}.`);
  const levels = 2 ** (bits - 1) - 1;
  for (const { value } of parameters) {
    const { data } = value;
    let scale = 0;
    for (const weight of data) scale = Math.max(scale, Math.abs(weight));
    // Nothing but zeros: they are exact as they are, and no scale can be divided by.
    if (scale === 0) continue;
    for (const [index, weight] of data.entries()) {
      // Math.round sends halves upwards, which would treat a weight and its negative differently.
      const level = Math.sign(weight) * Math.round((Math.abs(weight) / scale) * levels);
      data[index] = (level / levels) * scale;
    }
  }
}
