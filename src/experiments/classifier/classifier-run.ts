import {
  createRandom,
  type Matrix,
  MiniBatches,
  type Network,
  SquaredError,
  Training,
  toRows,
} from '../../engine/index.ts';
import type { LiveRun } from '../core/live-run.ts';
import { createGrid, windowAround } from '../core/plane-grid.ts';
import type { Frame, Marks } from '../core/trace.ts';
import {
  type ClassifierSettings,
  createNetwork,
  createOptimiser,
  drawData,
  hasClasses,
  type Samples,
} from './classifier-settings.ts';
import { toFeatures } from './features.ts';

/** Points that the network never learns from, drawn like those that it does. */
const testCount = 200;

export type ClassifierRun = LiveRun & {
  readonly network: Network;
  /** The points it learns from, and those it never sees; how many of each it judges rightly now. */
  readonly known: Judged;
  readonly unknown: Judged;
};

type Judged = { readonly count: number; right(): number };

/** The network of the experiment `classifier` in training. */
export function openClassifier(settings: ClassifierSettings, seed: number): ClassifierRun {
  const random = createRandom(seed);
  const known = drawData(settings, settings.points, random);
  const unknown = settings.data === 'corners' ? known : drawData(settings, testCount, random);
  const network = createNetwork(settings, random);
  const window = windowAround(known.x);
  const given = (x: Matrix) => toFeatures(x, settings);
  const grid = given(createGrid(window));
  const [knownInputs, unknownInputs] = [given(known.x), given(unknown.x)];
  const { target } = known;
  const places = {
    x1: column(known.x, 0),
    x2: column(known.x, 1),
    label: known.labels,
    newX1: column(unknown.x, 0),
    newX2: column(unknown.x, 1),
    newLabel: unknown.labels,
    window,
  };
  const loss = new SquaredError();
  const batches = new MiniBatches({ x: knownInputs, target }, settings.batch || known.labels.length, random);
  const training = new Training({ network, loss: new SquaredError(), optimiser: createOptimiser(settings) });
  const moments = training.run({ batchAt: (step) => batches.batchAt(step), ...settings });
  let moment = moments.next();
  let at = 0;

  function frame(): Frame {
    const map = [...network.forward(grid).data];
    const seen = look(known, knownInputs);
    const fresh = look(unknown, unknownInputs);
    const shares = hasClasses(settings) ? { accuracy: seen.accuracy } : {};
    const freshShares = hasClasses(settings) ? { testAccuracy: fresh.accuracy } : {};
    const tested = unknown === known ? {} : { testLoss: fresh.loss, ...freshShares };
    return {
      at,
      loss: seen.loss,
      marks: {
        ...places,
        output: seen.output,
        newOutput: fresh.output,
        map,
        ...shares,
        ...tested,
        ...parametersOf(network),
      },
      working: [],
    };
  }

  function look({ target, labels }: Samples, inputs: Matrix) {
    const right = countRight(network, inputs, labels);
    const y = network.forward(inputs);
    return { loss: loss.forward(y, target), accuracy: (100 * right) / labels.length, output: [...y.data] };
  }

  return {
    network,
    known: { count: known.labels.length, right: () => countRight(network, knownInputs, known.labels) },
    unknown: {
      count: unknown.labels.length,
      right: () => countRight(network, unknownInputs, unknown.labels),
    },
    foreknown: undefined,
    get at() {
      return at;
    },
    frame,
    step() {
      if (!moment.done) moment = moments.next();
      if (moment.done) return moment.value;
      at = moment.value.step;
      return undefined;
    },
  };
}

/** How clearly an output must lie on its side: nearer to the border, rounding would decide. */
const clearly = 1e-9;

function countRight(network: Network, x: Matrix, labels: readonly number[]): number {
  const { data } = network.forward(x);
  return labels.filter((label, point) => (data[point] ?? Number.NaN) * (2 * label - 1) > clearly).length;
}

/** Every weight and bias, layer by layer, with what each layer takes in and gives out. */
function parametersOf({ parameters }: Network): Marks {
  const weights = parameters.filter(({ kind }) => kind === 'weight');
  return {
    layerInputs: weights.map(({ value }) => value.rows),
    layerOutputs: weights.map(({ value }) => value.columns),
    parameters: parameters.flatMap(({ value }) => [...value.data]),
  };
}

function column(x: Matrix, index: number): number[] {
  return toRows(x).map((row) => row[index] ?? Number.NaN);
}
