import { type Activation, identity, relu, sigmoid, tanh } from '../engine/activations.ts';
import { drawBlobs } from '../engine/datasets/blobs.ts';
import { drawCircles } from '../engine/datasets/circles.ts';
import type { Dataset } from '../engine/datasets/dataset.ts';
import { drawMoons } from '../engine/datasets/moons.ts';
import { drawSpiral } from '../engine/datasets/spiral.ts';
import { createXor, drawXor } from '../engine/datasets/xor.ts';
import { drawGlorot, drawHe } from '../engine/initialisers.ts';
import type { Layer } from '../engine/layer.ts';
import { ActivationLayer } from '../engine/layers/activation.ts';
import { Dense } from '../engine/layers/dense.ts';
import { Dropout } from '../engine/layers/dropout.ts';
import { Network } from '../engine/network.ts';
import { Adam, Momentum, type Optimiser, SGD, SparseDecay, WeightDecay } from '../engine/optimisers.ts';
import type { Random } from '../engine/random.ts';
import { countFeatures, featureWords } from './features.ts';
import { number, type ParamSpecs, type ParamValues, wholeNumber, word } from './params.ts';

export const classifierParams = {
  data: word('moons', 'circles', 'spiral', 'xor', 'corners', 'blobs'),
  points: wholeNumber(100, 4, 200),
  noise: number(0.1, 0, 0.5),
  /** What the network is given of a point besides its place. */
  features: word(...featureWords),
  layers: wholeNumber(1, 0, 6),
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
} satisfies ParamSpecs;

export type ClassifierSettings = ParamValues<typeof classifierParams>;

export function drawData({ data, noise }: ClassifierSettings, count: number, random: Random): Dataset {
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

const activations = { tanh, relu, sigmoid, identity } satisfies Record<
  ClassifierSettings['activation'],
  Activation
>;

export function createNetwork(
  { layers, neurons, activation, dropout, features }: ClassifierSettings,
  random: Random,
): Network {
  // Relu lets half of the signal through, so its weights start larger.
  const draw = activation === 'relu' ? drawHe : drawGlorot;
  const inputs = countFeatures(features);
  const hidden = Array.from({ length: layers }, (_, index): Layer[] => [
    new Dense(draw(index === 0 ? inputs : neurons, neurons, random)),
    new ActivationLayer(activations[activation]),
    ...(dropout > 0 ? [new Dropout(dropout, random)] : []),
  ]).flat();
  const output = new Dense(drawGlorot(layers === 0 ? inputs : neurons, 1, random));
  return new Network([...hidden, output, new ActivationLayer(tanh)]);
}

export function createOptimiser({ optimiser, learningRate, weightDecay, l1 }: ClassifierSettings): Optimiser {
  const plain = {
    sgd: () => new SGD(learningRate),
    momentum: () => new Momentum(learningRate),
    adam: () => new Adam(learningRate),
  }[optimiser]();
  const decayed = weightDecay > 0 ? new WeightDecay(weightDecay, plain) : plain;
  return l1 > 0 ? new SparseDecay(l1, decayed) : decayed;
}
