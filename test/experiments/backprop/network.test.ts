import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listOf, numberOf, numbersOf, runOf } from '../run-of.ts';

const inputs = fc.double({ min: -2, max: 2, noNaN: true });

test('each round goes forward in three frames and back in three; the last one too', () => {
  for (const rounds of [1, 3]) {
    const { frames } = runOf('blame-network', { rounds });
    expect(frames).toHaveLength(6 * (rounds + 1));
    const firstWith = ['hidden', 'output', 'dy', 'dw2', 'dw1'].map((mark) =>
      frames.findIndex(({ marks }) => mark in marks),
    );
    expect(firstWith).toEqual([1, 2, 3, 4, 5]);
    // The blame of a round is wiped off before the next.
    expect(Object.keys(frames[6]?.marks ?? {})).toEqual(Object.keys(frames[0].marks));
  }
});

test('the weights change between the rounds, and only there', () => {
  const weights = runOf('blame-network', { rounds: 1 }).frames.map(({ marks }) => marks.weights1);
  expect(new Set(weights.slice(0, 6).map(String)).size).toBe(1);
  expect(new Set(weights.map(String)).size).toBe(2);
});

test('the blame of a link is the blame of its end times the signal it sent', () => {
  fc.assert(
    fc.property(inputs, inputs, fc.nat(), (input1, input2, seed) => {
      const frame = runOf('blame-network', { input1, input2 }, seed).frames[5];
      const [dw1, dw2, hidden, dh] = ['dw1', 'dw2', 'hidden', 'dh'].map((mark) => listOf(frame, mark));
      const dy = frame?.marks.dy;
      if (!dw1 || !dw2 || !hidden || !dh || typeof dy !== 'number') throw new Error('a mark is missing');
      for (const [j, h] of hidden.entries()) {
        expect(dw2[j]).toBeCloseTo(dy * h, 9);
        const blame = (dh[j] ?? 0) * (1 - h * h);
        expect(dw1[j]).toBeCloseTo(blame * input1, 9);
        expect(dw1[j + 3]).toBeCloseTo(blame * input2, 9);
      }
    }),
  );
});

describe('the stick', () => {
  test('agrees with the blame for any task and any weights, unless the ground is nearly flat', () => {
    fc.assert(
      fc.property(inputs, inputs, inputs, fc.nat(), (input1, input2, target, seed) => {
        const run = runOf('blame-network', { input1, input2, target, stick: 1e-5 }, seed);
        const slopes = ['dw1', 'dw2'].flatMap((mark) => listOf(run.frames[5], mark));
        // Beside a slope of almost nothing, the stick's own length is an error that counts.
        fc.pre(Math.max(...slopes.map(Math.abs)) > 0.01);
        expect(numberOf(run, 'gap')).toBeLessThan(1e-6);
      }),
    );
  });

  test('disagrees if it is long', () => {
    expect(numberOf(runOf('blame-network', { stick: 0.5 }), 'gap')).toBeGreaterThan(1e-4);
  });

  test('needs two runs for each of 13 parameters, blame two in all', () => {
    const run = runOf('blame-network');
    expect(numbersOf(run, 'parameters', 'stickPasses', 'blamePasses')).toEqual([13, 26, 2]);
    expect(numbersOf(run, 'aheadOnly', 'weightsOnly', 'oneOnly')).toEqual([13, 18, 2]);
  });

  test('has more to poke where there are more hidden neurons', () => {
    const run = runOf('blame-network', { neurons: 5 });
    expect(numbersOf(run, 'parameters', 'stickPasses', 'weightsOnly')).toEqual([21, 42, 30]);
  });

  test('leaves the network as it was', () => {
    const marks = runOf('blame-network').frames[0].marks;
    expect(runOf('blame-network', { stick: 0.1 }).frames[0].marks).toEqual(marks);
  });
});
