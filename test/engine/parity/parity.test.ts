import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  createKernels,
  createMatrix,
  createRandom,
  drawTransformer,
  type Kernels,
  type Matrix,
  SoftmaxCrossEntropy,
  Transformer,
  type TransformerShape,
  toRows,
} from '../../../src/engine/index.ts';
import { plainKernels } from '../../../src/engine/kernels/plain/plain-kernels.ts';

/** What another framework computes for a Transformer of two blocks with two heads; made by `npm run parity` in bench. */
type Vectors = {
  readonly by: string;
  readonly shape: TransformerShape;
  readonly weights: { readonly [name: string]: readonly (readonly number[])[] };
  readonly ids: readonly (readonly number[])[];
  readonly targets: readonly (readonly number[])[];
  readonly logits: readonly (readonly number[])[];
  readonly loss: number;
  readonly gradients: { readonly [name: string]: readonly (readonly number[])[] };
};

function read(name: string): Vectors {
  return JSON.parse(readFileSync(new URL(`./${name}.json`, import.meta.url), 'utf8'));
}

/** The largest difference, as a share of the largest number. */
function apart(found: readonly number[], meant: readonly number[]): number {
  expect(found).toHaveLength(meant.length);
  const differences = found.map((number, index) => Math.abs(number - (meant[index] ?? Number.NaN)));
  return Math.max(...differences) / Math.max(...meant.map(Math.abs));
}

function column(lists: readonly (readonly number[])[]): Matrix {
  const numbers = lists.flat();
  const matrix = createMatrix(numbers.length, 1);
  matrix.data.set(numbers);
  return matrix;
}

const float64 = () => createKernels('float64');
const float32 = () => createKernels('float32');

test.each<[string, string, () => Kernels, number]>([
  ['plain float64', 'pytorch-float64', () => plainKernels, 1e-9],
  ['compiled float64', 'pytorch-float64', float64, 1e-9],
  ['compiled float32', 'pytorch-float32', float32, 1e-4],
  ['compiled float32', 'tfjs-float32', float32, 1e-4],
])('%s computes logits, loss and all gradients as %s', (_, file, create, bound) => {
  const vectors = read(file);
  const network = new Transformer(drawTransformer(vectors.shape, createRandom(1), create()));
  for (const { name, value } of network.parameters) value.data.set(vectors.weights[name]?.flat() ?? []);
  expect(network.parameters.map(({ name }) => name).sort()).toEqual(Object.keys(vectors.weights).sort());

  const loss = new SoftmaxCrossEntropy();
  const logits = network.forward(column(vectors.ids), 'train');
  expect(apart(toRows(logits).flat(), vectors.logits.flat())).toBeLessThan(bound);
  expect(apart([loss.forward(logits, column(vectors.targets))], [vectors.loss])).toBeLessThan(bound);
  network.backward(loss.backward());
  for (const { name, gradient } of network.parameters)
    expect(apart([...gradient.data], vectors.gradients[name]?.flat() ?? []), name).toBeLessThan(bound);
});
