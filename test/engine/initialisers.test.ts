import { expect, test } from 'vitest';
import { createRandom, drawGlorot, drawHe } from '../../src/engine/index.ts';

test.each([
  ['Glorot', drawGlorot, Math.sqrt(2 / 300)],
  ['He', drawHe, Math.sqrt(2 / 200)],
] as const)('weights after %s have the shape and the spread of the formula', (_, draw, deviation) => {
  const w = draw(200, 100, createRandom(1));
  const square = [...w.data].reduce((sum, weight) => sum + weight * weight, 0) / w.data.length;
  expect([w.rows, w.columns]).toEqual([200, 100]);
  expect(Math.sqrt(square) / deviation).toBeCloseTo(1, 1);
});

test('the same seed gives the same weights', () => {
  expect(drawHe(3, 4, createRandom(5))).toEqual(drawHe(3, 4, createRandom(5)));
});
