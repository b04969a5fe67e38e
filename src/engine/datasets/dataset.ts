import { createMatrix, fromRows, type Matrix, toRows } from '../matrix.ts';
import type { Random } from '../random.ts';
import { ShapeError } from '../shape-error.ts';

/** A data set for classification: N samples, and the class of each. A batch for `SoftmaxCrossEntropy` as it is. */
export type Dataset = {
  /** The samples, N×I, in numbers of about 1: larger inputs would need smaller learning rates. */
  readonly x: Matrix;
  /** The labels, N×1: the number of each sample's class, counted from 0. */
  readonly target: Matrix;
  /** The labels of `target` as a list. */
  readonly labels: readonly number[];
  /** What the classes are called, in the order of their numbers. */
  readonly classes: readonly string[];
};

/**
 * Makes a data set from samples, a list of numbers each, their labels, which are the numbers of their classes, counted
 * from 0, and what the classes are called. Throws a ShapeError unless all samples are equally long and have one label
 * each.
 */
export function createDataset(
  rows: readonly (readonly number[])[],
  labels: readonly number[],
  classes: readonly string[],
): Dataset {
  const target = fromRows(labels.map((label) => [label]));
  if (labels.length !== rows.length)
    throw new ShapeError('createDataset', 'labels', [labels.length, 1], [rows.length, 1]);
  return { x: fromRows(rows), target, labels, classes };
}

/**
 * Makes samples of each class in turn, so that classes differ in size by at most one sample.
 *
 * @param draw one sample of the class with this number
 */
export function makeInTurn(
  count: number,
  classes: readonly string[],
  draw: (label: number) => readonly number[],
): Dataset {
  const labels = Array.from({ length: count }, (_, sample) => sample % classes.length);
  return createDataset(labels.map(draw), labels, classes);
}

/**
 * Splits a data set into a training set and a test set, which training must never see. Which samples go where is drawn.
 * Split the training set once more for a validation set. Throws a RangeError unless `trainCount`, the size of the
 * training set, is a whole number from 0 up to all samples.
 */
export function splitDataset(
  { x, labels, classes }: Dataset,
  trainCount: number,
  random: Random,
): { train: Dataset; test: Dataset } {
  if (!(Number.isInteger(trainCount) && trainCount >= 0 && trainCount <= labels.length))
    throw new RangeError(
      `splitDataset: trainCount must be a whole number from 0 to ${labels.length}, but got ${trainCount}.`,
    );
  const samples = toRows(x).map((row, sample) => ({ row, label: labels[sample] ?? 0 }));
  random.shuffle(samples);
  const pick = (from: number, to: number): Dataset => {
    const part = samples.slice(from, to);
    return createDataset(
      part.map(({ row }) => row),
      part.map(({ label }) => label),
      classes,
    );
  };
  return { train: pick(0, trainCount), test: pick(trainCount, samples.length) };
}

/** The labels of two classes as targets for one output with tanh, N×1: −1 for class 0, 1 for class 1. */
export function toSigns(labels: readonly number[]): Matrix {
  return fromRows(labels.map((label) => [2 * label - 1]));
}

/** Labels in one-hot encoding, N×classes: 1 in the column of each sample's class, 0 in the others. */
export function toOneHot(labels: readonly number[], classes: number): Matrix {
  const target = createMatrix(labels.length, classes);
  for (const [sample, label] of labels.entries()) target.data[sample * classes + label] = 1;
  return target;
}
