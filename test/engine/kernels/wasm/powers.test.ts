import { expect, test } from 'vitest';
import { createKernels, createRandom } from '../../../../src/engine/index.ts';
import { tanhOf } from '../../../../src/engine/kernels/plain/activations.ts';
import { kernelModule } from '../../../../src/engine/kernels/wasm/kernel-module.ts';
import { isLong } from '../../../long.ts';
import { firstDifference } from '../compare.ts';

/** How many numbers each test tries. */
const COUNT = isLong ? 1_000_000 : 100_000;

const random = createRandom(1);
const view = new DataView(new ArrayBuffer(8));

function fromBits(bits: bigint): number {
  view.setBigUint64(0, BigInt.asUintN(64, bits));
  return view.getFloat64(0);
}

function toBits(number: number): bigint {
  view.setFloat64(0, number);
  return view.getBigUint64(0);
}

/** Any bits: numbers of every magnitude, alike often, and denormal ones, NaN and infinities among them. */
function anyNumber(): number {
  view.setUint32(0, random.integer(2 ** 32));
  view.setUint32(4, random.integer(2 ** 32));
  return view.getFloat64(0);
}

function between(from: number, to: number): number {
  return from + (to - from) * random.uniform();
}

/** A number next to one of these: often the very next that there is, sometimes one far away. */
function around(places: readonly number[]): number {
  const place = places[random.integer(places.length)] ?? 0;
  const steps = BigInt(Math.floor(2 ** between(0, 40)) - 1);
  return fromBits(toBits(place) + (random.integer(2) === 0 ? steps : -steps));
}

const specials = [0, -0, NaN, Infinity, -Infinity, 1, -1, Number.MIN_VALUE, -Number.MIN_VALUE, 2 ** -1022, -(2 ** -1022), Number.MAX_VALUE, -Number.MAX_VALUE]; // biome-ignore format: one line

/** The special numbers, and as many as are wanted from these sources in turn. */
function numbersFrom(...sources: (() => number)[]): number[] {
  const drawn = Array.from({ length: COUNT }, (_, index) => sources[index % sources.length]?.() ?? 0);
  return [...specials, ...drawn];
}

/** A function that a module of kernels exports for these tests alone. */
function exported(name: 'wasm-float32' | 'wasm-float64', power: 'exp64' | 'log64'): (x: number) => number {
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 1 });
  const table = new WebAssembly.Table({ initial: 1, element: 'anyfunc' });
  const run = kernelModule(name)?.instantiate(memory, table).kernel(power);
  return (x) => run?.(x) ?? Number.NaN;
}

const halfLn2 = Math.LN2 / 2;

test.each(['wasm-float32', 'wasm-float64'] as const)('exp64 of %s gives the bits of Math.exp', (name) => {
  // Where its ways of computing part: at half a ln 2, at one and a half, at every further half, at 2⁻²⁸, and where the
  // power is beyond the largest number, denormal or 0.
  const thresholds = [halfLn2, -halfLn2, 3 * halfLn2, -3 * halfLn2, 1, -1, 2 ** -28, -(2 ** -28), 709.782712893384, -745.1332191019411, -708.3964185322641]; // biome-ignore format: one line
  const halves = () => around([halfLn2 * (2 * random.integer(2200) - 2200 + 1)]);
  const numbers = numbersFrom(
    anyNumber,
    () => between(-760, 760),
    () => between(-2, 2),
    () => around([0, -0]),
    () => around(thresholds),
    halves,
  );
  expect(firstDifference(numbers.map(exported(name, 'exp64')), numbers.map(Math.exp))).toBeUndefined();
});

test.each(['wasm-float32', 'wasm-float64'] as const)('log64 of %s gives the bits of Math.log', (name) => {
  // Where its ways of computing part: by the first 20 bits behind the point. Where x is far from 1, what the two ways
  // make of those is too little beside the logarithm of its power of 2 to be seen.
  const mantissas = [0, 1, 0x6147a, 0x6a09c, 0x6b851, 0xffffe, 0xfffff];
  const atMantissa = (power: number) =>
    around(mantissas.map((mantissa) => 2 ** power * (1 + mantissa / 2 ** 20)));
  const numbers = numbersFrom(
    anyNumber,
    () => Math.abs(anyNumber()),
    () => between(0, 4),
    () => around([1]),
    () => around([0, -0, 2 ** -1022]),
    () => 2 ** (random.integer(2098) - 1074),
    () => atMantissa(random.integer(5) - 2),
    () => atMantissa(random.integer(2000) - 1000),
    () => between(0, 1e4),
  );
  expect(firstDifference(numbers.map(exported(name, 'log64')), numbers.map(Math.log))).toBeUndefined();
});

test('tanh compiled for float64 gives the bits that it gives in TypeScript', () => {
  const numbers = numbersFrom(
    anyNumber,
    () => between(-21, 21),
    () => between(-1, 1),
    () => around([0, -0]),
    () => around([20, -20]),
    // Where one piece of its table ends and the next begins.
    () => around([(random.integer(1282) - 641 + 0.5) / 32]),
  );
  const kernels = createKernels('float64', { megabytes: 32 });
  const [x, y] = [kernels.createMatrix(1, numbers.length), kernels.createMatrix(1, numbers.length)];
  x.data.set(numbers);
  kernels.setTanh(y, x);
  expect(firstDifference(y.data, numbers.map(tanhOf))).toBeUndefined();
});
