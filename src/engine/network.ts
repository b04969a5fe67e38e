import type { Layer, Mode, Parameter } from './layer.ts';
import { copyToPlain, type Matrix } from './matrix.ts';

/**
 * Layers one after the other, each taking the outputs of the one before: itself a layer. `drawNetwork` makes one in one
 * call.
 */
export class Network implements Layer {
  /** The layers, from the inputs to the outputs. */
  readonly layers: readonly Layer[];
  /** The parameters of all layers, numbered by the layers that have any: w1, b1, w2, b2. */
  readonly parameters: readonly Parameter[];
  readonly #lastToFirst: readonly Layer[];

  /** Takes the layers, from the inputs to the outputs; each must have as many inputs as the one before it has outputs. */
  constructor(layers: readonly Layer[]) {
    this.layers = layers;
    this.parameters = layers
      .filter((layer) => layer.parameters.length > 0)
      .flatMap((layer, index) =>
        layer.parameters.map((parameter) => ({ ...parameter, name: `${parameter.name}${index + 1}` })),
      );
    this.#lastToFirst = layers.toReversed();
  }

  /**
   * The forward pass through all layers, `y = fₙ(… f₂(f₁(x)))`; x: B×I of the first layer, y: B×O of the last. y is a
   * buffer that the next forward pass overwrites; `predict` returns a copy. Throws a ShapeError where a layer's inputs
   * do not fit.
   */
  forward(x: Matrix, mode: Mode = 'test'): Matrix {
    let y = x;
    for (const layer of this.layers) y = layer.forward(y, mode);
    return y;
  }

  /**
   * The backward pass, from the last layer to the first: adds to the parameters' gradients and returns dx, B×I, the
   * gradient with respect to the inputs; dy: B×O. Throws a ShapeError unless dy has the shape of the last outputs.
   */
  backward(dy: Matrix): Matrix {
    let dx = dy;
    for (const layer of this.#lastToFirst) dx = layer.backward(dx);
    return dx;
  }

  /** The backward pass without the gradient of the inputs: adds to the parameters' gradients only; dy: B×O. */
  addGradients(dy: Matrix): void {
    let dx = dy;
    for (const layer of this.#lastToFirst)
      if (layer === this.layers[0]) layer.addGradients(dx);
      else dx = layer.backward(dx);
  }
}

/**
 * The outputs of a network or a layer for these inputs, as in a test: dropout changes nothing. x: B×I, the outputs:
 * B×O, a copy of its own in the memory of the plain kernels, other than what `forward` returns, so that no later call
 * overwrites it.
 *
 * Throws a ShapeError unless the inputs fit the network.
 */
export function predict(network: Layer, x: Matrix): Matrix {
  return copyToPlain(network.forward(x, 'test'));
}
