import type { Random } from '../random.ts';
import { type Dataset, makeInTurn } from './dataset.ts';

/** The colour of each lamp as red, green and blue, from 0 to 1. */
const lamps = [
  [0.95, 0.1, 0.1],
  [0.95, 0.75, 0.1],
  [0.1, 0.85, 0.4],
] as const;

/**
 * Makes colours of traffic lights as a camera sees them; the classes are red, yellow and green. x: N×3, the red, green
 * and blue of a lit lamp from 0 to 1: darker or brighter (40 to 100 % of the lamp's light), and more or less washed out
 * to white by the sun's glare (up to 50 %), with noise of standard deviation 0.03.
 *
 * @param count N, the number of samples; the classes take turns
 * @param random the generator to draw from
 */
export function makeTrafficLights(count: number, random: Random): Dataset {
  return makeInTurn(count, ['red', 'yellow', 'green'], (label) => {
    const brightness = 0.4 + 0.6 * random.uniform();
    const glare = 0.5 * random.uniform();
    const [red, green, blue] = lamps[label] ?? [0, 0, 0];
    return [red, green, blue].map((light) => {
      const seen = (1 - glare) * brightness * light + glare + random.normal(0, 0.03);
      return Math.min(1, Math.max(0, seen));
    });
  });
}
