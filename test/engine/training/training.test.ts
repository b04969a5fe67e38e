import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  ActivationLayer,
  type Batch,
  createRandom,
  Dense,
  drawGlorot,
  drawHe,
  fromRows,
  Network,
  relu,
  SGD,
  SoftmaxCrossEntropy,
  SquaredError,
  type TrainEnd,
  type TrainFrame,
  Training,
  tanh,
} from '../../../src/engine/index.ts';
import { seed } from '../arbitrary.ts';

/** The article's one sample: for x = 1 the book says 6. */
const oneSample: Batch = { x: fromRows([[1]]), target: fromRows([[6]]) };

/** The line y = k·x + b as a network of one neuron, about to be trained. */
function startLine(learningRate: number, from: readonly [k: number, b: number] = [2, 3]) {
  const line = new Dense(fromRows([[from[0]]]), fromRows([[from[1]]]));
  const training: Training = new Training({
    network: line,
    loss: new SquaredError(),
    optimiser: new SGD(learningRate),
  });
  return { training, read: () => [...line.w.data, ...line.b.data] };
}

function runToEnd(training: Training, batch: Batch, steps: number, goal: number): [TrainFrame[], TrainEnd] {
  const run = training.run({ batchAt: () => batch, steps, goal });
  const frames: TrainFrame[] = [];
  for (;;) {
    const next = run.next();
    if (next.done) return [frames, next.value];
    frames.push(next.value);
  }
}

function expectClose(numbers: readonly number[], expected: readonly number[], digits: number): void {
  expect(numbers).toHaveLength(expected.length);
  for (const [index, number] of expected.entries()) expect(numbers[index]).toBeCloseTo(number, digits);
}

test.each([
  [0.01, 2.02, 3.02, 0.9216],
  [0.05, 2.1, 3.1, 0.64],
  [0.1, 2.2, 3.2, 0.36],
  [0.2, 2.4, 3.4, 0.04],
  [0.25, 2.5, 3.5, 0],
  [0.3, 2.6, 3.6, 0.04],
  [0.4, 2.8, 3.8, 0.36],
  [0.45, 2.9, 3.9, 0.64],
  [0.5, 3, 4, 1],
  [0.6, 3.2, 4.2, 1.96],
  [1, 4, 5, 9],
])(
  'one step with learning rate %d goes from (2, 3) to (%d, %d), where the loss is %d',
  (rate, k, b, loss) => {
    const { training, read } = startLine(rate);
    expect(training.step(oneSample)).toBe(1);
    expectClose(read(), [k, b], 12);
    expect(training.step(oneSample)).toBeCloseTo(loss, 12);
  },
);

test.each([
  [0.01, 113],
  [0.05, 21],
  [0.1, 10],
  [0.2, 3],
  [0.25, 1],
  [0.3, 3],
  [0.4, 10],
  [0.45, 21],
])('with learning rate %d the loss is under 0.0001 after %d steps', (rate, steps) => {
  const [frames, end] = runToEnd(startLine(rate).training, oneSample, 1000, 1e-4);
  expect(end).toEqual({ kind: 'converged' });
  expect(frames.at(-1)?.step).toBe(steps);
});

test('a learning rate of a half bounces for ever: stopped, with the loss where it was', () => {
  const [frames, end] = runToEnd(startLine(0.5).training, oneSample, 101, 1e-4);
  expect(end).toEqual({ kind: 'stopped' });
  expect(frames).toHaveLength(102);
  expect(new Set(frames.map(({ loss }) => loss))).toEqual(new Set([1]));
});

test('a learning rate of 0.6 explodes, which is an outcome and no exception', () => {
  const [frames, end] = runToEnd(startLine(0.6).training, oneSample, 5000, 1e-4);
  // The loss grows by 1.96 with each step, and passes the largest float64 after ln(1.8e308) / ln(1.96) of them.
  expect(end).toEqual({ kind: 'diverged', atStep: Math.ceil((1024 * Math.LN2) / Math.log(1.96)) });
  expect(frames.every(({ loss }) => Number.isFinite(loss))).toBe(true);
});

test('a loss that is no number at all has diverged too', () => {
  const { training } = startLine(0.1, [Number.NaN, 0]);
  expect(runToEnd(training, oneSample, 10, 0)).toEqual([[], { kind: 'diverged', atStep: 0 }]);
});

test('NaN inside a network of relus is not hidden by them', () => {
  const network = new Network([
    new Dense(fromRows([[Number.NaN]])),
    new ActivationLayer(relu),
    new Dense(fromRows([[1]])),
  ]);
  const training = new Training({ network, loss: new SquaredError(), optimiser: new SGD(0.1) });
  expect(runToEnd(training, oneSample, 10, 0)[1]).toEqual({ kind: 'diverged', atStep: 0 });
});

test('while a frame is looked at, the parameters give its loss, and running the network does no harm', () => {
  const { training, read } = startLine(0.1);
  const seen: number[][] = [];
  for (const { loss } of training.run({ batchAt: () => oneSample, steps: 3, goal: 0 })) {
    const [k = Number.NaN, b = Number.NaN] = read();
    seen.push([k, b]);
    expect(loss).toBeCloseTo((k + b - 6) ** 2, 12);
    training.network.forward(fromRows([[100], [200]]));
  }
  expectClose(seen.flat(), [2, 3, 2.2, 3.2, 2.32, 3.32, 2.392, 3.392], 12);
});

test('one sample ends at the valley point nearest the start, since k − b never changes', () => {
  fc.assert(
    fc.property(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }), (k, b) => {
      const { training, read } = startLine(0.1, [k, b]);
      runToEnd(training, oneSample, 300, 0);
      expectClose(read(), [3 + (k - b) / 2, 3 - (k - b) / 2], 9);
    }),
  );
});

const fourSamples: Batch = { x: fromRows([[0], [1], [2], [3]]), target: fromRows([[3], [5], [7], [9]]) };
const twoSamples: Batch = { x: fromRows([[1], [2]]), target: fromRows([[6], [8]]) };

test.each([
  ['four samples, 50 steps', fourSamples, 50, [2.037, 2.921]],
  ['four samples, 200 steps', fourSamples, 200, [2, 3]],
  ['two samples, 100 steps', twoSamples, 100, [2.284, 3.54]],
  ['two samples, 500 steps', twoSamples, 500, [2.001, 3.999]],
] as const)('more data cuts the valley to a point: %s', (_, batch, steps, expected) => {
  const { training, read } = startLine(0.1, [0, 0]);
  runToEnd(training, batch, steps, 0);
  expectClose(read(), expected, 3);
});

test.each([
  ['four samples', fourSamples, 0.237, 0.239],
  ['two samples', twoSamples, 0.291, 0.293],
] as const)(
  'with %s, descent converges below its threshold and explodes above it',
  (_, batch, below, above) => {
    expect(runToEnd(startLine(below, [0, 0]).training, batch, 20_000, 1e-4)[1].kind).toBe('converged');
    expect(runToEnd(startLine(above, [0, 0]).training, batch, 200_000, 1e-4)[1].kind).toBe('diverged');
  },
);

test('with a goal of 0 a run goes on even from a loss of exactly 0', () => {
  const [frames, end] = runToEnd(startLine(0.25).training, oneSample, 3, 0);
  expect(frames.map(({ loss }) => loss)).toEqual([1, 0, 0, 0]);
  expect(end).toEqual({ kind: 'stopped' });
});

test('each step takes its own batch', () => {
  const asked: number[] = [];
  const batchAt = (step: number): Batch => {
    asked.push(step);
    return oneSample;
  };
  for (const _ of startLine(0.1).training.run({ batchAt, steps: 2, goal: 0 }));
  expect(asked).toEqual([0, 1, 2]);
});

const corners = fromRows([[0, 0], [0, 1], [1, 0], [1, 1]]); // biome-ignore format: rows

test('a network with eight hidden neurons learns XOR, from nearly every start', () => {
  const batch = { x: corners, target: fromRows([[0], [1], [1], [0]]) };
  const solved = Array.from({ length: 20 }, (_, from) => {
    const random = createRandom(from);
    const network = new Network([
      new Dense(drawGlorot(2, 8, random)),
      new ActivationLayer(tanh),
      new Dense(drawGlorot(8, 1, random)),
    ]);
    const training = new Training({ network, loss: new SquaredError(), optimiser: new SGD(0.1) });
    return runToEnd(training, batch, 3000, 0.05)[1].kind === 'converged';
  });
  expect(solved.filter(Boolean).length).toBeGreaterThanOrEqual(18);
});

test('the same seed trains to the same losses, to the last bit', () => {
  fc.assert(
    fc.property(seed, (from) => {
      const losses = (): number[] => {
        const random = createRandom(from);
        const network = new Network([
          new Dense(drawHe(2, 5, random)),
          new ActivationLayer(relu),
          new Dense(drawGlorot(5, 2, random)),
        ]);
        const training = new Training({ network, loss: new SoftmaxCrossEntropy(), optimiser: new SGD(0.5) });
        const batch = { x: corners, target: fromRows([[0], [1], [1], [0]]) };
        return runToEnd(training, batch, 20, 0)[0].map(({ loss }) => loss);
      };
      expect(losses()).toEqual(losses());
    }),
    { numRuns: 20 },
  );
});
