import { expect, test } from 'vitest';
import { numberOf, numbersOf, runOf } from './run-of.ts';

const seeds = Array.from({ length: 20 }, (_, i) => i + 1);

test('lamps it has never seen: guesses before training, at least 97 % right after, for 20 of 20 seeds', () => {
  for (const seed of seeds) {
    const [before = 100, after = 0] = numbersOf(
      runOf('traffic-lights', {}, seed),
      'testBefore',
      'testAccuracy',
    );
    expect(before).toBeLessThan(80);
    expect(after).toBeGreaterThanOrEqual(97);
  }
});

test('before training it starts near the loss of a blind guess among three, ln 3', () => {
  const losses = seeds.map((seed) => numberOf(runOf('traffic-lights', { steps: 1 }, seed), 'lossBefore'));
  const mean = losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
  expect(Math.abs(mean - Math.log(3))).toBeLessThan(0.25);
});

test('its parameters are counted: 3·6 + 6 + 6·3 + 3', () => {
  expect(numberOf(runOf('traffic-lights'), 'parameters')).toBe(45);
});
