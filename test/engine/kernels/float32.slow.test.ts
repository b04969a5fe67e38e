import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createKernels, type Matrix } from '../../../src/engine/index.ts';
import type { Numbers } from '../../../src/engine/kernels/kernels.ts';
import { plainKernels } from '../../../src/engine/kernels/plain/plain-kernels.ts';
import { isLong } from '../../long.ts';
import { call, divergedScene, kernelNames, tameScene } from './cases.ts';
import { largestGap } from './compare.ts';

// The largest gap of 100,000 calls was 5.7e-7.
test.each(kernelNames)('%s in float32 differs by at most 2e-6 of the largest number, or of 1', (name) => {
  const compiled = createKernels('float32', { megabytes: 64 });
  expect(compiled.name).toBe('wasm-float32');
  fc.assert(
    fc.property(tameScene, (scene) => {
      const expected = call(name, plainKernels, scene, Math.fround);
      for (const [index, { data }] of call(name, compiled, scene, Math.fround).entries())
        expect(largestGap(data, expected[index]?.data ?? [], 1)).toBeLessThan(2e-6);
    }),
    { numRuns: isLong ? 300 : 40 },
  );
});

test.each(kernelNames)(
  '%s in float32 has NaN where TypeScript has it: a run that diverges says so',
  (name) => {
    const compiled = createKernels('float32', { megabytes: 64 });
    fc.assert(
      fc.property(divergedScene, (scene) => {
        const places = (matrices: readonly Matrix[]) => matrices.map(({ data }) => placesOfNaN(data));
        const expected = places(call(name, plainKernels, scene, Math.fround));
        expect(places(call(name, compiled, scene, Math.fround))).toEqual(expected);
      }),
      { numRuns: isLong ? 300 : 40 },
    );
  },
);

function placesOfNaN(data: Numbers): number[] {
  return [...data.keys()].filter((index) => Number.isNaN(data[index]));
}

/* Curves, swept in even steps of the bits, which are finer the nearer 0 is. */

const COUNT = isLong ? 1_000_000 : 200_000;

/** Numbers of float32 between two that are above 0: every so many of those there are. */
function sweep(from: number, to: number): Float32Array {
  const [first = 0, last = 0] = new Uint32Array(Float32Array.of(from, to).buffer);
  const bits = Uint32Array.from({ length: COUNT }, (_, index) =>
    Math.round(first + ((last - first) * index) / (COUNT - 1)),
  );
  return new Float32Array(bits.buffer);
}

/** How far off a number is, counted in the distance of the numbers that float32 has there. */
function gapInUlps(found: number, exact: number): number {
  return Math.abs(found - exact) / 2 ** Math.max(-149, Math.floor(Math.log2(Math.abs(exact))) - 23);
}

/** The largest gap of a kernel's curve over numbers. */
function largestOf(kernel: 'setTanh' | 'setSigmoid', curve: (z: number) => number, z: Float32Array): number {
  const kernels = createKernels('float32', { megabytes: 16 });
  const [x, y] = [kernels.createMatrix(1, COUNT), kernels.createMatrix(1, COUNT)];
  x.data.set(z);
  kernels[kernel](y, x);
  return z.reduce((largest, at, index) => Math.max(largest, gapInUlps(y.data[index] ?? NaN, curve(at))), 0);
}

const logistic = (z: number): number => 1 / (1 + Math.exp(-z));

// The most that was ever found, over all numbers of float32 where the curves bend, is told in brackets.

test('tanh in float32 is off by at most 7 of its last digits (6.9, at ±5.83)', () => {
  const z = sweep(1e-34, 100);
  const below = z.map((at) => -at);
  expect(largestOf('setTanh', Math.tanh, z)).toBeLessThan(7);
  expect(largestOf('setTanh', Math.tanh, below)).toBeLessThan(7);
});

test('sigmoid in float32 is off by at most 2.5 of its last digits (2.4, at −4.16), above 0 by 1.5', () => {
  const below = sweep(1e-10, 40).map((at) => -at);
  expect(largestOf('setSigmoid', logistic, below)).toBeLessThan(2.5);
  expect(largestOf('setSigmoid', logistic, sweep(1e-10, 100))).toBeLessThan(1.5);
});

test('eˣ in float32, as softmax takes it, is off by at most 2 of its last digits (1.93, at −0.84), and 0 below −40', () => {
  const kernels = createKernels('float32', { megabytes: 64 });
  const z = sweep(1e-8, 80);
  // In a row (0, −z, …) of softmax the shares of −z and of 0 have the ratio e⁻ᶻ. Of five, four are computed at once.
  for (const columns of [2, 5]) {
    const [x, p] = [kernels.createMatrix(COUNT, columns), kernels.createMatrix(COUNT, columns)];
    for (const [row, at] of z.entries()) x.data[row * columns + 1] = -at;
    kernels.setAttentionWeights(p, x, 1, { length: columns, heads: 1, isCausal: false });
    let [largest, forgotten] = [0, 0];
    for (const [row, at] of z.entries()) {
      const [one = Number.NaN, share = Number.NaN] = p.data.subarray(row * columns);
      if (at > 40) forgotten = Math.max(forgotten, share);
      else largest = Math.max(largest, gapInUlps(share / one, Math.exp(-at)));
    }
    expect(largest).toBeLessThan(2);
    expect(forgotten).toBe(0);
  }
});
