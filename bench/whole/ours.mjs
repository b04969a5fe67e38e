// A whole process of the built engine, in single precision.
import * as engine from '../../dist/engine.js';
import { startDense } from '../rivals/ours-dense.mjs';
import { startTraining } from '../rivals/ours-transformer.mjs';
import { trainWhole } from './train.mjs';

let transformer;
await trainWhole(start, countWrong);

function start(workload) {
  const kernels = engine.createKernels('float32', { megabytes: 64 });
  if (workload.kind !== 'transformer') return startDense(engine, workload, kernels);
  const training = startTraining(engine, workload, kernels);
  transformer = training.transformer;
  return training.step;
}

/** Says the text, always the likeliest token after the last ones. */
function countWrong({ ids, given, shape: { context } }) {
  const [prompt, rest] = [ids.slice(0, given), ids.slice(given)];
  const sampling = { kind: 'greedy' };
  const options = { count: rest.length, context, sampling, random: engine.createRandom(1) };
  const said = [...engine.generate(transformer, prompt, options)];
  return said.filter((token, index) => token !== rest[index]).length;
}
