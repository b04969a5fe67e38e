import type { Layer, Mode, Parameter } from './layer.ts';
import type { Matrix } from './matrix.ts';

/** Layers in a row, each taking the outputs of the one before: itself a layer. */
export class Network implements Layer {
  readonly layers: readonly Layer[];
  /** Those of all layers, numbered by the layers that have any: w1, b1, w2, b2. */
  readonly parameters: readonly Parameter[];
  readonly #lastToFirst: readonly Layer[];

  constructor(layers: readonly Layer[]) {
    this.layers = layers;
    this.parameters = layers
      .filter((layer) => layer.parameters.length > 0)
      .flatMap((layer, index) =>
        layer.parameters.map((parameter) => ({ ...parameter, name: `${parameter.name}${index + 1}` })),
      );
    this.#lastToFirst = layers.toReversed();
  }

  /** Thinks: `y = fₙ(… f₂(f₁(x)))`; x: B×I of the first layer, y: B×O of the last. */
  forward(x: Matrix, mode: Mode = 'test'): Matrix {
    let y = x;
    for (const layer of this.layers) y = layer.forward(y, mode);
    return y;
  }

  /** Hands out the blame, from the last layer to the first, and returns that of the inputs; dy: B×O, dx: B×I. */
  backward(dy: Matrix): Matrix {
    let dx = dy;
    for (const layer of this.#lastToFirst) dx = layer.backward(dx);
    return dx;
  }

  /** Hands out the blame as `backward` does, but leaves out that of the inputs; dy: B×O. */
  addGradients(dy: Matrix): void {
    let dx = dy;
    for (const layer of this.#lastToFirst)
      if (layer === this.layers[0]) layer.addGradients(dx);
      else dx = layer.backward(dx);
  }
}
