import { softmaxRow } from './kernels/plain/softmax.ts';

/**
 * Turns scores (logits) into probabilities, which add up to 1; the higher the score, the larger the probability.
 *
 *     pᵢ = e^(scoreᵢ / T) / Σⱼ e^(scoreⱼ / T)
 *
 * A temperature T below 1 sharpens the probabilities, above 1 it evens them out; 1 if not given. Throws a RangeError
 * unless T > 0.
 *
 * Reference: J. S. Bridle, "Probabilistic interpretation of feedforward classification network outputs", 1990.
 */
export function softmax(scores: readonly number[], temperature = 1): number[] {
  if (!(temperature > 0))
    throw new RangeError(`softmax: temperature must be above 0, but got ${temperature}.`);
  const probabilities = Float64Array.from(scores, (score) => score / temperature);
  softmaxRow(probabilities, probabilities, 0, probabilities.length);
  return [...probabilities];
}
