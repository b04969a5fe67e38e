// The Transformer of ours: W4 and the recital.
import { windowsOf } from '../transformer/windows.mjs';

export function startTransformer(engine, workload, kernels) {
  return startTraining(engine, workload, kernels).step;
}

/** The Transformer, and what trains it by one step. Without kernels, those in plain TypeScript compute. */
export function startTraining(engine, workload, kernels) {
  const { Adam, createMatrix, createRandom, drawTransformer } = engine;
  const { SoftmaxCrossEntropy, Training, Transformer } = engine;
  const { shape, weights, rate, rates, beta2 } = workload;
  const transformer = new Transformer(drawTransformer(shape, createRandom(1), kernels));
  for (const { name, value } of transformer.parameters) value.data.set(weights[name].flat());
  const training = new Training({
    network: transformer,
    loss: new SoftmaxCrossEntropy(),
    optimiser: new Adam(rates ? (step) => rates[step] : rate, { beta2 }),
  });
  const toColumn = (windows) => {
    const ids = windows.flat();
    const column = createMatrix(ids.length, 1, kernels);
    column.data.set(ids);
    return column;
  };
  const batches = windowsOf(workload).map(({ inputs, targets }) => ({
    x: toColumn(inputs),
    target: toColumn(targets),
  }));
  return { transformer, step: (step) => training.step(batches[step % batches.length]) };
}
