import { type Layer, zeroGradients } from '../layer.ts';
import type { Loss } from '../losses.ts';
import { createMatrix, type Matrix } from '../matrix.ts';
import type { Optimiser } from './optimisers.ts';

/** Samples, one a row, and what the network should say to each. */
export type Batch = { readonly x: Matrix; readonly target: Matrix };

/** One moment of a run. */
export type TrainFrame = {
  /** How many updates came before. */
  readonly step: number;
  readonly loss: number;
};

/** How a run ended. Divergence is a result to be explained, not an exception. */
export type TrainEnd =
  | { readonly kind: 'converged' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'diverged'; readonly atStep: number };

export type TrainOptions = {
  /** The batch of each step, counted from 0. */
  batchAt(step: number): Batch;
  /** How many updates at most; the run then counts as stopped. */
  readonly steps: number;
  /** The run has converged when the loss is below this; at 0 it never is. */
  readonly goal: number;
};

/** What is trained, on which loss, by which rule. */
export class Training {
  readonly network: Layer;
  readonly loss: Loss;
  readonly optimiser: Optimiser;
  readonly #passes: Pass[] = [];

  constructor({
    network,
    loss,
    optimiser,
  }: { readonly network: Layer; readonly loss: Loss; readonly optimiser: Optimiser }) {
    this.network = network;
    this.loss = loss;
    this.optimiser = optimiser;
  }

  /** Computes the loss of a batch and, in the parameters, its gradients; returns the loss and changes no parameter. */
  computeGradients(batch: Batch): number {
    return this.#carryOut(batch, false);
  }

  /** One training step: forward, loss, backward, update. Returns the loss as it was before the update. */
  step(batch: Batch): number {
    return this.#carryOut(batch, true);
  }

  /**
   * Trains step by step, giving a frame before each update and one after the last. While a frame is looked at, the
   * parameters are those that gave its loss, and the gradients those of the update to come; the network may be run.
   * The run has diverged when the loss is no longer a finite number.
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

/** Forward, loss and backward, and the update if it belongs to it, for batches of one shape, which are put into x and target. */
type Pass = {
  readonly x: Matrix;
  readonly target: Matrix;
  readonly withUpdate: boolean;
  readonly run: () => void;
};

function hasShapeOf(a: Matrix, b: Matrix): boolean {
  return a.rows === b.rows && a.columns === b.columns;
}
