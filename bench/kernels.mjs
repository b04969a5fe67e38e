// The matrix products of a Transformer's step, of the kernels in single precision, beside what one core can do at most.
import { cpus } from 'node:os';
import { engine } from './bundle.mjs';
import { simdPeak } from './simd-peak.mjs';
import { holdAtLeast } from './terminal.mjs';
import { readers } from './transformer/readers.mjs';
import { countPerStep } from './workloads.mjs';

const rounds = 15;
const windowMs = 10;

const kernels = engine.createKernels('float32', { megabytes: 64 });
const { rate: peak, sums } = await simdPeak();
console.log(`${cpus()[0]?.model}, Node ${process.version}`);
console.log(`SIMD128 peak of one core: ${toGiga(peak)}, with ${sums} sums at a time`);

const products = readers.flatMap(productsOf);
for (let round = 0; round < rounds; round++)
  for (const product of products) product.rate = Math.max(product.rate, measure(product));

for (const { name } of readers) {
  console.log(`\n${name}`);
  for (const product of products.filter((one) => one.name === name))
    console.log(`     ${product.what.padEnd(52)} ${toRate(product.rate)}`);
  console.log(
    `     ${'all of a step'.padEnd(52)} ${toRate(rateOf(products.filter((one) => one.name === name)))}`,
  );
}
console.log();
process.exitCode = holdAtLeast('products of W4s and W4l / peak', rateOf(products) / peak, 0.65) ? 0 : 1;

/** The products of a step with the weights of each shape: forwards, and both backwards. */
function productsOf(workload) {
  const rows = countPerStep(workload);
  const shapes = new Map();
  for (const [weight, values] of Object.entries(workload.weights)) {
    if (!/^(block\d\.w.|head)$/.test(weight)) continue;
    const shape = `${values.length}×${values[0].length}`;
    shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
  }
  return [...shapes].flatMap(([shape, count]) => {
    const [inputs, outputs] = shape.split('×').map(Number);
    const matrix = (rows, columns) => {
      const made = kernels.createMatrix(rows, columns);
      made.data.fill(1e-3);
      return made;
    };
    const [x, w, y] = [matrix(rows, inputs), matrix(inputs, outputs), matrix(rows, outputs)];
    const [dx, dw] = [matrix(rows, inputs), matrix(inputs, outputs)];
    return Object.entries({
      'y = x·w': () => kernels.setProduct(y, x, w),
      'dw += xᵀ·dy': () => kernels.addProductLeftTransposed(dw, x, y),
      'dx = dy·wᵀ': () => kernels.setProductRightTransposed(dx, y, w),
    }).map(([formula, work]) => ({
      name: workload.name,
      what: `${count} × ${formula}, x ${rows}×${inputs}, w ${shape}`,
      count,
      flops: 2 * rows * inputs * outputs,
      run: kernels.record(work),
      rate: 0,
    }));
  });
}

function measure({ flops, run }) {
  let [times, took] = [0, 0];
  for (const began = performance.now(); took < windowMs; took = performance.now() - began) {
    for (let time = 0; time < 10; time++) run();
    times += 10;
  }
  return (1000 * times * flops) / took;
}

/** As many times as a step makes them, one after the other. */
function rateOf(some) {
  const flops = some.reduce((sum, { count, flops }) => sum + count * flops, 0);
  return flops / some.reduce((sum, { count, flops, rate }) => sum + (count * flops) / rate, 0);
}

function toRate(rate) {
  return `${toGiga(rate)}, ${((100 * rate) / peak).toFixed(0)} % of the peak`;
}

function toGiga(rate) {
  return `${(rate / 1e9).toFixed(1)} GFLOP/s`;
}
