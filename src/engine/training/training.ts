import { type Layer, zeroGradients } from '../layer.ts';
import type { Loss } from '../losses.ts';
import { createMatrix, type Matrix } from '../matrix.ts';
import type { Optimiser } from './optimisers.ts';

/** The samples of a training step, with their targets. */
export type Batch = {
  /** The inputs, B×I: one sample a row. */
  readonly x: Matrix;
  /** What the outputs should be, in the form that the loss takes: outputs, B×O, or the labels of classes, B×1. */
  readonly target: Matrix;
};

/** One moment of `Training.run`: the loss before an update. */
export type TrainFrame = {
  /** How many updates came before. */
  readonly step: number;
  /** The mean loss of the batch of this step. */
  readonly loss: number;
};

/**
 * How a `Training.run` ended: `converged` with the loss below its goal, `stopped` after its last step, or `diverged` at
 * the step where the loss was no finite number any more, which is a result and not an exception.
 */
export type TrainEnd =
  | { readonly kind: 'converged' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'diverged'; readonly atStep: number };

/** What `Training.run` trains on, and until when. */
export type TrainOptions = {
  /** The batch of each step, counted from 0, such as that of `MiniBatches.batchAt`. */
  batchAt(step: number): Batch;
  /** How many updates at most; the run then counts as stopped. */
  readonly steps: number;
  /** The run has converged when the loss is below this; at 0 it never is. */
  readonly goal: number;
};

/**
 * The training loop: forward pass, loss, backward pass, update. Kernel calls are recorded once for each shape of a
 * batch, so that compiled kernels carry out a whole step in one go.
 */
export class Training {
  /** The network, or the single layer, that is trained. */
  readonly network: Layer;
  /** The loss that is minimised. */
  readonly loss: Loss;
  /** The rule by which gradients become updates. */
  readonly optimiser: Optimiser;
  readonly #passes: Pass[] = [];

  /** Takes what is trained, the loss that is minimised, and the optimiser. */
  constructor({
    network,
    loss,
    optimiser,
  }: { readonly network: Layer; readonly loss: Loss; readonly optimiser: Optimiser }) {
    this.network = network;
    this.loss = loss;
    this.optimiser = optimiser;
  }

  /**
   * Forward pass, loss and backward pass of a batch, without an update: the parameters' gradients are set anew, and the
   * mean loss is returned. Throws a ShapeError where the batch does not fit the network.
   */
  computeGradients(batch: Batch): number {
    return this.#carryOut(batch, false);
  }

  /**
   * One training step on a batch: forward pass, loss, backward pass, update. Returns the mean loss as it was before the
   * update. Throws a ShapeError where the batch does not fit the network.
   */
  step(batch: Batch): number {
    return this.#carryOut(batch, true);
  }

  /**
   * Trains step by step, yielding a frame before each update and one after the last; its return value says how it
   * ended. While a frame is looked at, the parameters are those that gave its loss, and the gradients those of the
   * update to come; the network may be used meanwhile.
   */
  *run({ batchAt, steps, goal }: TrainOptions): Generator<TrainFrame, TrainEnd, void> {
    for (let step = 0; ; step++) {
      const loss = this.computeGradients(batchAt(step));
      if (!Number.isFinite(loss)) return { kind: 'diverged', atStep: step };
      yield { step, loss };
      if (loss < goal) return { kind: 'converged' };
      if (step >= steps) return { kind: 'stopped' };
      this.optimiser.step(this.network.parameters);
    }
  }

  #carryOut(batch: Batch, withUpdate: boolean): number {
    const pass = this.#passFor(batch, withUpdate);
    pass.x.data.set(batch.x.data);
    pass.target.data.set(batch.target.data);
    pass.run();
    return this.loss.value;
  }

  #passFor({ x, target }: Batch, withUpdate: boolean): Pass {
    for (const pass of this.#passes)
      if (pass.withUpdate === withUpdate && hasShapeOf(pass.x, x) && hasShapeOf(pass.target, target))
        return pass;
    const made = this.#createPass({ x, target }, withUpdate);
    this.#passes.push(made);
    return made;
  }

  /** The kernel calls of a pass are recorded, so that compiled kernels carry them out in one go. */
  #createPass(like: Batch, withUpdate: boolean): Pass {
    const { network, loss, optimiser } = this;
    const kernels = network.parameters[0]?.value.kernels;
    const x = createMatrix(like.x.rows, like.x.columns, kernels);
    const target = createMatrix(like.target.rows, like.target.columns, kernels);
    const run = x.kernels.record(() => {
      zeroGradients(network.parameters);
      loss.forward(network.forward(x, 'train'), target);
      network.addGradients(loss.backward());
      if (withUpdate) optimiser.step(network.parameters);
    });
    return { x, target, withUpdate, run };
  }
}

/**
 * Forward, loss and backward, and the update if it belongs to it, for batches of one shape, which are put into x and
 * target.
 */
type Pass = {
  readonly x: Matrix;
  readonly target: Matrix;
  readonly withUpdate: boolean;
  readonly run: () => void;
};

function hasShapeOf(a: Matrix, b: Matrix): boolean {
  return a.rows === b.rows && a.columns === b.columns;
}
