// How many multiplications and additions of 32-bit numbers one core does a second in WebAssembly when nothing holds it up: sums
// in vectors of 128 bits, all in registers, that don't wait for each other, each multiplied and then added to. With too few of
// them the core waits, with too many they don't fit into its registers; the best number of them counts.
import asc from 'assemblyscript/asc';

const counts = [8, 9, 10, 11, 12, 13];
const times = 300_000;
// With a few rounds V8's first, quick compilation of a loop is sometimes all that is seen.
const rounds = 100;
/** Four lanes, each with a multiplication and an addition. */
const operations = 8;

/** Returns the best rate, and of how many sums. */
export async function simdPeak() {
  const loops = await compileLoops();
  const rates = counts.map((sums) => ({ sums, rate: 0 }));
  for (let round = 0; round < rounds; round++)
    for (const best of rates) {
      const began = performance.now();
      loops[`multiplyAndAdd${best.sums}`](times, 0.99999, 1e-3);
      const rate = (1000 * times * operations * best.sums) / (performance.now() - began);
      best.rate = Math.max(best.rate, rate);
    }
  return rates.reduce((a, b) => (b.rate > a.rate ? b : a));
}

async function compileLoops() {
  const { error, stderr, binary } = await asc.compileString(counts.map(writeLoop).join('\n'), {
    optimizeLevel: 3,
    runtime: 'stub',
    enable: ['simd'],
  });
  if (error) throw new Error(`${error.message}\n${stderr.toString()}`);
  const { instance } = await WebAssembly.instantiate(binary);
  return instance.exports;
}

function writeLoop(sums) {
  const names = Array.from({ length: sums }, (_, index) => `s${index}`);
  const forEach = (write) => names.map(write).join('\n');
  return `
    export function multiplyAndAdd${sums}(times: i32, x: f32, y: f32): f32 {
      const xs = f32x4.splat(x);
      const ys = f32x4.splat(y);
      ${forEach((name, index) => `let ${name} = f32x4.splat(${index});`)}
      for (let time = 0; time < times; time++) {
        ${forEach((name) => `${name} = f32x4.add(f32x4.mul(${name}, xs), ys);`)}
      }
      // What nobody reads would not be computed.
      let all = s0;
      ${forEach((name) => `all = f32x4.add(all, ${name});`)}
      return f32x4.extract_lane(all, 0);
    }`;
}
