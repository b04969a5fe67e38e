import { describe, expect, test } from 'vitest';
import {
  Adam,
  type Batch,
  createCharacterTokeniser,
  createKernels,
  createRandom,
  drawTransformer,
  type Matrix,
  SoftmaxCrossEntropy,
  TextWindows,
  Training,
  Transformer,
  zeroGradients,
} from '../../../src/engine/index.ts';
import type { Kernels } from '../../../src/engine/kernels/kernels.ts';
import { shippedText } from '../text/shipped-text.ts';

const poems = shippedText('quatrains');
const tokeniser = createCharacterTokeniser(poems);
const [lineBreak = 0] = tokeniser.encode('\n');
const CONTEXT = 16;

/** A small Transformer, as those that recite are, that learns to. */
function startLearning(kernels: Kernels) {
  const vocabulary = tokeniser.vocabulary.length;
  const shape = { vocabulary, context: CONTEXT, width: 16, heads: 2, blocks: 2 };
  const network = new Transformer(drawTransformer(shape, createRandom(1), kernels));
  return new Training({ network, loss: new SoftmaxCrossEntropy(), optimiser: new Adam(0.01) });
}

/** Windows of a text, so many a batch. */
function windowsOf(text: string, batch: number): TextWindows {
  const options = { context: CONTEXT, batch, lineStartShare: 0.2, lineBreak };
  return new TextWindows(tokeniser.encode(text), options, createRandom(2));
}

/** Notes all matrices that the kernels make from now on, by whomever they are wanted. */
function noteMatrices(kernels: Kernels): Matrix[] {
  const made: Matrix[] = [];
  const create = kernels.createMatrix.bind(kernels);
  kernels.createMatrix = (rows, columns) => {
    const matrix = create(rows, columns);
    made.push(matrix);
    return matrix;
  };
  return made;
}

const SMALLEST_NORMAL = 2 ** -126;

function isDenormal(number: number): boolean {
  return number !== 0 && Math.abs(number) < SMALLEST_NORMAL;
}

test('learning to recite in float32 leaves no denormal numbers, which are slow, in anything that is computed', () => {
  const kernels = createKernels('float32', { megabytes: 4 });
  expect(kernels.name).toBe('wasm-float32');
  const made = noteMatrices(kernels);
  const training = startLearning(kernels);
  // At first all poems, then one of them until it is known by heart: the characters of the others are not met any more,
  // and what Adam remembers of their gradients shrinks for ever.
  const [all, one] = [windowsOf(poems, 4), windowsOf(poems.slice(0, 60), 4)];
  let loss = Number.NaN;
  for (let turn = 0; turn < 1200; turn++) {
    loss = training.step((turn < 100 ? all : one).batchAt(turn));
    if (turn % 100 < 99) continue;
    const denormal = made.flatMap(({ rows, columns, data }) => {
      const count = data.filter(isDenormal).length;
      return count === 0 ? [] : [`${count} of ${rows}×${columns} after ${turn + 1} steps`];
    });
    expect(denormal).toEqual([]);
  }
  expect(loss).toBeLessThan(0.1);
});

describe.each(['float32', 'float64'] as const)('a training step in %s', (precision) => {
  /** Where the next matrix will lie. */
  function top(kernels: Kernels): number {
    return kernels.createMatrix(0, 0).data.byteOffset;
  }

  function stepByHand({ network, loss, optimiser }: Training, { x, target }: Batch): void {
    zeroGradients(network.parameters);
    loss.forward(network.forward(x, 'train'), target);
    network.addGradients(loss.backward());
    optimiser.step(network.parameters);
  }

  test.each([
    ['recorded', (training: Training, batch: Batch) => training.step(batch)],
    ['not recorded', stepByHand],
  ])('that is %s makes no matrix and takes no memory after the first ones, whatever its size', (_, take) => {
    const kernels = createKernels(precision, { megabytes: 4 });
    const made = noteMatrices(kernels);
    const training = startLearning(kernels);
    const batches = [windowsOf(poems, 1), windowsOf(poems, 2)];
    const stepAt = (turn: number) => {
      const batch = batches[turn % 2]?.batchAt(turn);
      if (batch) take(training, batch);
    };
    stepAt(0);
    stepAt(1);
    const [count, address] = [made.length, top(kernels)];
    for (let turn = 2; turn < 1000; turn++) stepAt(turn);
    expect(made.length).toBe(count + 1);
    expect(top(kernels)).toBe(address);
  });
});
