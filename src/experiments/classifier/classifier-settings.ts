import {
  type Activation,
  ActivationLayer,
  Adam,
  createKernels,
  type Dataset,
  Dense,
  Dropout,
  drawGlorot,
  drawHe,
  type Heights,
  identity,
  L1Penalty,
  L2Penalty,
  type Layer,
  type Matrix,
  Momentum,
  makeBlobs,
  makeCircles,
  makeHills,
  makeMoons,
  makeSlope,
  makeSpiral,
  makeXor,
  Network,
  type Optimiser,
  type Random,
  relu,
  SGD,
  sigmoid,
  tanh,
  toSigns,
  xorCorners,
} from '../../engine/index.ts';
import { number, type ParamSpecs, type ParamValues, wholeNumber, word } from '../core/params.ts';
import { countFeatures, featureParams } from './features.ts';

export const classifierParams = {
  /** Two classes, or heights that are numbers to be met: `slope` and `hills`. */
  data: word('moons', 'circles', 'spiral', 'xor', 'corners', 'blobs', 'slope', 'hills'),
  points: wholeNumber(100, 4, 200),
  noise: number(0.1, 0, 0.5),
  layers: wholeNumber(1, 0, 6),
  /** In each hidden layer, but for those that have a number of their own. */
  neurons: wholeNumber(4, 1, 32),
  activation: word('tanh', 'relu', 'sigmoid', 'identity'),
  optimiser: word('sgd', 'momentum', 'adam'),
  learningRate: number(0.1, 0, 10),
  /** How many points a step looks at; 0 means all. */
  batch: wholeNumber(0, 0, 200),
  dropout: number(0, 0, 0.9),
  /** λ of `λ·Σ w²`, which is added to the loss that training lowers; `l1` is that of `λ·Σ |w|`. */
  weightDecay: number(0, 0, 1),
  l1: number(0, 0, 1),
  steps: wholeNumber(300, 1, 100_000),
  /** The run ends when the loss of a step is below this. */
  goal: number(0, 0, 1),
  ...featureParams,
  /** Of one hidden layer alone; 0 means as many as in the others. */
  neurons1: wholeNumber(0, 0, 32),
  neurons2: wholeNumber(0, 0, 32),
  neurons3: wholeNumber(0, 0, 32),
  neurons4: wholeNumber(0, 0, 32),
  neurons5: wholeNumber(0, 0, 32),
  neurons6: wholeNumber(0, 0, 32),
} satisfies ParamSpecs;

export type ClassifierSettings = ParamValues<typeof classifierParams>;

/** Points, and what the network's one output is to be for each. */
export type Samples = {
  readonly x: Matrix;
  /** N×1. */
  readonly target: Matrix;
  /** On which side each lies: 1 if its target is above 0. */
  readonly labels: readonly number[];
};

export function drawData({ data, noise }: ClassifierSettings, count: number, random: Random): Samples {
  switch (data) {
    case 'moons':
      return ofClasses(makeMoons(count, noise, random));
    case 'circles':
      return ofClasses(makeCircles(count, noise, random));
    case 'spiral':
      return ofClasses(makeSpiral(count, noise, random));
    case 'xor':
      return ofClasses(makeXor(count, noise, random));
    case 'corners':
      return ofClasses(xorCorners());
    case 'blobs':
      return ofClasses(makeBlobs(count, noise, random));
    case 'slope':
      return ofHeights(makeSlope(count, noise, random));
    case 'hills':
      return ofHeights(makeHills(count, noise, random));
  }
}

/** Whether there are sides to be judged; heights are met more or less. */
export function hasClasses({ data }: ClassifierSettings): boolean {
  return data !== 'slope' && data !== 'hills';
}

function ofClasses({ x, labels }: Dataset): Samples {
  return { x, labels, target: toSigns(labels) };
}

function ofHeights({ x, target }: Heights): Samples {
  return { x, target, labels: [...target.data].map((height) => (height > 0 ? 1 : 0)) };
}

const activations = { tanh, relu, sigmoid, identity } satisfies Record<
  ClassifierSettings['activation'],
  Activation
>;

/** Classes are answered with a tanh, from −1 to 1; heights with the sum itself. */
export function createNetwork(settings: ClassifierSettings, random: Random): Network {
  const { activation, dropout } = settings;
  // Relu lets half of the signal through, so its weights start larger.
  const draw = activation === 'relu' ? drawHe : drawGlorot;
  const kernels = createKernels('float64');
  const layers: Layer[] = [];
  let inputs = countFeatures(settings);
  for (const width of widthsOf(settings)) {
    layers.push(
      new Dense(draw(inputs, width, random, kernels)),
      new ActivationLayer(activations[activation]),
    );
    if (dropout > 0) layers.push(new Dropout(dropout, random));
    inputs = width;
  }
  layers.push(new Dense(drawGlorot(inputs, 1, random, kernels)));
  if (hasClasses(settings)) layers.push(new ActivationLayer(tanh));
  return new Network(layers);
}

/** How many neurons each hidden layer has. */
function widthsOf(settings: ClassifierSettings): number[] {
  const { layers, neurons, neurons1, neurons2, neurons3, neurons4, neurons5, neurons6 } = settings;
  const own = [neurons1, neurons2, neurons3, neurons4, neurons5, neurons6];
  return own.slice(0, layers).map((width) => width || neurons);
}

export function createOptimiser({ optimiser, learningRate, weightDecay, l1 }: ClassifierSettings): Optimiser {
  const plain = {
    sgd: () => new SGD(learningRate),
    momentum: () => new Momentum(learningRate),
    adam: () => new Adam(learningRate),
  }[optimiser]();
  const decayed = weightDecay > 0 ? new L2Penalty(weightDecay, plain) : plain;
  return l1 > 0 ? new L1Penalty(l1, decayed) : decayed;
}
