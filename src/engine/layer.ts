import type { Matrix } from './matrix.ts';

/*
 * Letters, here and in every layer: B samples of a batch, I inputs and O outputs of a sample.
 * A gradient is called as its matrix with a `d`: `dw` says how the loss changes with each number of `w`.
 */

/** Numbers that training changes. */
export type Parameter = {
  /** Weights are called w, biases b; a network numbers them. */
  readonly name: string;
  /** A gain is what a norm multiplies each number by. */
  readonly kind: 'weight' | 'bias' | 'gain';
  readonly value: Matrix;
  /** How the loss changes with each number of `value`; of the same shape. Each backward pass adds to it. */
  readonly gradient: Matrix;
};

/** What a network is run for. Only while it trains may a layer leave something to chance, as dropout does. */
export type Mode = 'train' | 'test';

/**
 * One stage of a network. The matrices it returns are its own buffers: the next call overwrites them.
 * All methods throw a ShapeError when given a matrix that doesn't fit. Inputs that lie in another memory than the layer's
 * parameters are copied there.
 */
export type Layer = {
  readonly parameters: readonly Parameter[];
  /**
   * Computes the outputs, B×O, and keeps what `backward` needs, the inputs `x` themselves among it; x: B×I.
   * The mode is 'test' unless given.
   */
  forward(x: Matrix, mode?: Mode): Matrix;
  /**
   * Passes the blame of the last forward pass one layer back: given dy, B×O, how the loss changes with each output,
   * it adds to the parameters' gradients and returns dx, B×I, how the loss changes with each input.
   */
  backward(dy: Matrix): Matrix;
  /** The half of `backward` that adds to the gradients: enough where the inputs are data, which nobody can change. */
  addGradients(dy: Matrix): void;
};

/** Forgets the gradients; without it those of the next backward pass are added to them. */
export function zeroGradients(parameters: readonly Parameter[]): void {
  for (const { gradient } of parameters) gradient.kernels.setZero(gradient);
}
