import { createMatrix, type Matrix, toRows } from '../matrix.ts';
import { ShapeError } from '../shape-error.ts';

/**
 * The class that a network names for each sample: the one with the largest output, be it a score or a share. One output
 * alone names class 1 from `threshold` on, else class 0: use 0 for a score or tanh, ½ for a sigmoid.
 *
 * @param y B×O
 */
export function classify(y: Matrix, threshold = 0): number[] {
  return toRows(y).map((outputs) => {
    const [only = Number.NaN] = outputs;
    if (outputs.length === 1) return only >= threshold ? 1 : 0;
    return outputs.indexOf(Math.max(...outputs));
  });
}

/** The share of the samples whose class was named rightly, from 0 to 1. Throws a ShapeError unless there is a label for each. */
export function accuracy(named: readonly number[], labels: readonly number[]): number {
  checkLengths('accuracy', named, labels);
  return named.filter((label, sample) => label === labels[sample]).length / labels.length;
}

/**
 * How often which class was taken for which: row r, column c counts the samples of class r that were named c. The
 * diagonal counts the right ones. Throws a ShapeError unless there is a label for each sample.
 */
export function confusionMatrix(
  named: readonly number[],
  labels: readonly number[],
  classes: number,
): Matrix {
  checkLengths('confusionMatrix', named, labels);
  const counts = createMatrix(classes, classes);
  for (const [sample, label] of labels.entries()) {
    const at = label * classes + (named[sample] ?? Number.NaN);
    counts.data[at] = (counts.data[at] ?? 0) + 1;
  }
  return counts;
}

function checkLengths(where: string, named: readonly number[], labels: readonly number[]): void {
  if (named.length !== labels.length)
    throw new ShapeError(where, 'labels', [labels.length, 1], [named.length, 1]);
}
