import { type Activation, identity, relu, sigmoid, tanh } from '../engine/activations.ts';
import { drawBlobs } from '../engine/datasets/blobs.ts';
import { drawCircles } from '../engine/datasets/circles.ts';
import { type Dataset, toSigns } from '../engine/datasets/dataset.ts';
import { drawMoons } from '../engine/datasets/moons.ts';
import { drawSpiral } from '../engine/datasets/spiral.ts';
import { createXor, drawXor } from '../engine/datasets/xor.ts';
import { drawGlorot, drawHe } from '../engine/initialisers.ts';
import type { Layer } from '../engine/layer.ts';
import { ActivationLayer } from '../engine/layers/activation.ts';
import { Dense } from '../engine/layers/dense.ts';
import { Dropout } from '../engine/layers/dropout.ts';
import { SquaredError } from '../engine/losses.ts';
import { type Matrix, toRows } from '../engine/matrix.ts';
import { MiniBatches } from '../engine/mini-batches.ts';
import { Network } from '../engine/network.ts';
import { Adam, Momentum, type Optimiser, SGD, WeightDecay } from '../engine/optimisers.ts';
import { createRandom, type Random } from '../engine/random.ts';
import { train } from '../engine/train.ts';
import { createGrid, windowAround } from './border-grid.ts';
import { define } from './experiment.ts';
import { number, type ParamSpecs, type ParamValues, wholeNumber, word } from './params.ts';
import type { Frame, Value } from './trace.ts';
import { percent, value } from './value.ts';

/** So many moments of a run are kept, however long it is. */
const frameCount = 40;
/** Points that the network never learns from, drawn like those that it does. */
const testCount = 200;

const params = {
  data: word('moons', 'circles', 'spiral', 'xor', 'corners', 'blobs'),
  points: wholeNumber(100, 4, 200),
  noise: number(0.1, 0, 0.5),
  layers: wholeNumber(1, 0, 3),
  neurons: wholeNumber(4, 1, 16),
  activation: word('tanh', 'relu', 'sigmoid', 'identity'),
  optimiser: word('sgd', 'momentum', 'adam'),
  learningRate: number(0.1, 0, 10),
  /** How many points a step looks at; 0 means all. */
  batch: wholeNumber(0, 0, 200),
  dropout: number(0, 0, 0.9),
  weightDecay: number(0, 0, 1),
  steps: wholeNumber(300, 1, 3000),
  /** The run ends when the loss of a step is below this. */
  goal: number(0, 0, 1),
} satisfies ParamSpecs;

type Settings = ParamValues<typeof params>;

/**
 * A small network learns on which side of a border the points of a plane lie. Its one output, a tanh, is above 0 for
 * class 1; the targets are −1 and 1. Frames hold the output over the whole plane, so that the border can be seen to
 * bend. Losses are the mean squared error, with all neurons on. `corners` are the four points of XOR, which are their
 * own test.
 */
export const classifier = define({
  name: 'classifier',
  params,
  check: ({ batch, points, data }) => {
    const all = data === 'corners' ? 4 : points;
    return batch <= all
      ? []
      : [{ param: 'batch', what: `“batch” is ${batch}, of ${all} points`, mend: 'Give at most all points.' }];
  },
  run(settings, seed) {
    const random = createRandom(seed);
    const known = drawData(settings, settings.points, random);
    const unknown = settings.data === 'corners' ? known : drawData(settings, testCount, random);
    const network = createNetwork(settings, random);
    const window = windowAround(known.x);
    const grid = createGrid(window);
    const [x1, x2] = [column(known.x, 0), column(known.x, 1)];
    const target = toSigns(known.labels);
    const loss = new SquaredError();
    const frameAt = (step: number): Frame => {
      const shown = network.forward(grid).data;
      const map = [...shown];
      const tested =
        unknown === known
          ? {}
          : {
              testLoss: loss.forward(network.forward(unknown.x), toSigns(unknown.labels)),
              testAccuracy: (100 * countRight(network, unknown)) / unknown.labels.length,
            };
      const right = countRight(network, known);
      const y = network.forward(known.x);
      const wrongness = loss.forward(y, target);
      const output = [...y.data];
      return {
        at: step,
        loss: wrongness,
        marks: {
          x1,
          x2,
          label: known.labels,
          output,
          map,
          window,
          accuracy: (100 * right) / known.labels.length,
          ...tested,
        },
        working: [],
      };
    };
    const first = frameAt(0);
    const rightBefore = countRight(network, known);
    const others: Frame[] = [];
    const batches = new MiniBatches({ x: known.x, target }, settings.batch || known.labels.length, random);
    const training = { network, loss: new SquaredError(), optimiser: createOptimiser(settings) };
    const every = Math.ceil(settings.steps / frameCount);
    const run = train(training, { batchAt: (step) => batches.batchAt(step), ...settings });
    let moment = run.next();
    let at = 0;
    for (; !moment.done; moment = run.next()) {
      at = moment.value.step;
      if (at > 0 && at % every === 0) others.push(frameAt(at));
    }
    // Weights that are no numbers any more have no border to be shown.
    if (moment.value.kind !== 'diverged' && at > 0 && at % every !== 0) others.push(frameAt(at));
    const last = others.at(-1) ?? first;
    const [n, m] = [known.labels.length, unknown.labels.length];
    const right = countRight(network, known);
    return {
      frames: [first, ...others],
      values: {
        points: value(n, 'n'),
        tests: value(m, 'n'),
        neurons: value(settings.neurons, 'h'),
        parameters: value(
          network.parameters.reduce((sum, parameter) => sum + parameter.value.data.length, 0),
          'n',
        ),
        learningRate: value(settings.learningRate, 'η'),
        steps: value(at, 'n'),
        accuracyBefore: share(rightBefore, n),
        accuracy: share(right, n),
        testAccuracy: share(countRight(network, unknown), m),
        right: value(right, '#{ŷ = t}'),
        lossBefore: value(first.loss, 'L₀', '1/n·Σ (ŷ − t)²'),
        lossEnd: value(last.loss, 'L', '1/n·Σ (ŷ − t)²'),
      },
      mistakes: { coin: percent(1 / 2, '1/2'), allRight: percent(1, '#{ŷ = t}/n', `${n}/${n}`) },
      end: moment.value,
    };
  },
});

function share(right: number, count: number): Value {
  return percent(right / count, '#{ŷ = t}/n', `${right}/${count}`);
}

function drawData({ data, noise }: Settings, count: number, random: Random): Dataset {
  switch (data) {
    case 'moons':
      return drawMoons(count, noise, random);
    case 'circles':
      return drawCircles(count, noise, random);
    case 'spiral':
      return drawSpiral(count, noise, random);
    case 'xor':
      return drawXor(count, noise, random);
    case 'corners':
      return createXor();
    case 'blobs':
      return drawBlobs(count, noise, random);
  }
}

const activations = { tanh, relu, sigmoid, identity } satisfies Record<Settings['activation'], Activation>;

function createNetwork({ layers, neurons, activation, dropout }: Settings, random: Random): Network {
  // Relu lets half of the signal through, so its weights start larger.
  const draw = activation === 'relu' ? drawHe : drawGlorot;
  const hidden = Array.from({ length: layers }, (_, index): Layer[] => [
    new Dense(draw(index === 0 ? 2 : neurons, neurons, random)),
    new ActivationLayer(activations[activation]),
    ...(dropout > 0 ? [new Dropout(dropout, random)] : []),
  ]).flat();
  const output = new Dense(drawGlorot(layers === 0 ? 2 : neurons, 1, random));
  return new Network([...hidden, output, new ActivationLayer(tanh)]);
}

function createOptimiser({ optimiser, learningRate, weightDecay }: Settings): Optimiser {
  const plain = {
    sgd: () => new SGD(learningRate),
    momentum: () => new Momentum(learningRate),
    adam: () => new Adam(learningRate),
  }[optimiser]();
  return weightDecay > 0 ? new WeightDecay(weightDecay, plain) : plain;
}

/** How clearly an output must lie on its side: nearer to the border, rounding would decide. */
const clearly = 1e-9;

function countRight(network: Network, { x, labels }: Dataset): number {
  const { data } = network.forward(x);
  return labels.filter((label, point) => (data[point] ?? Number.NaN) * (2 * label - 1) > clearly).length;
}

function column(x: Matrix, index: number): number[] {
  return toRows(x).map((row) => row[index] ?? Number.NaN);
}
