import { expect, test } from 'vitest';
import { numberOf, runOf } from '../run-of.ts';

const seeds = Array.from({ length: 20 }, (_, i) => i + 1);

test('before training it starts near the loss of a blind guess among three, ln 3', () => {
  const losses = seeds.map((seed) => numberOf(runOf('traffic-lights', { steps: 1 }, seed), 'lossBefore'));
  const mean = losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
  expect(Math.abs(mean - Math.log(3))).toBeLessThan(0.25);
});

test('its parameters are counted: 3·6 + 6 + 6·3 + 3', () => {
  expect(numberOf(runOf('traffic-lights'), 'parameters')).toBe(45);
});
