import { createMatrix, fromRows, type Matrix, toRows } from '../matrix.ts';
import type { Random } from '../random.ts';
import { ShapeError } from '../shape-error.ts';

/** N samples, and the class of each: a batch for cross-entropy as it is. */
export type Dataset = {
  /** N×I, in numbers of about 1: larger inputs would ask for smaller steps. */
  readonly x: Matrix;
  /** N×1: the number of each sample's class, counted from 0. */
  readonly target: Matrix;
  /** The numbers of `target` as a list. */
  readonly labels: readonly number[];
  /** What the classes are called, in the order of their numbers. */
  readonly classes: readonly string[];
};

/** Throws a ShapeError unless there is one label for each row. */
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
 * Draws samples of each class in turn, so that classes differ in size by at most one sample.
 *
 * @param draw one sample of the class with this number
 */
export function drawInTurn(
  count: number,
  classes: readonly string[],
  draw: (label: number) => readonly number[],
): Dataset {
  const labels = Array.from({ length: count }, (_, sample) => sample % classes.length);
  return createDataset(labels.map(draw), labels, classes);
}

/**
 * Puts some samples aside for a test: training must never see them. Which ones is drawn.
 * Throws a RangeError unless `trainCount` is a whole number from 0 up to all samples.
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

/** Labels of two classes as targets of one output that goes from −1 to 1, as tanh does: −1 for class 0. N×1. */
export function toSigns(labels: readonly number[]): Matrix {
  return fromRows(labels.map((label) => [2 * label - 1]));
}

/** Labels as targets of one output for each class: 1 for the right one, 0 for the others. N×classes. */
export function toOneHot(labels: readonly number[], classes: number): Matrix {
  const target = createMatrix(labels.length, classes);
  for (const [sample, label] of labels.entries()) target.data[sample * classes + label] = 1;
  return target;
}
