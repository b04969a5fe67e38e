import type { Random } from '../random.ts';
import { type Dataset, drawInTurn } from './dataset.ts';

/** The colour of each lamp as red, green and blue, from 0 to 1. */
const lamps = [
  [0.95, 0.1, 0.1],
  [0.95, 0.75, 0.1],
  [0.1, 0.85, 0.4],
] as const;

/**
 * Lit lamps as a camera sees them, red, green and blue from 0 to 1: darker or brighter (40 to 100 % of the lamp's
 * light), and more or less washed out to white by the sun's glare (up to 50 %), with a little noise.
 */
export function drawTrafficLights(count: number, random: Random): Dataset {
  return drawInTurn(count, ['red', 'yellow', 'green'], (label) => {
    const brightness = 0.4 + 0.6 * random.uniform();
    const glare = 0.5 * random.uniform();
    const [red, green, blue] = lamps[label] ?? [0, 0, 0];
    return [red, green, blue].map((light) => {
      const seen = (1 - glare) * brightness * light + glare + random.normal(0, 0.03);
      return Math.min(1, Math.max(0, seen));
    });
  });
}
