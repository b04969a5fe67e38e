import { type Activation, identity, relu, tanh } from './activations.ts';
import { drawGlorot, drawHe } from './initialisers.ts';
import type { Kernels } from './kernels/kernels.ts';
import type { Layer } from './layer.ts';
import { ActivationLayer } from './layers/activation.ts';
import { Dense } from './layers/dense.ts';
import { Dropout } from './layers/dropout.ts';
import { Network } from './network.ts';
import type { Random } from './random.ts';

/** What `drawNetwork` may be told besides the sizes of the layers. */
export type NetworkOptions = {
  /** The activation function of the hidden layers: `tanh` if not given. */
  readonly activation?: Activation;
  /** The activation function of the last layer: `identity` if not given, which is what `SoftmaxCrossEntropy` takes. */
  readonly outputActivation?: Activation;
  /** The probability with which dropout sets an output of a hidden layer to 0, from 0 up to 1: 0 if not given. */
  readonly dropout?: number;
  /** Where the network computes: the plain kernels if not given. */
  readonly kernels?: Kernels;
};

/**
 * Makes a fully connected network of these sizes, a multilayer perceptron, with its initial weights drawn: `[2, 4, 1]`
 * has 2 inputs, 4 hidden neurons and 1 output. Weights are drawn by `drawHe` before relu, else by `drawGlorot`; biases
 * are 0. Each hidden layer is a `Dense`, an `ActivationLayer`, and a `Dropout` if there is to be any; the last one has
 * no dropout.
 *
 * Throws a RangeError for fewer than two sizes, for a size that is no whole number from 1 on, and for a `dropout` out
 * of range.
 *
 * @param sizes the number of inputs, then the number of neurons of each layer; the last is the number of outputs
 * @param random the generator from which the weights, and while training the dropout masks, are drawn
 */
export function drawNetwork(
  sizes: readonly number[],
  random: Random,
  { activation = tanh, outputActivation = identity, dropout = 0, kernels }: NetworkOptions = {},
): Network {
  const [inputs = 0, ...widths] = sizes;
  if (widths.length === 0 || !sizes.every((size) => Number.isInteger(size) && size >= 1))
    throw new RangeError(
      `drawNetwork: sizes must be two or more whole numbers from 1 on, but got [${sizes.join(', ')}].`,
    );
  const layers: Layer[] = [];
  let before = inputs;
  for (const [index, width] of widths.entries()) {
    const isLast = index === widths.length - 1;
    const f = isLast ? outputActivation : activation;
    const draw = f === relu ? drawHe : drawGlorot;
    layers.push(new Dense(draw(before, width, random, kernels)));
    if (f !== identity) layers.push(new ActivationLayer(f));
    if (!isLast && dropout !== 0) layers.push(new Dropout(dropout, random));
    before = width;
  }
  return new Network(layers);
}
