import { softmaxRow } from './kernels/plain/softmax.ts';

/**
 * Turns scores into shares that add up to 1; the higher the score, the larger the share.
 *
 *     shareᵢ = e^(scoreᵢ / T) / Σⱼ e^(scoreⱼ / T)
 *
 * A temperature T below 1 sharpens the shares, above 1 it evens them out. Throws a RangeError unless T > 0.
 *
 * Reference: J. S. Bridle, "Probabilistic interpretation of feedforward classification network outputs", 1990.
 */
export function softmax(scores: readonly number[], temperature = 1): number[] {
  if (!(temperature > 0))
    throw new RangeError(`softmax: temperature must be above 0, but got ${temperature}.`);
  const shares = Float64Array.from(scores, (score) => score / temperature);
  softmaxRow(shares, shares, 0, shares.length);
  return [...shares];
}
