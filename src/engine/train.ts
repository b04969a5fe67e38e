import { type Layer, zeroGradients } from './layer.ts';
import type { Loss } from './losses.ts';
import type { Matrix } from './matrix.ts';
import type { Optimiser } from './optimisers.ts';

/** What is trained, on which measure of wrongness, by which rule. */
export type Training = {
  readonly network: Layer;
  readonly loss: Loss;
  readonly optimiser: Optimiser;
};

/** Samples, one a row, and what the network should say to each. */
export type Batch = { readonly x: Matrix; readonly target: Matrix };

/** Computes the loss of a batch and, in the parameters, its gradients; returns the loss and changes no parameter. */
export function computeGradients({ network, loss }: Training, { x, target }: Batch): number {
  zeroGradients(network.parameters);
  const wrongness = loss.forward(network.forward(x, 'train'), target);
  network.addGradients(loss.backward());
  return wrongness;
}

/** One training step: forward, loss, backward, update. Returns the loss as it was before the update. */
export function trainStep(training: Training, batch: Batch): number {
  const loss = computeGradients(training, batch);
  training.optimiser.step(training.network.parameters);
  return loss;
}

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

/**
 * Trains step by step, giving a frame before each update and one after the last. While a frame is looked at, the
 * parameters are those that gave its loss, and the gradients those of the update to come; the network may be run.
 * The run has diverged when the loss is no longer a finite number.
 */
export function* train(
  training: Training,
  { batchAt, steps, goal }: TrainOptions,
): Generator<TrainFrame, TrainEnd, void> {
  for (let step = 0; ; step++) {
    const loss = computeGradients(training, batchAt(step));
    if (!Number.isFinite(loss)) return { kind: 'diverged', atStep: step };
    yield { step, loss };
    if (loss < goal) return { kind: 'converged' };
    if (step >= steps) return { kind: 'stopped' };
    training.optimiser.step(training.network.parameters);
  }
}
