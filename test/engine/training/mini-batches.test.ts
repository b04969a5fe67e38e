import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom, fromRows, MiniBatches, toRows } from '../../../src/engine/index.ts';
import { seed } from '../arbitrary.ts';

/** Samples 0, 1, 2 …, each with a target of ten times itself. */
function count(samples: number) {
  const list = Array.from({ length: samples }, (_, sample) => [sample]);
  return { x: fromRows(list), target: fromRows(list.map(([sample = 0]) => [10 * sample])) };
}

const batching = fc
  .integer({ min: 1, max: 40 })
  .chain((samples) =>
    fc.record({ samples: fc.constant(samples), size: fc.integer({ min: 1, max: samples }), from: seed }),
  );

test('an epoch shows each sample once, with its own target, in batches of the size asked for but the last', () => {
  fc.assert(
    fc.property(batching, fc.nat(5), ({ samples, size, from }, epoch) => {
      const batches = new MiniBatches(count(samples), size, createRandom(from));
      const seen: number[] = [];
      const sizes: number[] = [];
      for (const { x, target } of batches.epoch(epoch)) {
        sizes.push(x.rows);
        for (const [row, [sample = Number.NaN]] of toRows(x).entries()) {
          seen.push(sample);
          expect(toRows(target)[row]).toEqual([10 * sample]);
        }
      }
      expect(seen.toSorted((a, b) => a - b)).toEqual(Array.from({ length: samples }, (_, sample) => sample));
      expect(sizes).toHaveLength(batches.perEpoch);
      expect(sizes.slice(0, -1).every((rows) => rows === size)).toBe(true);
    }),
  );
});

test('the batch of a step is the same whichever steps were asked for before', () => {
  fc.assert(
    fc.property(
      batching,
      fc.array(fc.nat(99), { minLength: 1, maxLength: 9 }),
      ({ samples, size, from }, steps) => {
        const often = new MiniBatches(count(samples), size, createRandom(from));
        for (const step of steps) {
          const alone = new MiniBatches(count(samples), size, createRandom(from));
          expect(toRows(often.batchAt(step).x)).toEqual(toRows(alone.batchAt(step).x));
        }
      },
    ),
  );
});

test('each epoch has an order of its own', () => {
  const batches = new MiniBatches(count(30), 30, createRandom(5));
  expect(toRows(batches.batchAt(0).x)).not.toEqual(toRows(batches.batchAt(1).x));
});

test.each([0, 1.5, 11, Number.NaN])('batches of %d out of ten samples are refused', (size) => {
  expect(() => new MiniBatches(count(10), size, createRandom(1))).toThrow(RangeError);
});
