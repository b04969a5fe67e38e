import type { Matrix } from './matrix.ts';

/*
 * Letters, here and in every layer: B samples of a batch, I inputs and O outputs of a sample.
 * A gradient is named after its matrix, with a `d`: `dw` is the gradient of the loss with respect to `w`.
 */

/** A matrix that training changes, such as the weights of a layer, with its gradient. */
export type Parameter = {
  /** A layer calls its weights w and its biases b; a network numbers them: w1, b1, w2, b2. */
  readonly name: string;
  /** Penalties apply to weights only, neither to biases nor to a gain, which is what a norm multiplies each number by. */
  readonly kind: 'weight' | 'bias' | 'gain';
  readonly value: Matrix;
  /** The gradient of the loss with respect to `value`, of the same shape. Each backward pass adds to it. */
  readonly gradient: Matrix;
};

/**
 * What a forward pass is for. Only in `train` may a layer leave something to chance, as dropout does; `test` is for
 * validation, testing and prediction.
 */
export type Mode = 'train' | 'test';

/**
 * One stage of a network, or a whole one: a forward pass from x, B×I, to y, B×O, and a backward pass for its gradients. B
 * samples of a batch stand one in each row.
 *
 * The matrices that a layer returns are its own buffers, which its next call overwrites; `predict` returns a copy. All
 * methods throw a ShapeError for a matrix that does not fit. Inputs that lie in another memory than the parameters are
 * copied there.
 */
export type Layer = {
  /** What training changes in this layer; empty where there is nothing. */
  readonly parameters: readonly Parameter[];
  /**
   * The forward pass: computes the outputs, B×O, from the inputs x, B×I, and keeps what `backward` needs, x itself
   * among it. The mode is 'test' unless given. Throws a ShapeError for inputs of another width.
   */
  forward(x: Matrix, mode?: Mode): Matrix;
  /**
   * The backward pass of the last forward pass: given dy, B×O, the gradient of the loss with respect to the outputs, it
   * adds to the parameters' gradients and returns dx, B×I, the gradient with respect to the inputs. Throws a ShapeError
   * unless dy has the shape of the last outputs.
   */
  backward(dy: Matrix): Matrix;
  /**
   * The half of `backward` that adds to the parameters' gradients: enough where the inputs are data and need no
   * gradient.
   */
  addGradients(dy: Matrix): void;
};

/** Sets the gradients of all these parameters to 0. Without it, those of the next backward pass are added to them. */
export function zeroGradients(parameters: readonly Parameter[]): void {
  for (const { gradient } of parameters) gradient.kernels.setZero(gradient);
}
