import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom } from '../../src/engine/index.ts';
import { seed } from './arbitrary.ts';

test('the generator is mulberry32: seed 0 gives its known first numbers', () => {
  const random = createRandom(0);
  expect([random.uniform(), random.uniform(), random.uniform()].map((number) => number * 2 ** 32)).toEqual([
    1144304738, 1416247, 958946056,
  ]);
});

test('the same seed gives the same numbers, another seed gives others', () => {
  const draw = (from: number): number[] => {
    const random = createRandom(from);
    return [random.uniform(), random.normal(0, 1), random.integer(1000), random.uniform()];
  };
  fc.assert(
    fc.property(seed, (from) => {
      expect(draw(from)).toEqual(draw(from));
      expect(draw(from)).not.toEqual(draw(from + 1));
    }),
  );
});

test('uniform numbers lie from 0 up to 1, and whole ones below their limit', () => {
  fc.assert(
    fc.property(seed, fc.integer({ min: 1, max: 2 ** 32 }), (from, below) => {
      const random = createRandom(from);
      for (let draw = 0; draw < 20; draw++) {
        const uniform = random.uniform();
        expect(uniform >= 0 && uniform < 1).toBe(true);
        const whole = random.integer(below);
        expect(Number.isInteger(whole) && whole >= 0 && whole < below).toBe(true);
      }
    }),
  );
});

test('whole numbers reach each value about equally often', () => {
  const random = createRandom(7);
  const draws = Array.from({ length: 10_000 }, () => random.integer(5));
  for (const value of [0, 1, 2, 3, 4]) {
    const count = draws.filter((draw) => draw === value).length;
    expect(Math.abs(count - 2000)).toBeLessThan(200);
  }
});

test.each([0, -1, 2.5, Number.NaN, 2 ** 33])('a whole number below %d is refused', (below) => {
  expect(() => createRandom(1).integer(below)).toThrow(RangeError);
});

test('normal numbers have the mean, the deviation and the tails asked for', () => {
  const random = createRandom(3);
  const draws = Array.from({ length: 20_000 }, () => random.normal(5, 2));
  const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
  const variance = draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / draws.length;
  const within = draws.filter((draw) => Math.abs(draw - 5) < 4).length / draws.length;
  expect(mean).toBeCloseTo(5, 1);
  expect(Math.sqrt(variance)).toBeCloseTo(2, 1);
  expect(within).toBeCloseTo(0.9545, 2);
});

test('shuffling keeps every item', () => {
  fc.assert(
    fc.property(seed, fc.array(fc.option(fc.integer(), { nil: undefined })), (from, list) => {
      const shuffled = [...list];
      createRandom(from).shuffle(shuffled);
      const sorted = (items: readonly unknown[]): string[] => items.map(String).sort();
      expect(sorted(shuffled)).toEqual(sorted(list));
    }),
  );
});

test('shuffling gives each of the six orders of three items about equally often', () => {
  const random = createRandom(11);
  const counts = new Map<string, number>();
  for (let draw = 0; draw < 6000; draw++) {
    const list = ['a', 'b', 'c'];
    random.shuffle(list);
    const order = list.join('');
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect(counts.size).toBe(6);
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
});
